import { type FitRow, writeFit } from '../fit-file/write-fit.ts';
import {
  activityFile,
  fitEvent,
  fitEventType,
  fitIntensity,
  fitSport,
  fitSubSport,
  fitTime,
  fitTrigger,
  semicircles,
} from './fit-numbers.ts';
import { workoutRows } from './fit-steps.ts';
import { garminSensors, type WornSensors } from './garmin-sensors.ts';
import { keptSeconds } from './kept-seconds.ts';
import type { Recording } from './recording.ts';
import { inOrder, type TimedRow } from './timed-rows.ts';
import { timerSpans } from './timer-spans.ts';
import { totalsOf } from './totals.ts';

/** A Garmin watch and how it is set. `product`: FIT product number. */
export type GarminWatch = WornSensors & {
  readonly product: number;
  readonly recording: 'every-second' | 'smart';
  /** older watches write `speed` and `altitude`, newer ones only their enhanced twins, none both (REAL-FILES 6). */
  readonly enhanced: boolean;
  readonly treadmill: boolean;
};

const manufacturer = 1;
const serialNumber = 3_900_000_001;
const softwareVersion = 1926;

/** A run as Garmin watches write it, with the workout that was executed and one lap per step (REAL-FILES 6). */
export function writeGarmin(recording: Recording, watch: GarminWatch): Uint8Array {
  return writeFit(garminRows(recording, watch));
}

/** The messages of `writeGarmin`, in file order. */
export function garminRows(recording: Recording, watch: GarminWatch): FitRow[] {
  const start = fitTime(recording.day, recording.startOfDay, recording.utcOffset);
  const end = recording.length - 1;
  const { product } = watch;
  const head: FitRow[] = [
    {
      message: 'fileId',
      values: { serialNumber, timeCreated: start, manufacturer, product, type: activityFile },
    },
    { message: 'fileCreator', values: { softwareVersion, hardwareVersion: null } },
  ];
  const body: TimedRow[] = [
    ...timerEvents(recording, start),
    ...garminSensors(watch, { product, serialNumber, softwareVersion: softwareVersion / 100, start }).map(
      (row) => ({ at: 0, row }),
    ),
    ...(recording.workout === null ? [] : workoutRows(recording.workout)).map((row) => ({ at: 0, row })),
    ...records(recording, start, watch),
    ...laps(recording, start, watch),
  ];
  return [
    ...head,
    ...inOrder(body),
    sessionRow(recording, start, watch),
    activityRow(recording, start + end),
  ];
}

function timerEvents(recording: Recording, start: number): TimedRow[] {
  const spans = timerSpans(recording.timer);
  const end = recording.length - 1;
  return spans.flatMap(({ from, to }, i) => {
    const last = i === spans.length - 1;
    const at = last ? end : to;
    const event = (time: number, eventType: number): TimedRow => ({
      at: time,
      row: {
        message: 'event',
        values: { timestamp: start + time, event: fitEvent.timer, eventType, data: 0, eventGroup: 0 },
      },
    });
    return [event(from, fitEventType.start), event(at, fitEventType.stopAll)];
  });
}

function records(recording: Recording, start: number, watch: GarminWatch): TimedRow[] {
  const { heartRate, latitude, longitude, altitude, temperature } = recording;
  const [speedName, altitudeName] = watch.enhanced
    ? ['enhancedSpeed', 'enhancedAltitude']
    : ['speed', 'altitude'];
  return keptSeconds(recording, watch.recording).map((second) => {
    const values: Record<string, number | null> = { timestamp: start + second };
    if (latitude !== null && longitude !== null) {
      values['positionLat'] = semicircles(latitude[second] ?? 0);
      values['positionLong'] = semicircles(longitude[second] ?? 0);
    }
    values['distance'] = recording.distance[second] ?? 0;
    values[speedName] = recording.speed[second] ?? 0;
    if (altitude !== null) values[altitudeName] = absent(altitude[second]);
    if (heartRate !== null) {
      const bpm = absent(heartRate[second]);
      if (bpm !== null) values['heartRate'] = bpm;
    }
    const steps = recording.steps[second] ?? 0;
    values['cadence'] = Math.floor(steps / 2);
    values['fractionalCadence'] = (steps % 2) / 2;
    if (temperature !== null) values['temperature'] = absent(temperature[second]);
    return { at: second, row: { message: 'record', values } };
  });
}

const absent = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function laps(recording: Recording, start: number, watch: GarminWatch): TimedRow[] {
  return recording.laps.map((lap, messageIndex) => {
    const totals = totalsOf(recording, lap.from, lap.to);
    return {
      at: lap.to,
      row: {
        message: 'lap',
        values: {
          timestamp: start + lap.to,
          startTime: start + lap.from,
          ...totalValues(totals, watch),
          messageIndex,
          event: fitEvent.lap,
          eventType: fitEventType.stop,
          intensity: lap.intensity === null ? null : fitIntensity[lap.intensity],
          lapTrigger: fitTrigger[lap.trigger],
          sport: fitSport.running,
          subSport: subSportOf(watch),
          ...(lap.step === null ? {} : { wktStepIndex: lap.step }),
        },
      },
    };
  });
}

function sessionRow(recording: Recording, start: number, watch: GarminWatch): FitRow {
  const end = recording.length - 1;
  return {
    message: 'session',
    values: {
      timestamp: start + end,
      startTime: start,
      ...totalValues(totalsOf(recording, 0, end), watch),
      messageIndex: 0,
      event: fitEvent.session,
      eventType: fitEventType.stop,
      sport: fitSport.running,
      subSport: subSportOf(watch),
      firstLapIndex: 0,
      numLaps: recording.laps.length,
      trigger: 0,
    },
  };
}

function totalValues(totals: ReturnType<typeof totalsOf>, watch: GarminWatch): Record<string, number | null> {
  return {
    totalElapsedTime: totals.elapsed,
    totalTimerTime: totals.timer,
    totalDistance: totals.distance,
    [watch.enhanced ? 'enhancedAvgSpeed' : 'avgSpeed']: totals.averageSpeed,
    avgHeartRate: totals.averageHeartRate,
    maxHeartRate: totals.maxHeartRate,
  };
}

/** The activity message; `end` in FIT seconds. Local time is what tells the offset from UTC. */
export function activityRow(recording: Recording, end: number, sessions = 1): FitRow {
  return {
    message: 'activity',
    values: {
      timestamp: end,
      localTimestamp: end + recording.utcOffset,
      totalTimerTime: totalsOf(recording, 0, recording.length - 1).timer,
      numSessions: sessions,
      type: 0,
      event: fitEvent.activity,
      eventType: fitEventType.stop,
    },
  };
}

const subSportOf = (watch: GarminWatch): number =>
  watch.treadmill ? fitSubSport.treadmill : fitSubSport.generic;
