import { type FitRow, writeFit } from '../fit-file/write-fit.ts';
import { activityFile, fitSport, fitTime, semicircles } from './fit-numbers.ts';
import { activityRow } from './garmin.ts';
import type { Recording } from './recording.ts';
import { totalsOf } from './totals.ts';

const manufacturer = 23;
const product = 18;

/**
 * A run as Suunto exports it (REAL-FILES 6): position and the rest in records of their own with the same time
 * stamp, heart rate in every other second only, no cadence, no timer events, no heart rate in lap and session.
 */
export function writeSuunto(recording: Recording): Uint8Array {
  const start = fitTime(recording.day, recording.startOfDay, recording.utcOffset);
  const end = recording.length - 1;
  const { latitude, longitude, altitude, heartRate, distance, speed } = recording;
  const rows: FitRow[] = [
    { message: 'fileId', values: { type: activityFile, manufacturer, product, timeCreated: start } },
  ];
  for (let second = 0; second <= end; second++) {
    const timestamp = start + second;
    rows.push({
      message: 'record',
      values: {
        timestamp,
        positionLat: semicircles(latitude?.[second] ?? 0),
        positionLong: semicircles(longitude?.[second] ?? 0),
      },
    });
    const bpm = heartRate?.[second] ?? Number.NaN;
    rows.push({
      message: 'record',
      values: {
        timestamp,
        altitude: altitude?.[second] ?? null,
        ...(second % 2 === 0 && !Number.isNaN(bpm) ? { heartRate: bpm } : {}),
        distance: distance[second] ?? 0,
        speed: speed[second] ?? 0,
      },
    });
  }
  const totals = totalsOf(recording, 0, end);
  const values = {
    timestamp: start + end,
    startTime: start,
    totalElapsedTime: totals.elapsed,
    totalTimerTime: totals.timer,
    totalDistance: totals.distance,
    avgSpeed: totals.averageSpeed,
  };
  rows.push({ message: 'lap', values });
  rows.push({ message: 'session', values: { ...values, sport: fitSport.running, numLaps: 1 } });
  rows.push(activityRow(recording, start + end));
  return writeFit(rows);
}
