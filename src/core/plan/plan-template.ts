import type { Workout } from '../training/workout.ts';

/** One session of a plan, with its place in it. */
export type PlannedSession = {
  /** name of the plan, e.g. `A`. */
  readonly plan: string;
  /** from 1; 0 for the sessions that are easier than week 1. */
  readonly week: number;
  /** `Mon` to `Sun`; `easier` for the sessions below week 1. */
  readonly day: string;
  /** place in the plan from 0; negative for the sessions that are easier than week 1. */
  readonly index: number;
  /** stable and unique, e.g. `a-w03-wed`. */
  readonly id: string;
  /** its name is what the watch shows, e.g. `A W03 Wed`. */
  readonly workout: Workout;
  /** canonical, e.g. `10 x [1 min run : 1 min walk]`. */
  readonly notation: string;
  readonly runningSeconds: number;
};

export type PlanWeek = {
  readonly week: number;
  readonly runningSeconds: number;
  readonly sessions: readonly PlannedSession[];
};

/** A phase of the article, the session it gives as its example, and where the plan does not get there. */
export type PlanPhase = {
  readonly name: string;
  readonly focus: string;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly example: string;
  readonly shortfall: string | null;
};

/** A plan as written down in `workouts/`, checked. */
export type PlanTemplate = {
  readonly name: string;
  readonly title: string;
  readonly runsPerWeek: number;
  readonly phases: readonly PlanPhase[];
  /** sessions below week 1, longest first. */
  readonly easier: readonly PlannedSession[];
  readonly weeks: readonly PlanWeek[];
  /** all sessions of all weeks in order; `sessions[i].index` is `i`. */
  readonly sessions: readonly PlannedSession[];
};
