import { buildReport } from '../../src/report/build-report.ts';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.ts';
import type { ReportFacts } from '../../src/report/report-facts.ts';
import { renderLine, renderText } from '../../src/report/text/render-text.ts';

/** The page as it is read: no style sheet, no tags, no numbers of paths. */
export const readable = (html: string): string =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>/g, ' ')
    .replaceAll(/<script>[\s\S]*?<\/script>/g, ' ')
    .replaceAll(/aria-label="([^"]*)"/g, '>$1<')
    .replaceAll(/<[^>]*>/g, ' ');

/** Everything a person can read about one run, by way of showing. */
export function everyRendering(facts: ReportFacts): readonly (readonly [way: string, text: string])[] {
  const report = buildReport(facts);
  return [
    ['terminal', renderText(report, { colour: true, width: 80 })],
    ['narrow terminal', renderText(report, { colour: false, width: 60 })],
    ['one line', renderLine(report)],
    ['page', readable(renderHtml(report))],
    ['Markdown', renderMarkdown(report)],
  ];
}
