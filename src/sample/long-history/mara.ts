import type { Random } from '../random.ts';
import { averageRunner, type Runner } from '../runner/runner.ts';

/** bpm; what Mara's heart can do. The age formula says 171.6 for her: she was born in 1974. */
export const maraMaximum = 178;
export const maraBirthYear = 1974;

/** bpm, 70 % of it. */
const ceiling = 0.7 * maraMaximum;
/** m/s at which her heart settles there: before the injury, and since she runs again. */
export const easySpeedBefore = 2.45;
export const easySpeedSince = 2.1;
/** bpm that one day differs from another: sleep, coffee, a cold coming. */
const betweenDays = 2;

/**
 * Mara Lind does not exist. She takes short steps, 180 a minute however slow, which is more than her heart can do:
 * an optical sensor that takes them for the pulse invents a maximum.
 * @param easySpeed m/s at which she meets 70 % of her maximum
 */
export function maraOn(easySpeed: number, random: Random): Runner {
  return {
    ...averageRunner,
    standing: 78,
    walking: 96,
    lineSpeed: easySpeed,
    line: ceiling + betweenDays * random.normal(),
    maximum: maraMaximum,
    drift: 0.08,
    runSteps: 181,
    walkSteps: 116,
  };
}

/** The speed, m/s, at which her heart settles at a share of her maximum. */
export const speedFor = (share: number, easySpeed: number): number =>
  easySpeed + (share * maraMaximum - ceiling) / averageRunner.gain;
