import type { UnitSystem } from '../../core/training/athlete.ts';
import type { Step, WorkoutCaps } from '../../core/training/workout.ts';

const metresPerUnit: Readonly<Record<UnitSystem, number>> = { metric: 1000, imperial: 1609.344 };

/**
 * The one short cue of a step, beginning with RUN or WALK, the caps within its first 50 characters.
 * Pace is written out here, because the watch shows the note as it is.
 */
export function stepCue(step: Step, caps: WorkoutCaps, units: UnitSystem): string {
  switch (step.kind) {
    case 'warm-up':
      return 'WALK briskly to warm up';
    case 'cool-down':
      return 'WALK to cool down. Then note effort and pain';
    case 'walk':
      return 'WALK briskly';
    case 'stride':
      return 'RUN a relaxed stride: quick, smooth, no sprint';
    case 'tempo':
      return 'RUN tempo, 5 to 6 of 10, short sentences';
    case 'run':
      return runCue(caps, units);
  }
}

function runCue({ heartRateCeiling, paceCap }: WorkoutCaps, units: UnitSystem): string {
  const pace = paceCap === null ? null : paceText(metresPerUnit[units] / paceCap, units);
  const heartRate = heartRateCeiling === null ? null : Math.round(heartRateCeiling);
  if (heartRate !== null && pace !== null)
    return `RUN easy, talk test. HR cap ${heartRate}, pace cap ${pace}`;
  if (heartRate !== null) return `RUN easy, talk test. HR cap ${heartRate}`;
  if (pace !== null) return `RUN easy, talk test. Pace cap ${pace}`;
  return 'RUN easy, in full sentences';
}

function paceText(secondsPerUnit: number, units: UnitSystem): string {
  const whole = Math.round(secondsPerUnit);
  const minutes = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return `${minutes}/${units === 'metric' ? 'km' : 'mi'}`;
}
