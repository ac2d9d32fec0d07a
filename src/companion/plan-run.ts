import type { PlanRun } from '../core/plan/follow-plan.ts';
import type { PlanTemplate } from '../core/plan/plan-template.ts';
import type { StoredRun, VerdictLine } from './ports/runs.ts';

/** A run as far as a plan asks before it is judged. */
export type UnjudgedRun = Pick<
  StoredRun,
  'id' | 'startTime' | 'day' | 'embeddedName' | 'embeddedNotation'
> & { readonly runBouts: readonly number[] };

/** What a plan asks of a verdict. */
export type VerdictFacts = Pick<
  VerdictLine,
  | 'verdict'
  | 'treatedAsIntervals'
  | 'paceTier'
  | 'heartRateTier'
  | 'paceStatus'
  | 'heartRateStatus'
  | 'done'
  | 'evidence'
>;

/** The workout on the watch by its name, where it is one of the plan's; else as notation, as far as it has one. */
function embeddedText(plan: PlanTemplate, run: UnjudgedRun): string | null {
  const name = run.embeddedName?.trim().toLowerCase() ?? null;
  const isOfPlan = [...plan.sessions, ...plan.easier].some(
    (session) => session.id === name || session.workout.name?.toLowerCase() === name,
  );
  return isOfPlan ? run.embeddedName : (run.embeddedNotation ?? run.embeddedName);
}

/** A run as this plan sees it; without a verdict where there is none yet. */
export function planRun(plan: PlanTemplate, run: UnjudgedRun, verdict: VerdictFacts | null): PlanRun {
  return {
    id: run.id,
    startTime: run.startTime,
    day: run.day,
    runningSeconds: run.runBouts.reduce((sum, seconds) => sum + seconds, 0),
    runBouts: run.runBouts,
    embeddedNotation: embeddedText(plan, run),
    notEasy: verdict?.evidence.intent === 'not-easy',
    judgement:
      verdict === null
        ? null
        : {
            verdict: verdict.verdict,
            treatedAsIntervals: verdict.treatedAsIntervals,
            paceTier: verdict.paceTier,
            heartRateTier: verdict.heartRateTier,
            paceStatus: verdict.paceStatus,
            heartRateStatus: verdict.heartRateStatus,
            done: verdict.done,
            rpe: verdict.evidence.rpe,
          },
  };
}

/** A kept run with its latest verdict. */
export const planRunOf = (plan: PlanTemplate, run: StoredRun): PlanRun =>
  planRun(plan, { ...run, runBouts: run.latest.runBouts }, run.latest);
