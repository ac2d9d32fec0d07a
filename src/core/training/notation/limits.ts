/** Bounds that no real session reaches; beyond them a typing mistake is more likely than a plan. */

/** Characters of one notation. */
export const longestText = 400;
/** Repetitions of one block: older watches count to 99 (Forerunner 405). */
export const mostRepetitions = 99;
/** Blocks joined by `+`. */
export const mostBlocks = 30;
/** Steps inside one pair of brackets. */
export const mostStepsInBlock = 10;
/** Seconds of one step: six hours. */
export const longestStep = 6 * 3600;
/** Seconds of a whole session, walks included: twelve hours. */
export const longestSession = 12 * 3600;
