import { encodeFit, type FitMessage } from '../../../src/formats/fit/encode.ts';

/** A recording made by hand, second by second. */
export type HandRun = {
  /** speed in m/s of each second of the run. */
  readonly speed: readonly number[];
  /** bpm of each second; left out: no heart rate was recorded. */
  readonly heartRate?: (second: number) => number;
  readonly sport?: 'running' | 'cycling';
  /** of the watch; null: it does not say. */
  readonly serial?: number | null;
  /** days after the first. */
  readonly day?: number;
};

const start = Date.UTC(2026, 8, 28, 16, 12);
const sports = { running: 1, cycling: 2 };
const at = (second: number): Date => new Date(start + second * 1000);

/** Five minutes of walking, then `times` of a run and a walk, then five minutes of walking. m/s, seconds. */
export function repetitions(times: number, speed: number, run = 60, walk = 60): readonly number[] {
  const stretch = (value: number, seconds: number): number[] => Array.from({ length: seconds }, () => value);
  const middle = Array.from({ length: times }, () => [...stretch(speed, run), ...stretch(1.4, walk)]).flat();
  return [...stretch(1.4, 300), ...middle, ...stretch(1.4, 300)];
}

/** The recording as the bytes of a watch file. */
export function handRun(run: HandRun): Uint8Array {
  const seconds = run.speed.length;
  const sport = sports[run.sport ?? 'running'];
  const begin = start + (run.day ?? 0) * 86_400_000;
  const serialNumber = run.serial === null ? undefined : (run.serial ?? 7);
  const at = (second: number): Date => new Date(begin + second * 1000);
  let metres = 0;
  const records = run.speed.map((speed, second): FitMessage => {
    metres += speed;
    return {
      number: 20,
      fields: {
        timestamp: at(second),
        enhancedSpeed: speed,
        distance: metres,
        // strides a minute: 164 steps when running, 110 when walking.
        cadence: speed > 1.8 ? 82 : 55,
        heartRate: run.heartRate?.(second),
      },
    };
  });
  const whole = {
    startTime: at(0),
    timestamp: at(seconds),
    totalElapsedTime: seconds,
    totalTimerTime: seconds,
  };
  return encodeFit([
    { number: 0, fields: { type: 4, manufacturer: 1, product: 3992, serialNumber, timeCreated: at(0) } },
    { number: 21, fields: { timestamp: at(0), event: 0, eventType: 0 } },
    ...records,
    { number: 21, fields: { timestamp: at(seconds), event: 0, eventType: 4 } },
    { number: 19, fields: { messageIndex: 0, ...whole, totalDistance: metres } },
    {
      number: 18,
      fields: {
        messageIndex: 0,
        ...whole,
        sport,
        subSport: 0,
        totalDistance: metres,
        firstLapIndex: 0,
        numLaps: 1,
      },
    },
    {
      number: 34,
      fields: {
        timestamp: at(seconds),
        localTimestamp: begin / 1000 - 631_065_600 + seconds + 7200,
        numSessions: 1,
      },
    },
  ]);
}

/** Not a recording: a settings file as watches write it. */
export const settingsFile = (): Uint8Array =>
  encodeFit([
    { number: 0, fields: { type: 2, manufacturer: 1, product: 3992, serialNumber: 7, timeCreated: at(0) } },
    { number: 3, fields: { weight: 70 } },
  ]);
