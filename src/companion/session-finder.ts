import { type PlanRun, sessionFor } from '../core/plan/follow-plan.ts';
import type { PlannedSession, PlanTemplate } from '../core/plan/plan-template.ts';
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

type Following = { readonly plan: PlanTemplate; readonly start: LocalDay; readonly history: PlanRun[] };

/** Starts with an empty history; only runs since the start of the plan of their day count for a session. */
export function sessionFinder(plans: Plans, athlete: AthleteRecord): SessionFinder {
  let following: Following | null = null;
  const turnTo = async (day: LocalDay): Promise<Following | null> => {
    const choice = planOn(athlete, day);
    if (choice === null || choice.plan === null) return null;
    if (following?.start !== choice.start) {
      following = { plan: await plans.template(choice.plan), start: choice.start, history: [] };
    }
    return following;
  };
  return {
    sessionOf: async (run) => {
      const now = await turnTo(run.day);
      return now === null ? null : sessionFor(now.plan, now.start, now.history, planRun(now.plan, run, null));
    },
    follow: async (run, verdict) => {
      const now = await turnTo(run.day);
      now?.history.push(planRun(now.plan, run, verdict));
    },
  };
}
