import type { RuleStatus, Tier, TreatedAsIntervals, Verdict } from '../compliance/judgement.ts';
import type { Instant, LocalDay } from '../units/instant.ts';

/** What the plan has to know of a verdict. */
export type PlanVerdict = {
  readonly verdict: Verdict;
  readonly treatedAsIntervals: TreatedAsIntervals;
  readonly paceTier: Tier;
  readonly heartRateTier: Tier;
  readonly paceStatus: RuleStatus;
  readonly heartRateStatus: RuleStatus;
  /** executed share of the planned running; null when the judge had no plan. */
  readonly done: number | null;
  readonly rpe: number | null;
};

/** A run as the plan sees it. */
export type PlanRun = {
  readonly id: string;
  readonly startTime: Instant;
  readonly day: LocalDay;
  readonly runningSeconds: number;
  /** seconds of each detected or matched stretch of running. */
  readonly runBouts: readonly number[];
  /** name or notation of the workout that the watch was executing. */
  readonly embeddedNotation: string | null;
  /** true: somebody said that it was not meant to be easy; then it is no session, only load (PHYSIOLOGY 12.2). */
  readonly notEasy?: boolean;
  /** null: not judged yet. */
  readonly judgement: PlanVerdict | null;
};
