const minutes = (value: string, unit: string): string =>
  unit.startsWith('s') ? `${value}s` : value.replace(/:00$/, '');

/**
 * The notation as a page shows it: `10 x [1 min run : 1 min walk]` -> `10 × [1:1]`.
 * What does not look like that is only given its multiplication sign.
 */
export function shortNotation(notation: string): string {
  return notation
    .replaceAll(
      /\[\s*([\d:.]+)\s*(min|s|sec)?\s*run\s*:\s*([\d:.]+)\s*(min|s|sec)?\s*walk\s*\]/g,
      (_, run: string, runUnit = 'min', walk: string, walkUnit = 'min') =>
        `[${minutes(run, String(runUnit))}:${minutes(walk, String(walkUnit))}]`,
    )
    .replaceAll(/(\d)\s*x\s*(?=\[)/g, '$1 × ')
    .replaceAll(/ continuous$/g, ' min continuous')
    .replaceAll(/min min/g, 'min');
}
