import type { Report, RepTable, Rich } from '../report.ts';
import { harmless } from '../words/harmless.ts';

export type MarkdownOptions = {
  /** where docs/rules is published, without a slash at the end; null: the report only names the file. */
  readonly rulesUrl: string | null;
};

/** Letters that Markdown or the HTML inside it would act on. */
const escaped = (text: string): string =>
  harmless(text)
    .replaceAll(/[\\`*_[\]#|~]/g, (letter) => `\\${letter}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const rich = (text: Rich): string =>
  text.map((part) => (typeof part === 'string' ? escaped(part) : `**${escaped(part.strong)}**`)).join('');

const signed = (percent: number): string =>
  percent > 0 ? `+${percent} %` : percent < 0 ? `−${-percent} %` : '0 %';

function table(reps: RepTable): readonly string[] {
  const show = (value: string | number | null): string => (value === null ? '–' : String(value));
  return [
    `| Run | Time, min | Pace, ${reps.paceUnit} | Off the cap | Highest, bpm | After walk, bpm | Drop, bpm | Mark |`,
    '| --: | --: | --: | --: | --: | --: | --: | :-- |',
    ...reps.rows.map((row) => {
      const percent = row.percent === null ? '–' : signed(row.percent);
      const cells = [
        String(row.number),
        show(row.time),
        show(row.pace),
        row.over ? `**${percent}**` : percent,
        row.heartRateOver ? `**${show(row.highest)}**` : show(row.highest),
        show(row.afterWalk),
        show(row.drop),
        row.mark,
      ];
      return `| ${cells.join(' | ')} |`;
    }),
    '',
    reps.marks,
  ];
}

function next(report: Report): readonly string[] {
  const session = report.next;
  if (session === null) return [];
  return [
    '## Next session',
    '',
    `**${escaped(session.title)}** (${escaped(session.when)}). ${session.description}`,
    '',
    ...session.reasons.map((reason) => `- **${escaped(reason.lead)}** ${escaped(reason.rest)}`),
    ...(session.file === null ? [] : [`- File: ${escaped(session.file)}`]),
    '',
  ];
}

/** The report as Markdown, for notes, mails and issue trackers. */
export function renderMarkdown(report: Report, options: MarkdownOptions = { rulesUrl: null }): string {
  const { verdict } = report;
  const kicker = verdict.kicker === null ? '' : `${verdict.kicker} `;
  const lines = [
    `# ${kicker}${verdict.word}`,
    '',
    `Was it easy? **${escaped(verdict.answer)}.** ${escaped(verdict.line.slice(verdict.answer.length + 2))}`,
    '',
    `${[report.when.long, ...report.context.long].map(escaped).join(' · ')}`,
    ...(report.sample ? ['', '**Sample runner:** this run is invented, none of it is your data.'] : []),
    '',
    rich(verdict.sentence),
    '',
    `**${escaped(verdict.action.lead)}** ${escaped(verdict.action.rest)}`,
    '',
    '| | | |',
    '| :-- | --: | :-- |',
    ...report.facts.map(
      (fact) =>
        `| ${fact.label} | **${fact.value}**${fact.unit === null ? '' : ` ${fact.unit}`} | ${fact.against ?? ''} |`,
    ),
    '',
    ...report.notes.flatMap((note) => [escaped(note), '']),
    ...(report.table === null ? [] : ['## Each run', '', ...table(report.table), '']),
    '## Judged with',
    '',
    ...report.judgedWith.map((row) => {
      const outcome = row.outcome === null ? '' : `**${row.outcome}** `;
      const detail = row.detail === null ? '' : ` ${escaped(row.detail)}`;
      return `- ${row.label}: ${outcome}${escaped(row.text)}${detail}`;
    }),
    ...report.warnings.map((warning) => `- Noticed in the file: ${escaped(warning)}`),
    '',
    ...next(report),
    '## Why these rules',
    '',
    ...report.rules.map((rule) => {
      const more =
        options.rulesUrl === null
          ? `docs/rules/${rule.slug}.md`
          : `[more](${options.rulesUrl}/${rule.slug}.md)`;
      return `- **${rule.title}.** ${escaped(rule.why)} ${escaped(rule.source)} (${more})`;
    }),
    '',
    '---',
    '',
    report.footer,
  ];
  return `${lines.join('\n')}\n`;
}
