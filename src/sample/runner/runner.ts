/** The body of an invented runner: steady heart rate, how it gets there, and how often the feet come down. */
export type Runner = {
  /** bpm standing still, and walking at `walkSpeed`. */
  readonly standing: number;
  readonly walking: number;
  /** m/s. */
  readonly walkSpeed: number;
  /** bpm that running at `lineSpeed` (m/s) settles at; from there `gain` bpm per m/s. */
  readonly line: number;
  readonly lineSpeed: number;
  readonly gain: number;
  /** s, time constant of the way there. */
  readonly tau: number;
  /** bpm per minute of running beyond the tenth. */
  readonly drift: number;
  /** bpm that this heart never beats faster than, whatever is asked of it; never reached when left out. */
  readonly maximum?: number;
  /** steps per minute running at `lineSpeed`, and walking. */
  readonly runSteps: number;
  readonly walkSteps: number;
};

/**
 * Kinetics as Hunt 2015 measured them in 24 men on a treadmill: tau 57.6 s, gain 24.2 bpm per m/s; gait as in
 * the studies of PHYSIOLOGY 5 (running from 140 steps a minute).
 */
export const averageRunner: Runner = {
  standing: 84,
  walking: 100,
  walkSpeed: 1.45,
  line: 133,
  lineSpeed: 1000 / 465,
  gain: 24.2,
  tau: 57.6,
  drift: 0,
  runSteps: 164,
  walkSteps: 112,
};

/** bpm per m/s of walking faster or slower. */
const walkGain = 12;
/** steps per minute per m/s; stride length does the rest. */
const runStepsPerSpeed = 6;
const walkStepsPerSpeed = 25;

/**
 * Heart rate that an effort settles at.
 * @param speed m/s on the level that costs the same
 */
export function steadyHeartRate(runner: Runner, gait: Gait, speed: number): number {
  if (gait === 'stand') return runner.standing;
  if (gait === 'walk') return runner.walking + walkGain * (speed - runner.walkSpeed);
  return runner.line + runner.gain * (speed - runner.lineSpeed);
}

/** Steps per minute at a speed, m/s. */
export function stepsPerMinute(runner: Runner, gait: Gait, speed: number): number {
  if (gait === 'stand') return 0;
  if (gait === 'walk') return runner.walkSteps + walkStepsPerSpeed * (speed - runner.walkSpeed);
  return runner.runSteps + runStepsPerSpeed * (speed - runner.lineSpeed);
}

export type Gait = 'run' | 'walk' | 'stand';
