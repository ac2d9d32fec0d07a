import { matchRun } from '../core/plan/match-run.ts';
import { type PlanState, stateAtStart } from '../core/plan/plan-state.ts';
import type { PlannedSession, PlanTemplate } from '../core/plan/plan-template.ts';
import { takeRun } from '../core/plan/take-run.ts';
import { afterTimeOff } from '../core/plan/time-off.ts';
import type { LocalDay } from '../core/units/instant.ts';
import { planOn } from './athlete-on.ts';
import { planRun, type UnjudgedRun, type VerdictFacts } from './plan-run.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { Plans } from './ports/plans.ts';

/** Tells which planned session a run was, given the runs before it. */
export type SessionFinder = {
  /** null: no plan was followed that day, or the run was none of its sessions. */
  readonly sessionOf: (run: UnjudgedRun) => Promise<PlannedSession | null>;
  /** Adds a judged run to the history; in the order of their start. */
  readonly follow: (run: UnjudgedRun, verdict: VerdictFacts) => Promise<void>;
};

type Following = { readonly plan: PlanTemplate; readonly start: LocalDay; state: PlanState };

/**
 * Starts with an empty history; only runs since the start of the plan of their day count for a session. The same
 * answers as `sessionFor`, but without following the whole history anew for every run.
 */
export function sessionFinder(plans: Plans, athlete: AthleteRecord): SessionFinder {
  let following: Following | null = null;
  const turnTo = async (day: LocalDay): Promise<Following | null> => {
    const choice = planOn(athlete, day);
    if (choice === null || choice.plan === null) return null;
    if (following?.start !== choice.start) {
      const plan = await plans.template(choice.plan);
      following = { plan, start: choice.start, state: stateAtStart(plan, choice.start) };
    }
    return following;
  };
  return {
    sessionOf: async (run) => {
      const now = await turnTo(run.day);
      if (now === null) return null;
      const { plan, state } = now;
      return matchRun(plan, afterTimeOff(plan, state, run.day), planRun(plan, run, null)).session;
    },
    follow: async (run, verdict) => {
      const now = await turnTo(run.day);
      if (now !== null) now.state = takeRun(now.plan, now.state, planRun(now.plan, run, verdict)).state;
    },
  };
}
