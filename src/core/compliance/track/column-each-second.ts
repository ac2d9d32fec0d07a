import { holdEachSecond } from '../../signal/hold-each-second.ts';
import type { Samples } from '../../training/activity.ts';
import { resampling } from '../constants.ts';

const holds = { between: resampling.longestHold, across: resampling.longestAcross };

/**
 * One recorded column as one value per second of the grid (2.3, 12.13).
 * @param column a column of `samples`; null when the recording lacks it
 * @param length seconds of the grid
 * @returns NaN where absent
 */
export function columnEachSecond(
  samples: Samples,
  column: Float64Array | null,
  length: number,
): Float64Array {
  if (column === null) return new Float64Array(length).fill(Number.NaN);
  return holdEachSecond(samples.seconds, column, length, holds);
}
