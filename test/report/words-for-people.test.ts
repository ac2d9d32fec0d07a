import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contextTags, untrustedCauses } from '../../src/core/compliance/judgement.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { toJson } from '../../src/report/json/to-json.ts';
import { allRules } from '../../src/report/words/rules.ts';
import { everyRendering } from './every-rendering.ts';
import { examples } from './verdict-examples.ts';

const forbidden = /violat|convict|flagged|\bfail|non-compliant|noncompliant/i;
const aboutThePerson = /well done|good job|should have|\bbad\b|you are too|streak|!/i;

/** Every example with every tag and every cause of distrust, so that no sentence escapes. */
const talkative = examples.flatMap((example) =>
  untrustedCauses.map((cause, index) => ({
    name: `${example.name}, ${cause}`,
    facts: {
      ...example.facts,
      units: index % 2 === 0 ? ('metric' as const) : ('imperial' as const),
      sample: index === 0,
      judgement: {
        ...example.facts.judgement,
        tags: contextTags,
        untrusted: [{ startSeconds: 400, endSeconds: 520, cause }],
        evidence: {
          ...example.facts.judgement.evidence,
          rpe: 7,
          talkTest: 'failed' as const,
          intent: index % 3 === 0 ? ('unknown' as const) : ('not-easy' as const),
        },
      },
    },
  })),
);

describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
  test.each(everyRendering(example.facts))(
    'on the %s speaks of the run, never of the runner',
    (_way, text) => {
      expect(text.replaceAll('<!doctype', '')).not.toMatch(forbidden);
      expect(text.replaceAll('<!doctype', '')).not.toMatch(aboutThePerson);
    },
  );

  test('says that it is no medical advice wherever there is room', () => {
    for (const [way, text] of everyRendering(example.facts)) {
      if (way !== 'one line') expect(text.replaceAll(/\s+/g, ' ')).toContain('no medical advice');
    }
  });

  test('shows no position and no serial number', () => {
    const report = buildReport(example.facts);
    const everything = [renderHtml(report), JSON.stringify(report), JSON.stringify(toJson(report))].join(' ');
    expect(everything).not.toMatch(/52\.12|4\.98765|3141592653/);
  });
});

test('no tag and no cause of distrust brings a forbidden word', () => {
  for (const { facts } of talkative) {
    for (const [, text] of everyRendering(facts)) expect(text).not.toMatch(forbidden);
  }
});

test('the sample runner is called invented everywhere', () => {
  const [example] = examples;
  if (example === undefined) throw new Error('no examples');
  for (const [way, text] of everyRendering({ ...example.facts, sample: true })) {
    if (way !== 'one line') expect(text).toMatch(/invented/);
  }
});

describe('the rules in docs', () => {
  const folder = new URL('../../docs/rules/', import.meta.url);
  const page = (slug: string): string => readFileSync(new URL(`${slug}.md`, folder), 'utf8');

  test.each(allRules.map((rule) => [rule.slug, rule] as const))(
    '%s has its reason and its source',
    (slug, rule) => {
      const text = page(slug);
      expect(text.startsWith(`# ${rule.title}\n`)).toBe(true);
      for (const part of ['## Why', '## The rule', '## Source', '## What it does not claim'])
        expect(text).toContain(part);
      expect(text).not.toMatch(forbidden);
    },
  );

  test('hold no page that no report can name', () => {
    const pages = readdirSync(folder).filter((file) => file !== 'README.md');
    expect(pages.sort()).toEqual(allRules.map((rule) => `${rule.slug}.md`).sort());
  });

  test('are all named by some report, and every named rule is explained on the page', () => {
    const named = new Set<string>();
    for (const { facts } of [...examples, ...talkative]) {
      const report = buildReport(facts);
      for (const rule of report.rules) named.add(rule.slug);
      for (const row of report.judgedWith) {
        if (row.rule !== null) expect(renderHtml(report)).toContain(`id="rule-${row.rule}"`);
      }
    }
    expect([...named].sort()).toEqual(allRules.map((rule) => rule.slug).sort());
  });
});
