import type { PlannedSession } from './plan-template.ts';

/** What comes next, and why. */
export type PlanDecision = {
  readonly action: 'start' | 'advance' | 'repeat' | 'hold' | 'step-back' | 'stop';
  /** short name of the rule that decided. */
  readonly rule: string;
  /** the reason in one sentence. */
  readonly sentence: string;
  readonly session: PlannedSession | null;
};
