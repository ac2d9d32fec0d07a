import { type ImportStep, type ImportSummary, importPaths } from '../../../companion/import-paths.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { summaryText } from './import-summary.ts';
import { progressOn } from './progress.ts';

type ImportOptions = { readonly dryRun: boolean; readonly data: string | undefined };

/** Imports until the end or Ctrl-C. What could not be read is said when it is met; the rest goes on. */
export function runImport(
  paths: readonly string[],
  { dryRun, data }: ImportOptions,
  context: CliContext,
): Promise<ExitStatus> {
  const { terminal } = context;
  return context.withKept(data, async (kept) => {
    let stopped = false;
    const stopListening = terminal.onInterrupt(() => {
      stopped = true;
    });
    const progress = progressOn(terminal.err);
    let last: ImportStep | null = null;
    let summary: ImportSummary | null = null;
    try {
      for await (const step of importPaths(kept, kept.athleteId, paths, { dryRun })) {
        if (step.kind === 'summary') {
          summary = step;
          continue;
        }
        last = step;
        const { path, outcome, code, reason } = step.received;
        if (outcome === 'unreadable' || code === 'partly-read') {
          progress.say(`talktest: ${path}: ${reason ?? 'could not be read'}`);
        }
        progress.show(step);
        if (stopped) break;
      }
    } finally {
      progress.end();
      stopListening();
    }
    if (summary !== null) {
      terminal.out.write(summaryText(summary));
      return summary.counts.unreadable > 0 ? 1 : 0;
    }
    terminal.err.write(
      `Stopped after ${last?.done ?? 0} of ${last?.total ?? 0} files. What was kept stays kept; the same command goes on from there.\n`,
    );
    return 130;
  });
}
