import { complain } from '../complain.ts';
import type { CliContext } from '../context.ts';
import { doubtCap } from '../parse/doubt-cap.ts';
import type { TypedPace } from '../parse/parse-pace.ts';

/** Says on stderr when a cap was probably meant in the other unit; the cap is taken all the same. */
export function remarkOnCap(cap: TypedPace | undefined, { terminal }: CliContext): void {
  const doubt = cap === undefined ? null : doubtCap(cap);
  if (doubt !== null) complain(terminal.err, doubt);
}
