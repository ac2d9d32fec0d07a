/** PHYSIOLOGY 7.1: the article's rule for weekly running time, and the same share for a single session. */

/** May a week (or session) of `next` seconds follow one of `base` seconds? At most +10 %, in integer seconds (7.3). */
export const isWithinTenPercent = (next: number, base: number): boolean =>
  10 * Math.round(next) <= 11 * Math.round(base);

/** The most seconds that may follow `base`: +10 %, rounded down to whole seconds. */
export const tenPercentMore = (base: number): number => Math.floor((11 * Math.round(base)) / 10);

/** Days in which the longest session is looked for (Frandsen, BJSM 2025). */
export const longestSessionDays = 30;
