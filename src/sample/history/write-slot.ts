import { workoutOfNotation } from '../../core/training/notation/workout-of-notation.ts';
import type { Workout } from '../../core/training/workout.ts';
import type { LocalDay } from '../../core/units/instant.ts';
import { seededRandom } from '../random.ts';
import { legsOf } from '../runner/legs-of.ts';
import { plainDay } from '../runner/outing.ts';
import { writeCoros } from '../watch/coros.ts';
import { type GarminWatch, writeGarmin } from '../watch/garmin.ts';
import { lapsOfWorkout } from '../watch/laps-of.ts';
import { recordRun } from '../watch/record-run.ts';
import type { Recording } from '../watch/recording.ts';
import type { Sensors } from '../watch/sense.ts';
import { noraIn } from './nora.ts';
import type { Slot } from './slot.ts';

/** The clocks go back behind the fifth week. */
const summerTime = 7200;
const winterTime = 3600;
const lastSummerWeek = 5;
/** s after midnight of the earliest start, and how much later it may get. */
const earliest = 6.5 * 3600;
const spread = 2.5 * 3600;
/** share of the speed that one repetition differs from another by, and one day from another. */
const betweenRuns = 0.008;
const betweenDays = 0.004;

/** When a run began, and its bytes. */
export type WrittenSlot = { readonly startOfDay: number; readonly bytes: Uint8Array };

/** Lets Nora do one run of the history on a day and writes it as her watch does. */
export function writeSlot(slot: Slot, day: LocalDay, cap: number, seed: number): WrittenSlot {
  const random = seededRandom(seed);
  const workout = namedWorkout(slot);
  const runner = { ...noraIn(slot.week), ...slot.runner };
  const today = slot.ratio * cap * (1 + betweenDays * random.normal());
  const planned = legsOf(workout, () => today * (1 + betweenRuns * random.normal()), runner.walkSpeed);
  const startOfDay = 10 * Math.round((earliest + spread * random.uniform()) / 10);
  const sensors = { ...sensorsOf(slot), ...slot.sensors };
  const coros = slot.watch === 'coros-pace-3';
  const { recording } = recordRun({
    seed: seed + 1,
    day,
    startOfDay,
    utcOffset: slot.week <= lastSummerWeek ? summerTime : winterTime,
    runner,
    outing: {
      legs: slot.legs?.(planned, cap) ?? planned,
      breaks: slot.breaks ?? [],
      conditions: { ...plainDay, temperature: autumn(slot.week), ...slot.conditions },
    },
    sensors,
    workout: coros ? null : workout,
    autoLap: null,
  });
  const worn = slot.damage?.(recording) ?? recording;
  const bytes = coros ? asCoros(worn, workout) : writeGarmin(worn, garminOf(slot, sensors));
  return { startOfDay, bytes };
}

/** From 17 degrees in September to 6 in November. */
const autumn = (week: number): number => Math.round(17 - 1.3 * (week - 1));

function namedWorkout({ notation, session }: Slot): Workout {
  const [, week = '', weekday = ''] = session.split('-');
  const name = `A ${week.toUpperCase()} ${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
  const read = workoutOfNotation(notation, name);
  if (!read.ok) throw new Error(`${notation}: ${read.message}`);
  return read.workout;
}

function sensorsOf({ watch }: Slot): Sensors {
  return {
    heartRate: watch === 'coros-pace-3' ? 'optical' : 'strap',
    place: 'outdoors',
    footPod: false,
    altitude: watch === 'forerunner-245' ? 'satellites' : 'barometer',
  };
}

function garminOf({ watch, smart }: Slot, { heartRate, place }: Sensors): GarminWatch {
  return {
    product: watch === 'fenix-7' ? 3906 : 3076,
    recording: smart === true ? 'smart' : 'every-second',
    enhanced: true,
    treadmill: place === 'treadmill',
    heartRate,
    barometer: watch === 'fenix-7',
    footPod: false,
  };
}

/** A COROS cuts laps at the steps of its own workout, but does not say so. */
function asCoros(recording: Recording, workout: Workout): Uint8Array {
  const laps = lapsOfWorkout(workout, recording);
  return writeCoros(
    { ...recording, laps },
    { product: 804, missingHeartRate: 'left-out', treadmill: false, firstHeartRate: 2 },
  );
}
