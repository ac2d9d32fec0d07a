import { Fragment, type VNode } from 'preact';
import type { JudgedRow, Report } from '../report.ts';
import { unbroken } from '../words/unbroken.ts';
import { Section } from './section.tsx';

/** Anchor of a rule's explanation further down the page. */
export const ruleAnchor = (slug: string): string => `rule-${slug}`;

function Row({ row }: { readonly row: JudgedRow }): VNode {
  return (
    <Fragment>
      <dt>{row.label}</dt>
      <dd>
        {row.outcome !== null && <b class={row.tone}>{row.outcome}</b>}
        {` ${unbroken(row.text)} `}
        {row.detail !== null && <small>{`${unbroken(row.detail)} `}</small>}
        {row.rule !== null && (
          <a class="why" href={`#${ruleAnchor(row.rule)}`} aria-label={`Why: ${row.label}`}>
            Why
          </a>
        )}
      </dd>
    </Fragment>
  );
}

/** What the verdict rests on; what the reader of the file noticed stands at the end. */
export function JudgedSection({ report }: { readonly report: Report }): VNode {
  return (
    <Section title="Judged with" how={report.judgedHow}>
      <dl class="judged">
        {report.judgedWith.map((row) => (
          <Row key={row.label} row={row} />
        ))}
        {report.warnings.length > 0 && (
          <Fragment>
            <dt>Noticed in the file</dt>
            <dd>{report.warnings.join(' ')}</dd>
          </Fragment>
        )}
      </dl>
    </Section>
  );
}
