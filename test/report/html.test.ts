import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/report/build-report.ts';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.ts';
import { renderText } from '../../src/report/text/render-text.ts';
import { factsOf, handJudgement, steadyTrack } from './examples.ts';
import { exampleNamed, examples } from './verdict-examples.ts';

const page = (name: string): string => renderHtml(buildReport(exampleNamed(name).facts));

describe('the page', () => {
  test.each(examples.map((example) => [example.name, example] as const))(
    '%s is one small file that loads nothing',
    (_, example) => {
      const html = renderHtml(buildReport(example.facts));
      expect(html.length).toBeLessThan(150_000);
      expect(html).toContain("default-src 'none'");
      const addresses = [...html.matchAll(/(?:href|src|url)\s*[=(]\s*["']?([^"')\s>]+)/g)].map(
        (match) => match[1] ?? '',
      );
      for (const address of addresses) expect(address).toMatch(/^(#|data:,)/);
      expect(html).not.toMatch(/https?:\/\/|@import|<link rel="stylesheet"|<iframe|<img/);
    },
  );

  test('has two drawings of each chart, each named for those who cannot see it', () => {
    const html = page('intervals');
    const names = [...html.matchAll(/<svg class="(?:wide|narrow)"[^>]*role="img" aria-label="([^"]+)"/g)];
    expect(names).toHaveLength(4);
    expect(names[0]?.[1]).toContain('run 1 22 % faster');
    expect(names[2]?.[1]).toContain('typically by 18 %');
  });

  test('no text in a drawing is smaller than 12 px', () => {
    const sizes = [...page('intervals').matchAll(/svg[^{}]*\{[^}]*font-size:(\d+)px/g)].map((match) =>
      Number(match[1]),
    );
    expect(Math.min(...sizes)).toBe(12);
  });

  test('fills what is over and nothing else', () => {
    const filled = (html: string): number => html.split('class="over-fill"').length - 1;
    expect(filled(page('kept continuous'))).toBe(0);
    expect(filled(page('kept repetitions'))).toBe(0);
    // One area in the pace panel and one block in the strip for each of ten runs, in two drawings.
    expect(filled(page('intervals'))).toBe(40);
    expect(filled(page('slightly fast repetitions'))).toBe(8);
  });

  test('admits exactly its own script, by hash', () => {
    const scripts = [...page('intervals').matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      (match) => match[1] ?? '',
    );
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(page('intervals')).toContain(`script-src 'sha256-${hash}'`);
  });

  test('links to the published rules when there is an address, else names the file', () => {
    const report = buildReport(exampleNamed('intervals').facts);
    expect(renderHtml(report, { rulesUrl: 'https://example.org/rules' })).toContain(
      'href="https://example.org/rules/easy-pace.md"',
    );
    expect(renderHtml(report)).toContain('docs/rules/easy-pace.md');
  });
});

describe('a hostile file', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const facts = factsOf(handJudgement('easy-kept'), steadyTrack(0.97));
  const attacked = {
    ...facts,
    source: { ...facts.source, path: hostile },
    athleteName: hostile,
    activity: {
      ...facts.activity,
      device: { ...facts.activity.device, manufacturer: hostile, product: `x${hostile}` },
      warnings: [{ code: 'odd', message: hostile }],
    },
    judgement: {
      ...facts.judgement,
      plan: { source: 'embedded' as const, workout: null, notation: hostile },
    },
    decision: {
      action: 'advance' as const,
      rule: hostile,
      sentence: hostile,
      session: {
        plan: hostile,
        week: 1,
        day: hostile,
        workout: { name: null, blocks: [] },
        notation: hostile,
        runningSeconds: 0,
      },
      file: hostile,
    },
  };

  test('tells no page in which folder it lay', () => {
    const home = { ...facts, source: { ...facts.source, path: '/home/nora/private/run.fit' } };
    const report = buildReport(home);
    const pages = [
      renderHtml(report),
      renderMarkdown(report),
      renderText(report, { colour: false, width: 80 }),
    ];
    for (const each of pages) {
      expect(each).not.toContain('private');
      expect(each).toContain('run.fit');
    }
  });

  test('stays text on the page', () => {
    const html = renderHtml(buildReport(attacked));
    expect(html).toContain('&lt;script');
    expect(html).not.toMatch(/<script>alert|<img src=x/);
  });

  test('stays text in Markdown', () => {
    const markdown = renderMarkdown(buildReport(attacked));
    expect(markdown).toContain('&lt;script');
    expect(markdown).not.toMatch(/<script|<img/);
  });

  test('cannot drive a terminal', () => {
    const rude = { ...attacked, source: { ...facts.source, path: 'a\u001b[2J\u0007b\nc.fit' } };
    const text = renderText(buildReport(rude), { colour: false, width: 80 });
    expect([...text].filter((letter) => letter < ' ' && letter !== '\n')).toEqual([]);
    expect(text).toContain('a[2Jbc.fit');
  });
});
