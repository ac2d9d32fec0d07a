/** The command was typed in a way that cannot be meant: exit status 2. The message says what was expected, what came and what to do. */
export class WrongUsage extends Error {
  readonly code = 'wrong-usage';
  override readonly name = 'WrongUsage';
}

/** The one sentence for a value that does not fit: `--age takes years, 10 to 110, like 44. Got "old".` */
export const unfit = (option: string, takes: string, got: string): WrongUsage =>
  new WrongUsage(`${option} takes ${takes}. Got ${JSON.stringify(shown(got))}.`);

const mostShown = 100;
const shown = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);
