import type { Activity, Samples, Sensors, Span } from '../../../../src/core/training/activity.ts';
import { instant } from '../../../../src/core/units/instant.ts';
import { metres, seconds } from '../../../../src/core/units/quantities.ts';

/** A second-by-second column, or null where the recording has none. */
type Column = ((second: number) => number) | null;

export type HandRecording = {
  /** seconds of the recording. */
  readonly length: number;
  /** seconds between records, 1 by default. */
  readonly every?: number;
  /** m/s; the distance column is its sum, unless `distance` is given. */
  readonly speed?: (second: number) => number;
  readonly distance?: Column;
  readonly speedField?: Column;
  /** steps per minute of both legs; FIT's column holds half of it. */
  readonly steps?: Column;
  readonly heartRate?: Column;
  readonly altitude?: Column;
  /** metres north of a made-up place. */
  readonly north?: Column;
  /** true where no record was written. */
  readonly silent?: (second: number) => boolean;
  readonly pauses?: readonly Span[];
  readonly sensors?: Partial<Sensors>;
  readonly subSport?: string;
  /** metres; by default where the speed leads. */
  readonly sessionDistance?: number;
};

const metresPerDegree = 111_195;

/** A recording drawn by hand: every value follows from what is said here and nothing else. */
export function handRecording(hand: HandRecording): Activity {
  const { length, every = 1, speed = () => 2.5, silent = () => false, pauses = [] } = hand;
  const paused = (second: number): boolean =>
    pauses.some((pause) => second >= pause.startSeconds && second < pause.endSeconds);
  const along = new Float64Array(length + 1);
  for (let second = 0; second < length; second++) {
    along[second + 1] = (along[second] ?? 0) + (paused(second) ? 0 : speed(second));
  }
  const times: number[] = [];
  for (let second = 0; second < length; second += every) {
    if (!silent(second) && !paused(second)) times.push(second);
  }
  const column = (value: Column | undefined): Float64Array | null =>
    value === null || value === undefined ? null : Float64Array.from(times, value);
  const samples: Samples = {
    length: times.length,
    seconds: Float64Array.from(times),
    heartRate: column(hand.heartRate),
    speed: column(hand.speedField),
    distance: column(hand.distance === undefined ? (second) => along[second] ?? 0 : hand.distance),
    cadence: column(hand.steps === undefined || hand.steps === null ? null : halved(hand.steps)),
    altitude: column(hand.altitude),
    latitude: column(hand.north ? northward(hand.north) : null),
    longitude: column(hand.north ? () => 5 : null),
    temperature: null,
  };
  const timer = length - pauses.reduce((sum, pause) => sum + pause.endSeconds - pause.startSeconds, 0);
  return {
    sport: 'running',
    subSport: hand.subSport ?? null,
    startTime: instant(1_790_000_000_000),
    utcOffsetSeconds: 0,
    device: { manufacturer: null, product: null, manufacturerId: null, productId: null, serialNumber: null },
    sensors: { heartRate: 'unknown', footPod: false, barometer: false, ...hand.sensors },
    elapsedSeconds: seconds(length),
    timerSeconds: seconds(timer),
    distanceMetres: metres(hand.sessionDistance ?? along[length] ?? 0),
    recordCount: times.length,
    samples,
    laps: [],
    pauses,
    embeddedWorkout: null,
    deviceTotals: { averageHeartRate: null, maxHeartRate: null, distanceMetres: null, averageSpeed: null },
    warnings: [],
  };
}

const halved =
  (steps: (second: number) => number) =>
  (second: number): number =>
    steps(second) / 2;

const northward =
  (north: (second: number) => number) =>
  (second: number): number =>
    52 + north(second) / metresPerDegree;

/** Walk 5 min, then `times` repetitions of running and walking, then walk 5 min. */
export function runWalk(times: number, run: number, walk: number) {
  const length = 600 + times * (run + walk);
  const running = (second: number): boolean =>
    second >= 300 && second < length - 300 && (second - 300) % (run + walk) < run;
  const runs = Array.from({ length: times }, (_, rep) => {
    const startSeconds = 300 + rep * (run + walk);
    return { startSeconds, endSeconds: startSeconds + run };
  });
  return { length, running, runs };
}
