import type { VNode } from 'preact';
import type { RuleNote } from '../words/rules.ts';
import { ruleAnchor } from './judged-section.tsx';
import { Section } from './section.tsx';

/** The plain reason and source of every rule that the page names, so that no network is needed to read it. */
export function RulesSection(props: {
  readonly rules: readonly RuleNote[];
  readonly rulesUrl: string | null;
}): VNode | null {
  const { rules, rulesUrl } = props;
  if (rules.length === 0) return null;
  return (
    <div class="rules">
      <Section title="Why these rules" how={null}>
        <details>
          <summary>Each rule in plain words, and where it comes from</summary>
          {rules.map((rule) => (
            <div key={rule.slug}>
              <h3 id={ruleAnchor(rule.slug)}>{rule.title}</h3>
              <p>{rule.why}</p>
              <p class="source">
                {`${rule.source} `}
                {rulesUrl === null ? (
                  `More: docs/rules/${rule.slug}.md`
                ) : (
                  <a href={`${rulesUrl}/${rule.slug}.md`}>{`More on ${rule.title.toLowerCase()}`}</a>
                )}
              </p>
            </div>
          ))}
        </details>
      </Section>
    </div>
  );
}
