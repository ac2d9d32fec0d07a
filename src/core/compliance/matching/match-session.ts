import type { Activity } from '../../training/activity.ts';
import { printNotation } from '../../training/notation/print-notation.ts';
import type { Workout } from '../../training/workout.ts';
import type { PlanMatch } from '../judgement.ts';
import type { Track } from '../track.ts';
import { embeddedSession } from './embedded-session.ts';
import { givenSession } from './given-session.ts';
import { inferReps } from './infer-reps.ts';
import { plannedBouts } from './planned-bouts.ts';
import { type Session, unplanned } from './session.ts';
import { withEasing } from './with-easing.ts';

/**
 * What the run was: a plan given by hand wins over the one in the recording (12.15.16), steps named by laps over
 * an alignment, and what was run in short pieces is repetitions whatever the plan says (12.15.9, 12.16.8).
 * @param planned the session the runner or the plan names; null when none
 */
export function matchSession(track: Track, activity: Activity, planned: Workout | null): Session {
  const session = plannedSession(track, activity, planned);
  if (session.reps.length > 0 || session.marked.length > 0) return session;
  const inferred = inferReps(track);
  if (inferred === null) return session;
  if (session.plan.source !== 'none') return { ...session, reps: inferred.reps };
  return {
    ...session,
    reps: inferred.reps,
    plan: { source: 'inferred', workout: null, notation: inferred.notation },
  };
}

function plannedSession(track: Track, activity: Activity, planned: Workout | null): Session {
  if (planned !== null) {
    return givenSession(planOf('given', planned), plannedBouts(planned), track.runs);
  }
  const embedded = activity.embeddedWorkout;
  if (embedded === null) return unplanned;
  const plan = planOf('embedded', embedded.workout);
  const byLaps = embeddedSession(plan, embedded.steps, activity.laps, track);
  if (byLaps !== null) return byLaps;
  if (embedded.workout === null) return unplanned;
  const session = givenSession(plan, plannedBouts(embedded.workout), track.runs);
  return withEasing(session, embedded.workout, track.runs);
}

function planOf(source: PlanMatch['source'], workout: Workout | null): PlanMatch {
  const notation = workout === null ? '' : printNotation(workout.blocks);
  return { source, workout, notation: notation === '' ? null : notation };
}
