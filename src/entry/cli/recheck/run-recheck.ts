import { type RecheckStep, type RecheckSummary, recheck } from '../../../companion/recheck.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { progressOn } from '../import/progress.ts';
import { recheckJson } from './recheck-json.ts';
import { recheckText } from './recheck-text.ts';

type RecheckRequest = {
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly data: string | undefined;
};

/** Judges again until the end or Ctrl-C, and says what changed. */
export function runRecheck({ dryRun, json, data }: RecheckRequest, context: CliContext): Promise<ExitStatus> {
  const { terminal } = context;
  return context.withKept(data, async (kept) => {
    let stopped = false;
    const stopListening = terminal.onInterrupt(() => {
      stopped = true;
    });
    const progress = progressOn(terminal.err, 'run');
    let last: RecheckStep | null = null;
    let summary: RecheckSummary | null = null;
    try {
      for await (const step of recheck(kept, kept.athleteId, { dryRun })) {
        if (step.kind === 'summary') summary = step;
        else {
          last = step;
          progress.show({ ...step, filesPerSecond: step.perSecond });
          if (stopped) break;
        }
      }
    } finally {
      progress.end();
      stopListening();
    }
    if (summary !== null) {
      const offset = kept.clock.utcOffsetSeconds(kept.clock.now());
      terminal.out.write(json ? recheckJson(summary) : recheckText(summary, offset));
      return 0;
    }
    terminal.err.write(
      `Stopped after ${last?.done ?? 0} of ${last?.total ?? 0} runs. What was judged again stays; the same command goes on from there.\n`,
    );
    return 130;
  });
}
