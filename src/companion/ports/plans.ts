import type { PlanTemplate } from '../../core/plan/plan-template.ts';

/** The plans that come with the product, which a coach may edit. */
export type Plans = {
  /** @throws Problem `plan-unreadable` with file and line when the plan's file is missing or wrong. */
  readonly template: (plan: 'A' | 'B') => Promise<PlanTemplate>;
  /** Another text whenever a plan's file is another one. */
  readonly fingerprint: () => Promise<string>;
};
