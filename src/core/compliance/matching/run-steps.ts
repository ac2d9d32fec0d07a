import type { EmbeddedStep, LapIntensity } from '../../training/activity.ts';
import { matchingRule } from '../constants.ts';
import { Gait, type Track } from '../track.ts';
import type { StepOccurrence } from './step-occurrences.ts';

const neverRun: ReadonlySet<LapIntensity | null> = new Set(['rest', 'recovery', 'warm-up', 'cool-down']);
const meantToRun: ReadonlySet<LapIntensity | null> = new Set(['active', 'interval']);

/** Seconds run, and run or walked, before each second. */
export type GaitCounts = { readonly run: Uint32Array; readonly moving: Uint32Array };

export function countGait({ gait, length }: Track): GaitCounts {
  const run = new Uint32Array(length + 1);
  const moving = new Uint32Array(length + 1);
  for (let second = 0; second < length; second++) {
    const isRun = gait[second] === Gait.run ? 1 : 0;
    run[second + 1] = (run[second] ?? 0) + isRun;
    moving[second + 1] = (moving[second] ?? 0) + (gait[second] === Gait.walk ? 1 : isRun);
  }
  return { run, moving };
}

/** Seconds of an execution that were run, and that were run or walked. */
export function paceOfStep(
  counts: GaitCounts,
  { startSeconds, endSeconds }: StepOccurrence,
): { readonly run: number; readonly moving: number } {
  const last = counts.run.length - 1;
  const from = Math.min(last, Math.max(0, Math.floor(startSeconds)));
  const to = Math.min(last, Math.max(from, Math.floor(endSeconds)));
  const between = (count: Uint32Array): number => (count[to] ?? 0) - (count[from] ?? 0);
  return { run: between(counts.run), moving: between(counts.moving) };
}

/**
 * Which steps of an embedded workout are runs (12.15.8). Watches name the steps of runner-made workouts `active`
 * throughout, walks included, so what was done decides; the name alone only where the same repeat also names a
 * rest, so that a repetition that was walked is a repetition not run.
 * @returns indices of steps
 */
export function runSteps(
  counts: GaitCounts,
  steps: readonly EmbeddedStep[],
  occurrences: readonly StepOccurrence[],
): ReadonlySet<number> {
  const totals = new Map<number, { run: number; moving: number }>();
  for (const occurrence of occurrences) {
    const { run, moving } = paceOfStep(counts, occurrence);
    const before = totals.get(occurrence.step);
    totals.set(occurrence.step, { run: run + (before?.run ?? 0), moving: moving + (before?.moving ?? 0) });
  }
  const named = namedRuns(steps);
  const found = steps.filter((step) => {
    if (step.duration.kind === 'repeat' || neverRun.has(step.intensity)) return false;
    const total = totals.get(step.index);
    const mostlyRun = total !== undefined && total.run > 0 && total.run >= matchingRule.mostly * total.moving;
    return mostlyRun || named.has(step.index);
  });
  return new Set(found.map((step) => step.index));
}

function namedRuns(steps: readonly EmbeddedStep[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const { index, duration } of steps) {
    if (duration.kind !== 'repeat') continue;
    const inside = steps.filter((step) => step.index >= duration.firstStep && step.index < index);
    if (!inside.some((step) => step.intensity === 'rest' || step.intensity === 'recovery')) continue;
    for (const step of inside) if (meantToRun.has(step.intensity)) named.add(step.index);
  }
  return named;
}
