import type { Instant } from '../core/units/instant.ts';
import type { KeptMark, Mark, NewMark } from './ports/marks.ts';
import type { StoredRun } from './ports/runs.ts';
import type { Rejudged } from './rejudged.ts';
import { type SettlePorts, settled, settleVerdicts } from './settle-verdicts.ts';

/** What is told; a key left out stays as it was told before, null takes it back. */
export type MarkChange = { readonly [Part in keyof Mark]?: Mark[Part] };

/** A marked run as it is known now. */
export type MarkedRun = { readonly run: StoredRun; readonly mark: Mark; readonly rejudged: Rejudged };

const unmarked: Mark = { intent: null, rpe: null, talkTest: null };

/** The mark that holds after a change. */
export function markAfter(
  before: KeptMark | undefined,
  change: MarkChange,
  by: { readonly runId: string; readonly at: Instant; readonly rule: string | null },
): NewMark {
  const { intent, rpe, talkTest } = { ...unmarked, ...before, ...change };
  return { intent, rpe, talkTest, runId: by.runId, markedAt: by.at, rule: by.rule };
}

/**
 * Keeps what a person told of one run, and judges it again (PHYSIOLOGY 12.2). A run that was not meant to be easy
 * is no session of the plan, so runs after it may be other ones.
 * @param runId an id, the beginning of one that fits no other, or `latest`
 * @returns null when there is no such run
 */
export async function markRun(
  ports: SettlePorts,
  athleteId: string,
  runId: string,
  change: MarkChange,
): Promise<MarkedRun | null> {
  const { runs, clock } = ports;
  // Whatever else waited is settled first, so that what is told afterwards came from the mark alone.
  await settleVerdicts(ports, athleteId);
  const run = runId === 'latest' ? await runs.latest(athleteId) : await runs.find(athleteId, runId);
  if (run === null) return null;
  const before = (await runs.marks(athleteId)).get(run.id);
  const mark = markAfter(before, change, { runId: run.id, at: clock.now(), rule: null });
  const same =
    mark.intent === (before?.intent ?? null) &&
    mark.rpe === (before?.rpe ?? null) &&
    mark.talkTest === (before?.talkTest ?? null);
  if (!same) await runs.mark(athleteId, [mark]);
  const rejudged = await settled(ports, athleteId);
  return { run: (await runs.find(athleteId, run.id)) ?? run, mark, rejudged };
}
