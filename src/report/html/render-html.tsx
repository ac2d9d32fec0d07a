import { Fragment, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Chart } from '../chart/chart.ts';
import type { Report } from '../report.ts';
import { unbroken } from '../words/unbroken.ts';
import { CapMarkDrawing } from './cap-mark.tsx';
import { ChartDrawing } from './chart/chart-drawing.tsx';
import { JudgedSection } from './judged-section.tsx';
import { NextSection } from './next-section.tsx';
import { readingScript, readingScriptHash } from './reading-script.ts';
import { readingsOf } from './readings.ts';
import { RepTableSection } from './rep-table-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { RunStrip } from './run-strip.tsx';
import { Section } from './section.tsx';
import { styles } from './styles.ts';
import { VerdictSection } from './verdict-section.tsx';

export type HtmlOptions = {
  /** where docs/rules is published, without a slash at the end; null: the page only names the file. */
  readonly rulesUrl: string | null;
};

/** Nothing is loaded, and nothing runs but the one script whose bytes are named here. */
const policy = [
  "default-src 'none'",
  `script-src '${readingScriptHash}'`,
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function Crumb({ report }: { readonly report: Report }): VNode {
  const { when, context } = report;
  return (
    <p class="crumb">
      <b>
        <span class="wide">{when.long}</span>
        <span class="narrow">{when.short}</span>
      </b>
      <span class="wide">{` · ${context.long.join(' · ')}`}</span>
      <span class="narrow">{` · ${context.short.join(' · ')}`}</span>
    </p>
  );
}

function StripSection({ report }: { readonly report: Report }): VNode | null {
  const { strip } = report;
  if (strip === null) return null;
  return (
    <Section title="Run by run" how="How far each run was from the easy cap, in per cent. Shaded: walking.">
      <RunStrip strip={strip} narrow={false} />
      <RunStrip strip={strip} narrow={true} />
      <p class="meta narrow">{strip.capNote}</p>
    </Section>
  );
}

function ChartSection({ report }: { readonly report: Report }): VNode | null {
  const { chart, notes } = report;
  if (chart === null) return null;
  const striped = chart.heartRate.untrusted.length > 0 ? ' Striped: not trusted, so not judged.' : '';
  return (
    <Section title="Pace and heart rate" how={`One time axis. Above a thick line is over the cap.${striped}`}>
      <ChartDrawing chart={chart} narrow={false} />
      <ChartDrawing chart={chart} narrow={true} />
      {notes.map((note) => (
        <p key={note} class="note">
          {unbroken(note)}
        </p>
      ))}
    </Section>
  );
}

function ReadingScript({ chart }: { readonly chart: Chart }): VNode {
  return (
    <Fragment>
      <output id="reading" class="unseen" aria-live="polite" />
      <script
        id="readings"
        type="application/json"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(readingsOf(chart)) }}
      />
      <script dangerouslySetInnerHTML={{ __html: readingScript }} />
    </Fragment>
  );
}

function Page({ report, options }: { readonly report: Report; readonly options: HtmlOptions }): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
        <meta name="description" content={report.verdict.line} />
        <title>{`${report.title} - TalkTest`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <div class="page">
          <header class="top">
            <span class="brand">
              <CapMarkDrawing
                mark={{ kind: 'two', pace: 'under', heartRate: 'under' }}
                tone="ink"
                width={30}
              />
              <span>TalkTest</span>
            </span>
            {report.athleteName !== null && <span class="who">{report.athleteName}</span>}
          </header>
          <main>
            <Crumb report={report} />
            {report.sample && (
              <p class="sample">
                <b>Sample runner:</b> invented, not your data.
              </p>
            )}
            <VerdictSection verdict={report.verdict} facts={report.facts} />
            <StripSection report={report} />
            <ChartSection report={report} />
            {report.table !== null && <RepTableSection table={report.table} />}
            <JudgedSection report={report} />
            {report.next !== null && <NextSection next={report.next} />}
            <RulesSection rules={report.rules} rulesUrl={options.rulesUrl} />
          </main>
          <footer class="foot">
            <p>{report.footer}</p>
          </footer>
        </div>
        {report.chart !== null && <ReadingScript chart={report.chart} />}
      </body>
    </html>
  );
}

/** The report as one self-contained page: light, dark, phone, desk and paper. */
export function renderHtml(report: Report, options: HtmlOptions = { rulesUrl: null }): string {
  return `<!doctype html>\n${renderToString(<Page report={report} options={options} />)}\n`;
}
