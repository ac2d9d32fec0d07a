import type { PlanTemplate } from '../../core/plan/plan-template.ts';

/** The plans that come with the product. */
export type Plans = {
  /** @throws Problem `plan-unreadable` with file and line when the plan's file is missing or wrong. */
  readonly template: (plan: 'A' | 'B') => Promise<PlanTemplate>;
};
