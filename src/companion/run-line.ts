import { isOver } from '../core/coach/attention.ts';
import type { TreatedAsIntervals, Verdict } from '../core/compliance/judgement.ts';
import type { Intent } from '../core/training/evidence.ts';
import type { SessionMark, StoredRun, VerdictLine } from './ports/runs.ts';

/** One run in a list. */
export type RunLine = Pick<
  StoredRun,
  | 'id'
  | 'startTime'
  | 'day'
  | 'utcOffsetSeconds'
  | 'subSport'
  | 'elapsedSeconds'
  | 'timerSeconds'
  | 'distanceMetres'
  | 'averageHeartRate'
  | 'maxHeartRate'
> & {
  readonly runningSeconds: number;
  /** mean speed over the running, m/s; null without speed. */
  readonly runSpeed: number | null;
  readonly intent: Intent;
  readonly session: SessionMark | null;
  /** what it was judged as, e.g. `10 x [1 min run : 1 min walk]`; null: one continuous run. */
  readonly notation: string | null;
  readonly verdict: Verdict;
  readonly score: number | null;
  readonly treatedAsIntervals: TreatedAsIntervals;
  readonly verdictVersion: number;
  /** an easy run that was over the line or run as intervals; runs of unknown intent never are (PHYSIOLOGY 12.2). */
  readonly worthALook: boolean;
};

const worthALook = (latest: VerdictLine): boolean => latest.evidence.intent === 'easy' && isOver(latest);

/** A kept run as a line of a list. */
export function runLineOf(run: StoredRun): RunLine {
  const { latest } = run;
  return {
    id: run.id,
    startTime: run.startTime,
    day: run.day,
    utcOffsetSeconds: run.utcOffsetSeconds,
    subSport: run.subSport,
    elapsedSeconds: run.elapsedSeconds,
    timerSeconds: run.timerSeconds,
    distanceMetres: run.distanceMetres,
    averageHeartRate: run.averageHeartRate,
    maxHeartRate: run.maxHeartRate,
    runningSeconds: latest.runningSeconds,
    runSpeed: latest.runSpeed,
    intent: latest.evidence.intent,
    session: latest.session,
    notation: latest.notation,
    verdict: latest.verdict,
    score: latest.score,
    treatedAsIntervals: latest.treatedAsIntervals,
    verdictVersion: latest.version,
    worthALook: worthALook(latest),
  };
}
