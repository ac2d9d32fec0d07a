import type { Random } from '../random.ts';
import type { Leg } from '../runner/outing.ts';
import { easySpeedBefore, easySpeedSince, speedFor } from './mara.ts';

const walk = (minutes: number): Leg => ({ gait: 'walk', seconds: 60 * minutes, speed: 1.45 });
const run = (minutes: number, speed: number): Leg => ({
  gait: 'run',
  seconds: Math.round(60 * minutes),
  speed,
});

/** Before the injury: three quarters of an hour, more or less, a little too fast as everybody. */
export function easyRun(random: Random): Leg[] {
  const speed = speedFor(0.72 + 0.03 * random.uniform(), easySpeedBefore);
  return [walk(1), run(35 + 15 * random.uniform(), speed), walk(1)];
}

/** Six times three minutes, the last ones as hard as it goes without a race. */
export function intervals(random: Random): Leg[] {
  const fast = speedFor(0.92 + 0.02 * random.uniform(), easySpeedBefore);
  const slow = speedFor(0.7, easySpeedBefore);
  const reps = Array.from({ length: 6 }, () => [run(3, fast), run(2, slow)]).flat();
  return [walk(1), run(12, slow), ...reps, run(6, slow)];
}

/** Twenty minutes hard and five with all there is: the last of them come to 97 to 99 % of the maximum. */
export function race(random: Random): Leg[] {
  const all = speedFor(0.98 + 0.015 * random.uniform(), easySpeedBefore);
  return [walk(2), run(10, easySpeedBefore), run(20, speedFor(0.93, easySpeedBefore)), run(5, all), walk(5)];
}

/** Bouts of the comeback, in minutes, by week: from ten times one minute to half an hour. */
const weeks: readonly (readonly [times: number, minutes: number])[] = [
  [10, 1],
  [12, 1],
  [8, 2],
  [9, 2],
  [6, 3],
  [7, 3],
  [5, 4],
  [5, 4],
  [4, 5],
  [4, 6],
  [3, 8],
  [3, 8],
  [2, 12],
  [2, 12],
  [1, 25],
  [1, 30],
];

/** How many weeks the comeback has lasted. */
export const comebackWeeks = weeks.length;

/** A session of a week of the comeback, from 0. Easy: a little under and a little over the speed that is. */
export function comeback(week: number, random: Random): Leg[] {
  const [times, minutes] = weeks[week] ?? [1, 30];
  const speed = easySpeedSince * (0.97 + 0.05 * random.normal());
  const bouts = Array.from({ length: times }, (_, i) =>
    (i === 0 ? [] : [walk(1)]).concat(run(minutes, speed)),
  );
  return [walk(5), ...bouts.flat(), walk(5)];
}

/** Half an hour up a mountain, as hard as a race, and so slow that it looks like a jog. */
export const hillRace: readonly Leg[] = [walk(5), run(30, 1.75), walk(5)];
/** rise over run of that mountain; at 1.75 m/s it costs as much as 3.5 m/s on the level. */
const hillGrade = 0.13;
export const hillAltitude = (metres: number): number => 200 + hillGrade * metres;
