import type { AthleteChecked } from '../../../../companion/check-by-athlete.ts';

/** The table for programs; `judgedAs` says what was assumed of every run. */
export function byAthleteJson(files: number, athletes: readonly AthleteChecked[]): string {
  const table = {
    schema: 'talktest-by-athlete',
    version: 1,
    judgedAs: 'easy',
    order: 'worst-first',
    files,
    athletes: athletes.map(({ name, by, device, farFromEasy: _, ...athlete }) => ({
      name,
      toldApartBy: by,
      device,
      ...athlete,
    })),
  };
  return `${JSON.stringify(table, null, 2)}\n`;
}
