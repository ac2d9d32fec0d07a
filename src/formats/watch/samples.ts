import type { Samples } from '../../core/training/activity.ts';
import { isAbsoluteFitTime } from '../fit/fit-time.ts';
import type { RecordColumns } from '../fit/record-columns.ts';
import { fillFromSameSecond } from './fill-from-same-second.ts';
import { elapsedAt, longestSession, type SessionClock } from './session-clock.ts';

/** Samples of a session, and how many of its records could not be placed in time. */
export type PlacedSamples = {
  readonly samples: Samples;
  readonly withoutTime: number;
  readonly goingBack: number;
  readonly absurd: number;
};

/** A single time this many seconds ahead of those around it is damage; it must not cost what follows. */
const wildlyAhead = 3600;
const degreesPerSemicircle = 180 / 2 ** 31;

/**
 * The records of one session as samples. A record whose time lies before the latest one is left out
 * (PHYSIOLOGY 12.15.1), and so is one without any time. Records of the same time stamp stay entries of their
 * own, but what one of them lacks and another has is filled in: Suunto writes heart rate and position apart.
 */
export function samplesOf(columns: RecordColumns, rows: Int32Array, clock: SessionClock): PlacedSamples {
  const kept = new Int32Array(rows.length);
  const seconds = new Float64Array(rows.length);
  const timeOf = (i: number): number => columns.timestamp[rows[i] ?? -1] ?? Number.NaN;
  let length = 0;
  let latest = Number.NEGATIVE_INFINITY;
  let withoutTime = 0;
  let goingBack = 0;
  let absurd = 0;
  for (const [i, row] of rows.entries()) {
    const time = timeOf(i);
    if (Number.isNaN(time)) withoutTime += 1;
    else {
      const elapsed = elapsedAt(clock, time);
      const ahead = elapsed - latest >= wildlyAhead && time - timeOf(i + 1) >= wildlyAhead;
      if (ahead || !isAbsoluteFitTime(time) || time >= clock.absurdFrom || elapsed > longestSession)
        absurd += 1;
      else if (elapsed < latest || elapsed < 0) goingBack += 1;
      else {
        latest = elapsed;
        kept[length] = row;
        seconds[length] = elapsed;
        length += 1;
      }
    }
  }

  const column = (
    source: Float64Array | null,
    read: (raw: number, row: number) => number,
  ): Float64Array | null => {
    if (source === null) return null;
    const values = new Float64Array(length);
    let any = false;
    for (let i = 0; i < length; i++) {
      const row = kept[i] ?? 0;
      const value = read(source[row] ?? Number.NaN, row);
      values[i] = value;
      any ||= !Number.isNaN(value);
    }
    return any ? values : null;
  };
  const asIs = (raw: number): number => raw;
  const { fractionalCadence } = columns;
  const samples: Samples = {
    length,
    seconds: seconds.subarray(0, length),
    heartRate: column(columns.heartRate, (raw) => (raw > 0 ? raw : Number.NaN)),
    speed: column(columns.speed, asIs),
    distance: column(columns.distance, asIs),
    cadence: column(columns.cadence, (raw, row) => {
      const fraction = fractionalCadence?.[row] ?? 0;
      return Number.isNaN(fraction) ? raw : raw + fraction;
    }),
    altitude: column(columns.altitude, asIs),
    latitude: column(columns.latitude, (raw) => raw * degreesPerSemicircle),
    longitude: column(columns.longitude, (raw) => raw * degreesPerSemicircle),
    temperature: column(columns.temperature, asIs),
  };
  fillFromSameSecond(samples);
  return { samples, withoutTime, goingBack, absurd };
}
