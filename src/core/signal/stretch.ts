/** A stretch of samples, `start` inclusive, `end` exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/** All stretches in which `states` holds exactly `state`, in order. */
export function stretchesOf(states: Uint8Array, state: number): Stretch[] {
  const stretches: Stretch[] = [];
  let start = -1;
  for (let at = 0; at <= states.length; at++) {
    const inside = at < states.length && states[at] === state;
    if (inside && start < 0) start = at;
    else if (!inside && start >= 0) {
      stretches.push({ start, end: at });
      start = -1;
    }
  }
  return stretches;
}
