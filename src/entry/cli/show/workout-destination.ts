import type { Terminal } from '../terminal.ts';
import { WrongUsage } from '../wrong-usage.ts';

/** Where the bytes of a workout go. */
export type WorkoutDestination =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stream' }
  | { readonly kind: 'none' };

/**
 * Where a workout was asked to go: `--out FILE.fit`, or with `--format fit` standard output.
 * @throws WrongUsage for a name that a watch would not take, or bytes on a screen
 */
export function workoutDestination(
  options: { readonly out?: string; readonly format?: string },
  { out }: Terminal,
): WorkoutDestination {
  if (options.out !== undefined) {
    if (!/\.fit$/i.test(options.out)) {
      throw new WrongUsage(
        `--out takes the name of a file for the watch, ending in .fit. Got ${JSON.stringify(options.out)}.`,
      );
    }
    return { kind: 'file', path: options.out };
  }
  if (options.format !== 'fit') return { kind: 'none' };
  if (out.isTerminal) {
    throw new WrongUsage(
      'a FIT file is nothing to read on a screen. Add --out next.fit, or send it on: > next.fit',
    );
  }
  return { kind: 'stream' };
}
