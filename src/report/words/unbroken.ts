/** Keeps a number and its unit on one line: `11 %`, `7:45 /km`, `130 bpm` are joined by a no-break space. */
export const unbroken = (text: string): string =>
  text.replaceAll(/(?<=[\d×]) (?=(%|×|\/km|\/mi|bpm|min\b|s\b|h\b|degrees|\[))/g, '\u00a0');
