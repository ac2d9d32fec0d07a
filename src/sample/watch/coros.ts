import { type FitRow, writeFit } from '../fit-file/write-fit.ts';
import {
  activityFile,
  fitEvent,
  fitEventType,
  fitSport,
  fitSubSport,
  fitTime,
  semicircles,
} from './fit-numbers.ts';
import { activityRow } from './garmin.ts';
import type { Recording } from './recording.ts';
import { inOrder, type TimedRow } from './timed-rows.ts';
import { timerSpans } from './timer-spans.ts';
import { totalsOf } from './totals.ts';

/** A COROS watch. `missingHeartRate`: PACE 2 writes 255 where it has none, newer ones leave the field out. */
export type CorosWatch = {
  readonly product: number;
  readonly missingHeartRate: '255' | 'left-out';
  readonly treadmill: boolean;
  /** s until the optical sensor tells its first heart rate (REAL-FILES 5: 1 to 13). */
  readonly firstHeartRate: number;
};

const manufacturer = 294;
const serialNumber = 3_900_000_002;

/**
 * A run as COROS watches write it (REAL-FILES 5): every second, plain `speed` and `altitude`, laps without
 * intensity, trigger or step, no workout, no device_info, timer events start and stop_all only.
 */
export function writeCoros(recording: Recording, watch: CorosWatch): Uint8Array {
  const start = fitTime(recording.day, recording.startOfDay, recording.utcOffset);
  const end = recording.length - 1;
  const { product } = watch;
  const fileId: FitRow = {
    message: 'fileId',
    values: { type: activityFile, manufacturer, product, serialNumber, timeCreated: start },
  };
  const body = inOrder([...timerEvents(recording, start), ...records(recording, start, watch)]);
  const laps = recording.laps.map(({ from, to }, messageIndex): FitRow => {
    const { minHeartRate, ...totals } = totalsOf(recording, from, to);
    return {
      message: 'lap',
      values: {
        messageIndex,
        timestamp: start + to,
        startTime: start + from,
        ...totalValues(totals),
        minHeartRate,
      },
    };
  });
  const session: FitRow = {
    message: 'session',
    values: {
      messageIndex: 0,
      timestamp: start + end,
      startTime: start,
      ...totalValues(totalsOf(recording, 0, end)),
      sport: fitSport.running,
      ...(watch.treadmill ? { subSport: fitSubSport.indoorRunning } : {}),
      firstLapIndex: 0,
      numLaps: laps.length,
    },
  };
  return writeFit([fileId, ...body, ...laps, session, activityRow(recording, start + end)]);
}

function timerEvents(recording: Recording, start: number): TimedRow[] {
  const spans = timerSpans(recording.timer);
  return spans.flatMap(({ from, to }, i) => {
    const at = i === spans.length - 1 ? recording.length - 1 : to;
    const event = (time: number, eventType: number): TimedRow => ({
      at: time,
      row: { message: 'event', values: { timestamp: start + time, event: fitEvent.timer, eventType } },
    });
    return [event(from, fitEventType.start), event(at, fitEventType.stopAll)];
  });
}

function records(recording: Recording, start: number, watch: CorosWatch): TimedRow[] {
  const { heartRate, latitude, longitude, altitude, timer } = recording;
  const rows: TimedRow[] = [];
  for (let second = 0; second < recording.length; second++) {
    if (timer[second] !== 1) continue;
    const values: Record<string, number | null> = { timestamp: start + second };
    if (latitude !== null && longitude !== null) {
      values['positionLat'] = semicircles(latitude[second] ?? 0);
      values['positionLong'] = semicircles(longitude[second] ?? 0);
    }
    if (altitude !== null) values['altitude'] = altitude[second] ?? null;
    const bpm = heartRate?.[second] ?? Number.NaN;
    if (second >= watch.firstHeartRate && !Number.isNaN(bpm)) values['heartRate'] = bpm;
    else if (watch.missingHeartRate === '255') values['heartRate'] = null;
    values['cadence'] = Math.round((recording.steps[second] ?? 0) / 2);
    values['distance'] = recording.distance[second] ?? 0;
    values['speed'] = recording.speed[second] ?? 0;
    rows.push({ at: second, row: { message: 'record', values } });
  }
  return rows;
}

function totalValues(
  totals: Omit<ReturnType<typeof totalsOf>, 'minHeartRate'>,
): Record<string, number | null> {
  return {
    totalElapsedTime: totals.elapsed,
    totalTimerTime: totals.timer,
    totalDistance: totals.distance,
    avgSpeed: totals.averageSpeed,
    avgHeartRate: totals.averageHeartRate,
    maxHeartRate: totals.maxHeartRate,
  };
}
