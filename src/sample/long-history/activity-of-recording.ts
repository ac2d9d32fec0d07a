import type { Activity } from '../../core/training/activity.ts';
import { instant } from '../../core/units/instant.ts';
import { metres, seconds } from '../../core/units/quantities.ts';
import { fitEpochSeconds } from '../../formats/fit/fit-time.ts';
import { fitTime } from '../watch/fit-numbers.ts';
import type { Recording } from '../watch/recording.ts';

/** What the watch lists among its sensors. */
export type Worn = { readonly heartRate: 'strap' | 'optical'; readonly barometer: boolean };

/**
 * A recording as the reader would hand it over, without the way through a file: one record a second, no pauses,
 * no workout.
 */
export function activityOfRecording(recording: Recording, worn: Worn): Activity {
  const { length, day, startOfDay, utcOffset, distance } = recording;
  const end = seconds(length - 1);
  const covered = metres(distance.at(-1) ?? 0);
  return {
    sport: 'running',
    subSport: null,
    startTime: instant(1000 * (fitEpochSeconds + fitTime(day, startOfDay, utcOffset))),
    utcOffsetSeconds: utcOffset,
    device: {
      manufacturer: 'garmin',
      product: null,
      manufacturerId: 1,
      productId: null,
      serialNumber: null,
    },
    sensors: { ...worn, footPod: false },
    elapsedSeconds: end,
    timerSeconds: end,
    distanceMetres: covered,
    recordCount: length,
    samples: {
      length,
      seconds: Float64Array.from({ length }, (_, second) => second),
      heartRate: recording.heartRate,
      speed: recording.speed,
      distance,
      cadence: recording.steps.map((steps) => steps / 2),
      altitude: recording.altitude,
      latitude: recording.latitude,
      longitude: recording.longitude,
      temperature: recording.temperature,
    },
    laps: [],
    pauses: [],
    embeddedWorkout: null,
    deviceTotals: { averageHeartRate: null, maxHeartRate: null, distanceMetres: null, averageSpeed: null },
    warnings: [],
  };
}
