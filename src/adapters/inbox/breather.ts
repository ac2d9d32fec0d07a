import { setImmediate as turn } from 'node:timers/promises';

/** So often that a key press is answered at once, so seldom that it costs nothing. */
const longestHold = 20;

/** Lets the rest of the program have a turn, Ctrl-C included, when it had none for 20 milliseconds. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longestHold) return;
    await turn();
    last = performance.now();
  };
}
