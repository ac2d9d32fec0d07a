/**
 * Puts a value into the first `count` places of a sorted array; NaN is passed over.
 * @returns the new count
 */
export function insertSorted(sorted: Float64Array, count: number, value: number): number {
  if (Number.isNaN(value)) return count;
  let at = count;
  while (at > 0 && (sorted[at - 1] ?? 0) > value) {
    sorted[at] = sorted[at - 1] ?? 0;
    at--;
  }
  sorted[at] = value;
  return count + 1;
}

/**
 * Takes a value that is there out of the first `count` places of a sorted array; NaN is passed over.
 * @returns the new count
 */
export function removeSorted(sorted: Float64Array, count: number, value: number): number {
  if (Number.isNaN(value)) return count;
  let at = 0;
  while (at < count && sorted[at] !== value) at++;
  for (; at + 1 < count; at++) sorted[at] = sorted[at + 1] ?? 0;
  return count - 1;
}

/**
 * Takes one value of the first `count` places of a sorted array out and puts another one in, in one pass: only
 * what lies between the two moves.
 */
export function replaceSorted(sorted: Float64Array, count: number, out: number, into: number): void {
  if (out === into) return;
  let at = 0;
  while (at < count && sorted[at] !== out) at++;
  while (at + 1 < count && (sorted[at + 1] ?? 0) < into) {
    sorted[at] = sorted[at + 1] ?? 0;
    at++;
  }
  while (at > 0 && (sorted[at - 1] ?? 0) > into) {
    sorted[at] = sorted[at - 1] ?? 0;
    at--;
  }
  sorted[at] = into;
}
