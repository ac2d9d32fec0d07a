import type { Tone } from '../report.ts';

/** Puts colour and weight on text; every function returns the text as it is when colour is off. */
export type Paint = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly tone: (tone: Tone | 'plain', text: string) => string;
};

const sequence = '\u001b[';

/** The sixteen basic colours: readable on light and dark terminals alike. */
const codes: Readonly<Record<Tone, string>> = { kept: '36', slight: '33', over: '31', none: '90' };

/** A painter for a terminal; `colour` false for pipes, files and NO_COLOR (the caller decides). */
export function painter(colour: boolean): Paint {
  if (!colour) return { strong: (text) => text, faint: (text) => text, tone: (_, text) => text };
  const wrap = (code: string, text: string): string =>
    text === '' ? '' : `${sequence}${code}m${text}${sequence}0m`;
  return {
    strong: (text) => wrap('1', text),
    faint: (text) => wrap('2', text),
    tone: (tone, text) => (tone === 'plain' ? wrap('1', text) : wrap(`1;${codes[tone]}`, text)),
  };
}
