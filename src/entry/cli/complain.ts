import { wrapped } from '../../report/text/lines.ts';
import type { Outlet } from './terminal.ts';

/** A text for an outlet: on a terminal broken at spaces, elsewhere one line a message, for logs and grep. */
export function fitted(text: string, outlet: Outlet): string {
  const { columns } = outlet;
  if (columns === null) return text;
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') || line.length <= columns ? [line] : wrapped(line, columns)))
    .join('\n');
}

/** Says on stderr what stands in the way, in one or a few sentences. */
export function complain(err: Outlet, text: string): void {
  err.write(`${fitted(`talktest: ${text}`, err)}\n`);
}
