import type { Report } from '../report.ts';
import { harmless } from '../words/harmless.ts';
import { plainText } from '../words/verdict-sentence.ts';
import { chartText } from './chart-text.ts';
import { hanging, wrapped } from './lines.ts';
import { markRows } from './mark-text.ts';
import { nextText } from './next-text.ts';
import { type Paint, painter } from './paint.ts';
import { stripText } from './strip-text.ts';
import { tableText } from './table-text.ts';

export type TextOptions = {
  /** false for pipes, files and NO_COLOR. */
  readonly colour: boolean;
  /** columns of the terminal; 60 to 100 are used. */
  readonly width: number;
};

const margin = '  ';

function answer(report: Report, width: number, paint: Paint): readonly string[] {
  const { verdict } = report;
  const lines = wrapped(`Was it easy? ${verdict.line}`, width);
  return lines.map((line, index) => {
    if (index > 0) return line;
    const lead = `Was it easy? ${verdict.answer}.`;
    return `Was it easy? ${paint.tone(verdict.tone, `${verdict.answer}.`)}${line.slice(lead.length)}`;
  });
}

function head(report: Report, width: number, paint: Paint): readonly string[] {
  const { verdict } = report;
  const { rows, lineRow } = markRows(verdict.mark);
  const kicker = verdict.kicker === null ? [] : [paint.faint(verdict.kicker)];
  const drawn = rows.map((row, index) =>
    index === lineRow
      ? `${paint.tone(verdict.tone, row)}   ${paint.tone(verdict.tone, verdict.word)}`
      : paint.tone(verdict.tone, row.trimEnd()),
  );
  return [
    ...kicker,
    ...drawn,
    '',
    ...wrapped(plainText(verdict.sentence), width),
    '',
    ...wrapped(`> ${verdict.action.lead}`, width).map(paint.strong),
    ...wrapped(verdict.action.rest, width - 2).map((line) => `  ${line}`),
  ];
}

function facts(report: Report, width: number, paint: Paint): readonly string[] {
  const label = Math.max(...report.facts.map((fact) => fact.label.length)) + 2;
  const figures = report.facts.map((fact) =>
    fact.unit === null ? fact.value : `${fact.value} ${fact.unit}`,
  );
  const column = Math.max(...figures.map((figure) => figure.length)) + 2;
  const against = Math.max(...report.facts.map((fact) => fact.against?.length ?? 0));
  const beside = label + column + against <= width;
  return report.facts.flatMap((fact, index) => {
    const figure = `${paint.faint(fact.label.padEnd(label))}${paint.strong((figures[index] ?? '').padEnd(column))}`;
    if (fact.against === null) return [figure];
    const told = fact.tone === 'over' ? paint.tone('over', fact.against) : fact.against;
    return beside ? [`${figure}${told}`] : [figure, `${' '.repeat(label)}${told}`];
  });
}

function judged(report: Report, width: number, paint: Paint): readonly string[] {
  return report.judgedWith.flatMap((row) => {
    const text = [row.outcome, row.text, row.detail].filter((part) => part !== null && part !== '').join(' ');
    const [first = '', ...rest] = hanging(row.label, text, 18, width);
    const outcome = row.outcome ?? '';
    const label = paint.faint(row.label.padEnd(18));
    const told = first.slice(18);
    const tinted =
      outcome !== '' && told.startsWith(outcome)
        ? paint.tone(row.tone, outcome) + told.slice(outcome.length)
        : told;
    return [`${label}${tinted}`, ...rest];
  });
}

function hints(report: Report, width: number): readonly string[] {
  return report.hints.flatMap((hint) =>
    wrapped(hint.option === null ? `- ${hint.text}` : `- ${hint.text} ${hint.option}`, width),
  );
}

/** The report for a terminal: the answer in the first line, the picture in characters, the reasons below. */
export function renderText(report: Report, options: TextOptions): string {
  const width = Math.min(100, Math.max(60, options.width)) - margin.length * 2;
  const paint = painter(options.colour);
  const rule = paint.faint('─'.repeat(width));
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', rule, ...(title === '' ? [] : [paint.strong(title), '']), ...lines];
  const context = [report.when.long, ...report.context.long].join(' · ');
  const lines = [
    ...answer(report, width, paint),
    '',
    ...wrapped(context, width).map(paint.faint),
    ...(report.sample ? [paint.strong('Sample runner: this run is invented, none of it is your data.')] : []),
    '',
    ...head(report, width, paint),
    '',
    ...facts(report, width, paint),
    ...(report.strip === null
      ? []
      : section(
          `Run by run: per cent from the ${report.strip.capLabel}`,
          stripText(report.strip, width, paint),
        )),
    ...section('', [
      ...(report.chart === null ? [] : chartText(report.chart, width, paint)),
      ...report.notes.flatMap((note) => ['', ...wrapped(note, width)]),
    ]),
    ...(report.table === null
      ? []
      : section('Each run', [
          ...tableText(report.table, width, paint),
          ...wrapped(report.table.marks, width).map(paint.faint),
        ])),
    ...section(`Judged with  ${report.judgedHow}`, judged(report, width, paint)),
    ...(report.warnings.length === 0
      ? []
      : section(
          'Noticed in the file',
          report.warnings.flatMap((warning) => wrapped(`- ${warning}`, width)),
        )),
    ...section('To have everything judged', hints(report, width)),
    ...section('Next session', report.next === null ? [] : nextText(report.next, width, paint)),
    '',
    rule,
    ...wrapped(
      `Reasons and sources: docs/rules (${report.rules.map((each) => each.slug).join(', ')}).`,
      width,
    ).map(paint.faint),
    ...wrapped(report.footer, width).map(paint.faint),
  ];
  return `${lines.map((line) => (line === '' ? '' : `${margin}${line}`.trimEnd())).join('\n')}\n`;
}

/** One line for lists and notifications: when it was, then the answer. */
export const renderLine = (report: Report): string => harmless(`${report.when.long}: ${report.verdict.line}`);
