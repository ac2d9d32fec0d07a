/** What one second says: towards the upper state, towards the lower, or nothing (the dead zone keeps the state). */
export const Leaning = { none: 0, lower: 1, upper: 2 } as const;

/**
 * A switch with memory: the state changes when the leaning has been the other way for `hold` samples on end, and
 * the change is dated to the first of them. A leaning of none keeps the state but breaks the count.
 * @param leanings `Leaning` per sample
 * @param hold samples
 * @param restart 1 where the memory is lost: the state starts anew at `lower`
 * @returns 1 in the upper state
 */
export function hysteresis(leanings: Uint8Array, hold: number, restart: Uint8Array): Uint8Array {
  const upper = new Uint8Array(leanings.length);
  let state = 0;
  let since = 0;
  for (let at = 0; at < leanings.length; at++) {
    if (restart[at] === 1) {
      state = 0;
      since = 0;
      continue;
    }
    const other = state === 1 ? Leaning.lower : Leaning.upper;
    since = leanings[at] === other ? since + 1 : 0;
    if (since >= hold) {
      state = 1 - state;
      upper.fill(state, at - since + 1, at + 1);
      since = 0;
    } else {
      upper[at] = state;
    }
  }
  return upper;
}
