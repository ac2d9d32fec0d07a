import type { Workout } from '../../core/training/workout.ts';
import { executedSteps } from './fit-steps.ts';
import { elapsedAtTimer, type RecordedLap } from './recording.ts';

type Ground = { readonly timer: Uint8Array; readonly distance: Float64Array };

/** Laps of a watch that executes a workout: one per step, in seconds of the timer, the rest of the run behind. */
export function lapsOfWorkout(workout: Workout, ground: Ground): RecordedLap[] {
  const end = ground.timer.length - 1;
  const laps: RecordedLap[] = [];
  let onTimer = 0;
  for (const { index, seconds, intensity } of executedSteps(workout)) {
    const from = elapsedAtTimer(ground.timer, onTimer);
    onTimer += seconds;
    const to = Math.min(end, elapsedAtTimer(ground.timer, onTimer));
    if (to > from) laps.push({ from, to, step: index, intensity, trigger: 'time' });
  }
  const from = laps.at(-1)?.to ?? 0;
  if (end - from > 1) laps.push({ from, to: end, step: null, intensity: 'active', trigger: 'session-end' });
  return laps;
}

/** Cuts laps at every full kilometre as well, as watches do that were not told otherwise; steps stay theirs. */
export function withAutoLaps(
  laps: readonly RecordedLap[],
  { distance }: Ground,
  every = 1000,
): RecordedLap[] {
  return laps.flatMap((lap) => {
    const parts: RecordedLap[] = [];
    let from = lap.from;
    for (let second = lap.from + 1; second < lap.to; second++) {
      const here = Math.floor((distance[second] ?? 0) / every);
      if (here === Math.floor((distance[second - 1] ?? 0) / every)) continue;
      parts.push({ ...lap, from, to: second, trigger: 'distance' });
      from = second;
    }
    return [...parts, { ...lap, from }];
  });
}

/** Laps of a watch that knows of no workout: one for the whole run, or one per kilometre. */
export function plainLaps(ground: Ground, every: number | null): RecordedLap[] {
  const whole: RecordedLap = {
    from: 0,
    to: ground.timer.length - 1,
    step: null,
    intensity: 'active',
    trigger: 'session-end',
  };
  return every === null ? [whole] : withAutoLaps([whole], ground, every);
}
