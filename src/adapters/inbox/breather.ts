/** So often that a key press is answered at once, so seldom that it costs nothing. */
const longestHold = 20;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Milliseconds; `performance` would be loaded first, which takes as long as to read a run's file. */
const now = (): number => process.uptime() * 1000;

/** Lets the rest of the program have a turn, Ctrl-C included, when it had none for 20 milliseconds. */
export function breather(): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < longestHold) return;
    await turn();
    last = now();
  };
}
