import { setFlagsFromString } from 'node:v8';

/** Per line of Node the settings of its V8; each about ten times as late as usual. Others keep what they have. */
const later: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: ['--invocation-count-for-turbofan=30000'],
  24: ['--invocation-count-for-maglev=12000', '--invocation-count-for-turbofan=30000'],
};

/**
 * Judging one run is over before optimised code would pay for its making: a third of the time of a check went into
 * the compiler. What runs long, an import of years, is still optimised, a little later.
 * @param version of Node, like `20.11.0`
 */
export function optimiseLater(version: string): void {
  const [line = ''] = version.split('.');
  for (const flag of later[line] ?? []) setFlagsFromString(flag);
}
