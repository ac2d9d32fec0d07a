import type { ContextTag, Judgement, NotAssessedReason } from './judgement.ts';
import { unplanned } from './matching/session.ts';
import { notAssessed } from './rules/outcome.ts';
import { secondsOfWalking } from './rules/running-totals.ts';
import { volumeOf } from './rules/volume.ts';
import { Gait, type Track } from './track.ts';

/** What is known of every recording, judged or not. */
export type KnownAnyway = Pick<
  Judgement,
  'rulesVersion' | 'caps' | 'evidence' | 'runningSeconds' | 'untrusted' | 'trustedRunSeconds' | 'runSpeed'
>;

/**
 * Why there is nothing to judge in a recording of a run; null when there is.
 * Where neither speed nor cadence tells running from walking for most of it, that is no proof that none was there.
 */
export function whyNotJudged(
  track: Track,
  runningSeconds: number,
  least: number,
): 'no-running-found' | 'no-speed' | null {
  if (runningSeconds >= least) return null;
  if (!track.speed.every(Number.isNaN)) return 'no-running-found';
  const untold = track.gait.reduce((seconds, state) => seconds + (state === Gait.none ? 1 : 0), 0);
  return 2 * untold >= track.length ? 'no-speed' : 'no-running-found';
}

/** A judgement that only says why there is none, with what could be counted. */
export function notJudged(reason: NotAssessedReason, track: Track, known: KnownAnyway): Judgement {
  const { result } = notAssessed(reason);
  const walked = reason === 'no-running-found' && secondsOfWalking(track) > 0;
  const tags: readonly ContextTag[] = walked ? ['walked-only'] : [];
  return {
    verdict: reason === 'no-running-found' ? 'no-running-found' : 'not-assessed',
    score: null,
    treatedAsIntervals: 'not-applicable',
    intervalSigns: [],
    heartRate: result,
    pace: result,
    reps: [],
    medianRatio: null,
    tags,
    plan: unplanned.plan,
    volume: volumeOf(known.runningSeconds, null),
    ...known,
    runSegments: track.runs.map((run) => ({ ...run, rep: null })),
  };
}
