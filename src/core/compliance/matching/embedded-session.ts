import type { EmbeddedStep, Lap, Span } from '../../training/activity.ts';
import { matchingRule } from '../constants.ts';
import type { PlanMatch } from '../judgement.ts';
import type { Track } from '../track.ts';
import { isOwnRun, matchOf } from './given-session.ts';
import { countGait, type GaitCounts, paceOfStep, runSteps } from './run-steps.ts';
import { type MatchedRep, type Session, secondsOf } from './session.ts';
import { plannedOccurrences, type StepOccurrence, stepOccurrences } from './step-occurrences.ts';

/**
 * Repetitions told by the step index that the watch wrote on each lap (5, 12.15.8).
 * @returns null without any lap that names a step; a session without repetitions when it was no run:walk
 */
export function embeddedSession(
  plan: PlanMatch,
  steps: readonly EmbeddedStep[],
  laps: readonly Lap[],
  track: Track,
): Session | null {
  const occurrences = stepOccurrences(laps, steps);
  if (occurrences.length === 0) return null;
  const counts = countGait(track);
  const runs = runSteps(counts, steps, occurrences);
  return {
    plan,
    reps: isRunWalk(occurrences, runs, counts) ? repsOf(steps, occurrences, runs, track) : [],
    marked: [],
    plannedRunningSeconds: plannedSeconds(steps, occurrences, runs, counts),
  };
}

/** Two repetitions or more, and at least half of the steps between them walked; else a continuous run. */
function isRunWalk(
  occurrences: readonly StepOccurrence[],
  runs: ReadonlySet<number>,
  counts: GaitCounts,
): boolean {
  const at = occurrences.flatMap((occurrence, place) => (runs.has(occurrence.step) ? [place] : []));
  const between = occurrences.slice(at[0], at.at(-1)).filter((occurrence) => !runs.has(occurrence.step));
  const walked = between.filter((occurrence) => {
    const { run, moving } = paceOfStep(counts, occurrence);
    return run < matchingRule.mostly * moving || moving === 0;
  });
  return at.length >= 2 && between.length > 0 && walked.length >= matchingRule.walkedBetween * between.length;
}

function repsOf(
  steps: readonly EmbeddedStep[],
  occurrences: readonly StepOccurrence[],
  runs: ReadonlySet<number>,
  track: Track,
): MatchedRep[] {
  const lengthOf = lengths(steps);
  // Until the lap button: a moment to get ready as often as a run. Not run, it is no repetition missed.
  const open = new Set(steps.filter((step) => step.duration.kind === 'open').map((step) => step.index));
  const planned = plannedOccurrences(steps).filter((step) => runs.has(step));
  const reps: MatchedRep[] = [];
  const left = [...planned];
  for (const occurrence of occurrences.filter(({ step }) => runs.has(step))) {
    const place = left.indexOf(occurrence.step);
    // Steps passed over on the way were skipped by the runner.
    const skipped = place > 0 ? left.splice(0, place) : [];
    reps.push(...missedOf(skipped));
    if (place >= 0) left.shift();
    const least = open.has(occurrence.step) ? matchingRule.begun : leastBegun(occurrence);
    const rep = repOf(occurrence, lengthOf.get(occurrence.step) ?? null, track, least);
    if (rep.match === 'missed' && open.has(occurrence.step)) continue;
    reps.push(place >= 0 || rep.match === 'missed' ? rep : { ...rep, match: 'extra' });
  }
  return [...reps, ...missedOf(left)];

  function missedOf(skipped: readonly number[]): MatchedRep[] {
    return skipped.filter((step) => !open.has(step)).map((step) => missed(lengthOf.get(step) ?? null));
  }
}

const missed = (plannedSeconds: number | null): MatchedRep => ({
  match: 'missed',
  plannedSeconds,
  span: null,
  ownRun: false,
  marked: false,
});

/** A step that is itself short is begun with half of it. */
const leastBegun = ({ startSeconds, endSeconds }: StepOccurrence): number =>
  Math.min(matchingRule.begun, matchingRule.begunShare * (endSeconds - startSeconds));

/** Pieces shorter than `least` seconds are the lap button pressed early or late. */
function repOf(occurrence: StepOccurrence, planned: number | null, track: Track, least: number): MatchedRep {
  const inside = runningInside(occurrence, track.runs).filter(({ part }) => secondsOf(part) >= least);
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return missed(planned);
  const span = { startSeconds: first.part.startSeconds, endSeconds: last.part.endSeconds };
  const ran = inside.reduce((sum, { part }) => sum + secondsOf(part), 0);
  const whole = Math.max(...inside.map(({ run }) => secondsOf(run)));
  return {
    match: matchOf(ran, planned),
    plannedSeconds: planned,
    span,
    ownRun: isOwnRun(whole, planned),
    marked: false,
  };
}

/** Runs as far as they lie inside an execution. */
function runningInside({ startSeconds, endSeconds }: StepOccurrence, runs: readonly Span[]) {
  const from = Math.floor(startSeconds);
  const to = Math.floor(endSeconds);
  return runs.flatMap((run) => {
    const part = {
      startSeconds: Math.max(from, run.startSeconds),
      endSeconds: Math.min(to, run.endSeconds),
    };
    return part.endSeconds > part.startSeconds ? [{ run, part }] : [];
  });
}

const lengths = (steps: readonly EmbeddedStep[]): ReadonlyMap<number, number> =>
  new Map(
    steps.flatMap(({ index, duration }) =>
      duration.kind === 'time' ? [[index, duration.seconds] as const] : [],
    ),
  );

/** Planned running; warm-up and cool-down count as far as they were run, an untimed run step leaves none (12.16.4). */
function plannedSeconds(
  steps: readonly EmbeddedStep[],
  occurrences: readonly StepOccurrence[],
  runs: ReadonlySet<number>,
  counts: GaitCounts,
): number | null {
  const lengthOf = lengths(steps);
  let total = 0;
  for (const step of plannedOccurrences(steps)) {
    if (!runs.has(step)) continue;
    const length = lengthOf.get(step);
    if (length === undefined) return null;
    total += length;
  }
  const easing = new Set(
    steps
      .filter(({ intensity }) => intensity === 'warm-up' || intensity === 'cool-down')
      .map((step) => step.index),
  );
  for (const occurrence of occurrences) {
    const { run, moving } = paceOfStep(counts, occurrence);
    if (!easing.has(occurrence.step) || run < matchingRule.mostly * moving) continue;
    total += Math.min(run, lengthOf.get(occurrence.step) ?? run);
  }
  return total === 0 ? null : total;
}
