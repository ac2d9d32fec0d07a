import { readFileSync } from 'node:fs';
import { parsePlan } from '../../../src/core/plan/parse-plan.ts';

const textOf = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

export const planText = { A: textOf('workouts/plan-a.yaml'), B: textOf('workouts/plan-b.yaml') };
export const planA = parsePlan(planText.A, 'workouts/plan-a.yaml');
export const planB = parsePlan(planText.B, 'workouts/plan-b.yaml');
