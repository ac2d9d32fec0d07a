import type { Span } from '../../training/activity.ts';
import type { StepKind, Workout } from '../../training/workout.ts';
import { matchingRule } from '../constants.ts';
import { insideOf } from '../rules/judged-pieces.ts';
import { type Session, secondsOf } from './session.ts';

/**
 * Warm-up and cool-down that were run count as planned (12.16.4), also where no lap names its step: they are what
 * was run before the first repetition and after the last one.
 */
export function withEasing(session: Session, workout: Workout, runs: readonly Span[]): Session {
  const spans = session.reps.flatMap((rep) => (rep.span === null ? [] : [rep.span]));
  const first = spans[0];
  const last = spans.at(-1);
  if (session.plannedRunningSeconds === null || first === undefined || last === undefined) return session;
  const before = { startSeconds: 0, endSeconds: first.startSeconds };
  const after = { startSeconds: last.endSeconds, endSeconds: Number.POSITIVE_INFINITY };
  const easing =
    ranOf('warm-up', workout, insideOf(runs, before)) + ranOf('cool-down', workout, insideOf(runs, after));
  return { ...session, plannedRunningSeconds: session.plannedRunningSeconds + easing };
}

/** Seconds of a kind of step that were run: none when most of it was walked, all of it when it is untimed. */
function ranOf(kind: StepKind, { blocks }: Workout, pieces: readonly Span[]): number {
  const steps = blocks.flatMap((block) => block.steps).filter((step) => step.kind === kind);
  const planned = steps.reduce((sum, step) => sum + (step.seconds ?? Number.POSITIVE_INFINITY), 0);
  const ran = pieces.reduce((sum, piece) => sum + secondsOf(piece), 0);
  return Number.isFinite(planned) && ran < matchingRule.mostly * planned ? 0 : Math.min(ran, planned);
}
