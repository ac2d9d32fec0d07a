import { type FitRow, writeFit } from '../fit-file/write-fit.ts';
import { activityFile, fitSport, fitTime, semicircles } from './fit-numbers.ts';
import { activityRow } from './garmin.ts';
import type { Recording } from './recording.ts';
import { totalsOf } from './totals.ts';

const development = 255;
const spacing = 5;
const firstHeartRate = 10;

/**
 * A run as a HUAWEI WATCH GT 5 exports it (REAL-FILES 6): big-endian, one record every 5 s, no lap, no timer
 * event, 255 until the optical sensor has found the pulse.
 */
export function writeHuawei(recording: Recording): Uint8Array {
  const start = fitTime(recording.day, recording.startOfDay, recording.utcOffset);
  const end = recording.length - 1;
  const { latitude, longitude, heartRate, distance, speed, steps } = recording;
  const rows: FitRow[] = [
    {
      message: 'fileId',
      values: {
        type: activityFile,
        manufacturer: development,
        product: 0,
        timeCreated: start,
        productName: 'HUAWEI WATCH GT 5',
      },
    },
  ];
  for (let second = 0; second <= end; second += spacing) {
    const bpm = heartRate?.[second] ?? Number.NaN;
    rows.push({
      message: 'record',
      values: {
        timestamp: start + second,
        positionLat: semicircles(latitude?.[second] ?? 0),
        positionLong: semicircles(longitude?.[second] ?? 0),
        distance: distance[second] ?? 0,
        speed: speed[second] ?? 0,
        heartRate: second < firstHeartRate || Number.isNaN(bpm) ? null : bpm,
        cadence: Math.round((steps[second] ?? 0) / 2),
      },
    });
  }
  const totals = totalsOf(recording, 0, end);
  rows.push({
    message: 'session',
    values: {
      timestamp: start + end,
      startTime: start,
      totalElapsedTime: totals.elapsed,
      totalTimerTime: totals.timer,
      totalDistance: totals.distance,
      sport: fitSport.running,
      avgHeartRate: totals.averageHeartRate,
      maxHeartRate: totals.maxHeartRate,
    },
  });
  rows.push(activityRow(recording, start + end));
  return writeFit(rows, { bigEndian: true });
}
