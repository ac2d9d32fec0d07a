import type { Instant } from '../units/instant.ts';
import type { BeatsPerMinute, Metres, MetresPerSecond, Seconds } from '../units/quantities.ts';
import type { Workout } from './workout.ts';

/** Where an activity came from; files are the system of record. */
export const provenances = [
  'fit-file',
  'tcx-file',
  'gpx-file',
  'strava-export',
  'strava-api',
  'intervals-icu',
  'manual',
  'sample',
] as const;
export type Provenance = (typeof provenances)[number];

/** The recording device as the file names it. Serial numbers never reach a log or a report. */
export type Device = {
  readonly manufacturer: string | null;
  readonly product: string | null;
  /** FIT manufacturer and product numbers, kept because the names are not always known. */
  readonly manufacturerId: number | null;
  readonly productId: number | null;
  readonly serialNumber: string | null;
};

/** What measured the run, as far as `device_info` says. */
export type Sensors = {
  readonly heartRate: 'strap' | 'optical' | 'unknown';
  readonly footPod: boolean;
  /** true when a local barometer is listed or the product is known to have one (PHYSIOLOGY 12.3, 12.13). */
  readonly barometer: boolean;
};

/** A span on the activity's own clock, seconds elapsed since its start; end is exclusive. */
export type Span = { readonly startSeconds: number; readonly endSeconds: number };

export type LapIntensity = 'active' | 'rest' | 'warm-up' | 'cool-down' | 'recovery' | 'interval' | 'other';

/** One lap. `startSeconds` is elapsed time since the activity's start. */
export type Lap = {
  readonly index: number;
  readonly startSeconds: Seconds;
  readonly elapsedSeconds: Seconds;
  readonly timerSeconds: Seconds;
  readonly distanceMetres: Metres | null;
  readonly intensity: LapIntensity | null;
  /** `message_index` of the workout step this lap executed, when the watch wrote it. */
  readonly workoutStepIndex: number | null;
  readonly trigger: string | null;
};

/**
 * The samples of one activity as columns of equal length, one entry per record message.
 * `seconds` is elapsed time since the activity's start and never decreases.
 * In every other column a missing value is NaN - the only place where NaN stands for absence,
 * because typed arrays have no other - and a column that the recording lacks altogether is null.
 */
export type Samples = {
  readonly length: number;
  readonly seconds: Float64Array;
  /** bpm; 0 and 255 are already absent. */
  readonly heartRate: Float64Array | null;
  /** m/s as the device recorded it. */
  readonly speed: Float64Array | null;
  /** metres since the start, cumulative. */
  readonly distance: Float64Array | null;
  /** strides (not steps) per minute including the fractional part, as FIT defines running cadence. */
  readonly cadence: Float64Array | null;
  /** metres above sea level. */
  readonly altitude: Float64Array | null;
  /** degrees; never printed, logged or exported. */
  readonly latitude: Float64Array | null;
  readonly longitude: Float64Array | null;
  /** degrees Celsius. */
  readonly temperature: Float64Array | null;
};

/** Something the reader noticed; `code` is stable, `message` is for people. */
export type Warning = { readonly code: string; readonly message: string };

/** One planned step as the watch embedded it, flat, repeats kept as their own entry. */
export type EmbeddedStep = {
  readonly index: number;
  readonly name: string | null;
  readonly intensity: LapIntensity | null;
  readonly duration:
    | { readonly kind: 'time'; readonly seconds: Seconds }
    | { readonly kind: 'distance'; readonly metres: Metres }
    | { readonly kind: 'open' }
    | { readonly kind: 'repeat'; readonly firstStep: number; readonly times: number }
    | { readonly kind: 'other' };
};

/** The workout that the watch was executing. `workout` is the same in the runner's words, when it can be said so. */
export type EmbeddedWorkout = {
  readonly name: string | null;
  readonly steps: readonly EmbeddedStep[];
  readonly workout: Workout | null;
};

/** Totals as the device wrote them into its session message, for comparison; null when it wrote none. */
export type DeviceTotals = {
  readonly averageHeartRate: BeatsPerMinute | null;
  readonly maxHeartRate: BeatsPerMinute | null;
  readonly distanceMetres: Metres | null;
  readonly averageSpeed: MetresPerSecond | null;
};

/** One recorded session, in the runner's words. */
export type Activity = {
  /** FIT sport in kebab-case, e.g. `running`, `cycling`; `unknown` when absent. */
  readonly sport: string;
  /** e.g. `treadmill`, `trail`, `track`; null when generic or absent. */
  readonly subSport: string | null;
  readonly startTime: Instant;
  readonly utcOffsetSeconds: number | null;
  readonly device: Device;
  readonly sensors: Sensors;
  readonly elapsedSeconds: Seconds;
  readonly timerSeconds: Seconds;
  readonly distanceMetres: Metres | null;
  /** record messages of the session; `samples` has fewer when some could not be placed in time. */
  readonly recordCount: number;
  readonly samples: Samples;
  readonly laps: readonly Lap[];
  /** stretches in which the timer stood still. */
  readonly pauses: readonly Span[];
  readonly embeddedWorkout: EmbeddedWorkout | null;
  readonly deviceTotals: DeviceTotals;
  readonly warnings: readonly Warning[];
};
