import { type NextOutcome, nextSession } from '../../../companion/next-session.ts';
import { reportRun } from '../../../companion/report-run.ts';
import { trySample } from '../../../companion/try-sample.ts';
import { buildReport } from '../../../report/build-report.ts';
import { renderHtml } from '../../../report/html/render-html.tsx';
import type { ReportFacts } from '../../../report/report-facts.ts';
import { renderText } from '../../../report/text/render-text.ts';
import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { showsColour, widthOf } from '../terminal.ts';
import { whatToType } from './what-to-type.ts';

type Lived = {
  readonly runs: number;
  readonly facts: ReportFacts | null;
  readonly next: NextOutcome;
};

/** Lets the sample runner move in and looks at her latest run and her next session. */
function live(folder: string, context: CliContext): Promise<Lived> {
  return context.withKept(folder, async (kept) => {
    let runs = 0;
    for await (const step of trySample(kept, kept.athleteId)) runs = step.total;
    return {
      runs,
      facts: await reportRun(kept, kept.athleteId, 'latest'),
      next: await nextSession(kept, kept.athleteId),
    };
  });
}

/**
 * Prints the report of the sample runner's latest run, writes it as a page beside her next session, and says what
 * to type for own files.
 * @param folder where all of it lies; made when missing
 */
export async function runTry(folder: string, context: CliContext): Promise<ExitStatus> {
  const { terminal, writeFile } = context;
  const { out, err, env } = terminal;
  const { runs, facts, next } = await live(folder, context);
  const workout = next.outcome === 'decided' ? next.workout : null;
  if (facts === null || workout === null) throw new Error('the sample runner has no run or no next session');

  const base = folder.replace(/[/\\]+$/, '');
  const page = `${base}/latest-run.html`;
  const fit = `${base}/next-session.fit`;
  const decision = facts.decision === null ? null : { ...facts.decision, file: fit };
  const report = buildReport({ ...facts, decision });
  for (const [path, content] of [
    [page, renderHtml(report)],
    [fit, workout.fit()],
  ] as const) {
    const written = await writeFile(path, content);
    if (!written.ok) {
      complain(err, `${path}: ${written.reason}.`);
      return 1;
    }
  }
  out.write(renderText(report, { colour: showsColour(out, env), width: widthOf(out) }));
  out.write(`\n${whatToType({ runs, folder: base, page, fit }, terminal)}`);
  return 0;
}
