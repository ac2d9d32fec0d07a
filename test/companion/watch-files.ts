import { encodeFit, type FitMessage } from '../../src/formats/fit/encode.ts';

/** A stretch at one speed: seconds and m/s. */
export type Stretch = readonly [seconds: number, metresPerSecond: number];

export type WatchRun = {
  /** `2026-03-02T07:00Z` */
  readonly start: string;
  readonly stretches: readonly Stretch[];
  readonly sport?: 'running' | 'cycling';
  /** bpm while running; 100 while walking. Left out: no heart rate was recorded. */
  readonly bpm?: number;
  /** heart rate second by second, instead of `bpm`: one that a sensor could have measured. */
  readonly beats?: (second: number) => number;
};

/** Speeds of an easy run, of one far above the cap of 7:45/km, and of a walk; m/s. */
export const easy = 2.05;
export const fast = 2.9;
const walk = 1.4;

/** Warm-up walk, `times` of a run and a walk of a minute each, cool-down walk: a session as plans write them. */
export function minutes(times: number, speed: number): readonly Stretch[] {
  const middle = Array.from({ length: times }, (): Stretch[] => [
    [60, speed],
    [60, walk],
  ]).flat();
  return [[300, walk], ...middle, [300, walk]];
}

/** One stretch of running between the walks. */
export const continuous = (seconds: number, speed: number): readonly Stretch[] => [
  [300, walk],
  [seconds, speed],
  [300, walk],
];

const sports = { running: 1, cycling: 2 };

function sessionMessages({
  start,
  stretches,
  sport = 'running',
  bpm,
  beats,
}: WatchRun): readonly FitMessage[] {
  const begin = Date.parse(start);
  const at = (second: number): Date => new Date(begin + second * 1000);
  const speeds = stretches.flatMap(([seconds, speed]) => Array.from({ length: seconds }, () => speed));
  let metres = 0;
  const records = speeds.map((speed, second): FitMessage => {
    metres += speed;
    const running = speed > 1.8;
    const steady = bpm === undefined ? undefined : running ? bpm + (second % 3) : 100 + (second % 5);
    const heartRate = beats?.(second) ?? steady;
    return {
      number: 20,
      fields: {
        timestamp: at(second),
        enhancedSpeed: Math.round(speed * 1000) / 1000,
        distance: Math.round(metres * 100) / 100,
        cadence: running ? 82 : 55,
        heartRate,
      },
    };
  });
  const seconds = speeds.length;
  const whole = {
    startTime: at(0),
    timestamp: at(seconds),
    totalElapsedTime: seconds,
    totalTimerTime: seconds,
    totalDistance: Math.round(metres * 100) / 100,
  };
  return [
    { number: 21, fields: { timestamp: at(0), event: 0, eventType: 0 } },
    ...records,
    { number: 21, fields: { timestamp: at(seconds), event: 0, eventType: 4 } },
    { number: 19, fields: { messageIndex: 0, ...whole } },
    {
      number: 18,
      fields: { messageIndex: 0, ...whole, sport: sports[sport], subSport: 0, firstLapIndex: 0, numLaps: 1 },
    },
    {
      number: 34,
      fields: {
        timestamp: at(seconds),
        localTimestamp: at(seconds).getTime() / 1000 - 631_065_600 + 7200,
        numSessions: 1,
      },
    },
  ];
}

/** The sessions as the bytes of one watch file. */
export function watchFile(...runs: readonly WatchRun[]): Uint8Array {
  const timeCreated = new Date(Date.parse(runs[0]?.start ?? '2026-01-01T00:00Z'));
  return encodeFit([
    { number: 0, fields: { type: 4, manufacturer: 1, product: 3992, serialNumber: 7, timeCreated } },
    ...runs.flatMap(sessionMessages),
  ]);
}

/** A settings file: from a watch, but nothing that was recorded. */
export const settingsFile = (): Uint8Array =>
  encodeFit([
    { number: 0, fields: { type: 2, manufacturer: 1, product: 3992, serialNumber: 7 } },
    { number: 3, fields: { weight: 70 } },
  ]);
