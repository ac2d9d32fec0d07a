import type { Activity, EmbeddedWorkout, Lap } from '../../../src/core/training/activity.ts';
import type { Caps, HeartRateCap, PaceCap } from '../../../src/core/training/caps.ts';
import { workoutOfNotation } from '../../../src/core/training/notation/workout-of-notation.ts';
import type { Workout } from '../../../src/core/training/workout.ts';
import { instant } from '../../../src/core/units/instant.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '../../../src/core/units/quantities.ts';

/** 7:45 per kilometre, the cap of every synthetic run. */
export const cap = 1000 / 465;

/** One stretch of the run. `demand`: heart rate it would settle at, bpm; by speed when left out. */
export type Stretch = {
  readonly kind: 'run' | 'walk' | 'stand';
  readonly seconds: number;
  readonly speed?: number;
  readonly demand?: number;
};

export type SyntheticRun = {
  readonly stretches: readonly Stretch[];
  /** false: no heart rate was recorded. */
  readonly heart?: boolean;
  readonly tau?: number;
  readonly sensor?: 'strap' | 'optical' | 'unknown';
  /** what the sensor made of the true heart rate at each second; NaN: nothing. */
  readonly sensed?: (second: number, bpm: number) => number;
  /** standard deviations by seed; 0 without. */
  readonly noise?: { readonly seed: number; readonly bpm: number; readonly speed: number };
  readonly runCadence?: number;
  readonly cadence?: boolean;
  /** null: no barometer. */
  readonly altitudeAt?: ((metres: number) => number) | null;
  readonly temperature?: number | null;
  readonly changes?: Partial<Activity>;
};

/** Heart rate of a runner who walks at 100 bpm and meets 133 bpm at the cap, 24.2 bpm per m/s (Hunt 2015; 2.1). */
const demandOf = ({ kind, speed = cap, demand }: Stretch): number => {
  if (demand !== undefined) return demand;
  if (kind === 'run') return 133 + 24.2 * (speed - cap);
  return kind === 'walk' ? 100 : 80;
};

const speedOf = ({ kind, speed }: Stretch): number =>
  kind === 'stand' ? 0 : (speed ?? (kind === 'run' ? cap : 1.5));

/** Normally distributed numbers from a seed (mulberry32, Box-Muller). */
export function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A recording at 1 Hz of stretches run one after the other, its heart rate with the lag of a heart. */
export function syntheticRun(run: SyntheticRun): Activity {
  const { stretches, heart = true, tau = 57.6, sensor = 'optical', runCadence = 164 } = run;
  const length = stretches.reduce((sum, stretch) => sum + stretch.seconds, 0);
  const column = (): Float64Array => new Float64Array(length);
  const [heartRate, distance, cadence, altitude] = [column(), column(), column(), column()];
  const random = normals(run.noise?.seed ?? 1);
  let bpm = 90;
  let covered = 0;
  let second = 0;
  for (const stretch of stretches) {
    const steps = stretch.kind === 'run' ? runCadence : stretch.kind === 'walk' ? 112 : 0;
    for (let each = 0; each < stretch.seconds; each++, second++) {
      bpm += (demandOf(stretch) - bpm) * (1 - Math.exp(-1 / tau));
      distance[second] = covered;
      covered += Math.max(0, speedOf(stretch) * (1 + random() * (run.noise?.speed ?? 0)));
      cadence[second] = steps === 0 ? 0 : steps / 2 + Math.round(random()) / 2;
      altitude[second] = run.altitudeAt?.(distance[second] ?? 0) ?? 20;
      // A steady heart still sways; one that stands on a value is a sensor that stood still.
      const sway = stretch.seconds > 120 ? 1.6 * Math.sin(second / 5) : 0;
      const beats = Math.round(bpm + sway + random() * (run.noise?.bpm ?? 0));
      heartRate[second] = run.sensed?.(second, beats) ?? beats;
    }
  }
  const temperature = run.temperature ?? null;
  return {
    sport: 'running',
    subSport: null,
    startTime: instant(Date.UTC(2026, 8, 28, 16, 12)),
    utcOffsetSeconds: 7200,
    device: { manufacturer: null, product: null, manufacturerId: null, productId: null, serialNumber: null },
    sensors: { heartRate: sensor, footPod: false, barometer: run.altitudeAt !== null },
    elapsedSeconds: seconds(length),
    timerSeconds: seconds(length),
    distanceMetres: metres(covered),
    recordCount: length,
    samples: {
      length,
      seconds: Float64Array.from({ length }, (_, at) => at),
      heartRate: heart ? heartRate : null,
      speed: null,
      distance,
      cadence: run.cadence === false ? null : cadence,
      altitude: run.altitudeAt === null ? null : altitude,
      latitude: null,
      longitude: null,
      temperature: temperature === null ? null : new Float64Array(length).fill(temperature),
    },
    laps: [],
    pauses: [],
    embeddedWorkout: null,
    deviceTotals: { averageHeartRate: null, maxHeartRate: null, distanceMetres: null, averageSpeed: null },
    warnings: [],
    ...run.changes,
  };
}

export const walk = (minutes: number): Stretch => ({ kind: 'walk', seconds: minutes * 60 });

/** Repetitions of `run` seconds at their ratios to the cap, `rest` seconds of walking between, walks around. */
export function runWalk(ratios: readonly number[], run = 60, rest = 60): readonly Stretch[] {
  const reps = ratios.flatMap((ratio): Stretch[] => [
    { kind: 'run', seconds: run, speed: cap * ratio },
    { kind: 'walk', seconds: rest },
  ]);
  return [walk(5), ...reps, walk(5)];
}

export const times = <Value>(count: number, value: Value): Value[] =>
  Array.from({ length: count }, () => value);

/** The session of a notation, with its warm-up and cool-down walks. */
export function session(notation: string): Workout {
  const parsed = workoutOfNotation(notation);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.workout;
}

export const tenByOne: Workout = session('10 x [1 min run : 1 min walk]');

/** Maximum 190 as tested: ceiling 133, floor 114. */
export const heartRateCap = (changes: Partial<HeartRateCap> = {}): HeartRateCap => ({
  ceiling: beatsPerMinute(133),
  floor: beatsPerMinute(114),
  maximum: beatsPerMinute(190),
  sigma: 3,
  source: 'tested',
  ...changes,
});

export const paceCap = (changes: Partial<PaceCap> = {}): PaceCap => ({
  metresPerSecond: metresPerSecond(cap),
  source: 'entered',
  provisional: false,
  ...changes,
});

export const bothCaps: Caps = { heartRate: heartRateCap(), pace: paceCap(), heartRateIsNoInstrument: false };

/** Laps as a watch that follows a workout writes them: one per stretch, each with the index of its step. */
export function stepLaps(stretches: readonly Stretch[], steps: readonly (number | null)[]): readonly Lap[] {
  let start = 0;
  return stretches.map((stretch, index) => {
    const lap: Lap = {
      index,
      startSeconds: seconds(start),
      elapsedSeconds: seconds(stretch.seconds),
      timerSeconds: seconds(stretch.seconds),
      distanceMetres: null,
      intensity: null,
      workoutStepIndex: steps[index] ?? null,
      trigger: null,
    };
    start += stretch.seconds;
    return lap;
  });
}

/** Warm-up, `count` x [run : walk], cool-down, as a watch embeds it: steps 0, (1, 2, repeat 3), 4. */
export function embeddedRunWalk(count: number, run = 60, rest = 60): EmbeddedWorkout {
  return {
    name: null,
    workout: session(`${count} x [${run} s run : ${rest} s walk]`),
    steps: [
      { index: 0, name: null, intensity: 'warm-up', duration: { kind: 'time', seconds: seconds(300) } },
      { index: 1, name: null, intensity: 'active', duration: { kind: 'time', seconds: seconds(run) } },
      { index: 2, name: null, intensity: 'recovery', duration: { kind: 'time', seconds: seconds(rest) } },
      { index: 3, name: null, intensity: null, duration: { kind: 'repeat', firstStep: 1, times: count } },
      { index: 4, name: null, intensity: 'cool-down', duration: { kind: 'time', seconds: seconds(300) } },
    ],
  };
}

/** The step indices of `embeddedRunWalk` in the order in which they are done. */
export const runWalkSteps = (count: number): readonly number[] => [0, ...times(count, [1, 2]).flat(), 4];
