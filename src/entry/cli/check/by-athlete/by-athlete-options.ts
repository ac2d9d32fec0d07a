import type { ToldApartBy } from '../../../../companion/athlete-of-file.ts';
import type { ReportFormat } from '../../show/format.ts';
import { WrongUsage } from '../../wrong-usage.ts';
import type { CheckOptions } from '../check-inputs.ts';
import type { CheckOutput } from '../run-check.ts';
import type { ByAthleteRequest } from './run-by-athlete.ts';

/** The options of `check` that need --by-athlete. */
export type ByAthleteOptions = {
  readonly byAthlete?: boolean;
  readonly toldApartBy?: 'folder' | 'watch';
  readonly athletes?: string;
};

/** What is said of one run, by the names of the options. */
const ofOneRun = ['workout', 'rpe', 'talkTest', 'belt', 'intent', 'full'] as const;

type Typed = ByAthleteOptions & Omit<CheckOptions, 'workout'> & CheckOutput & { readonly workout?: string };

/**
 * The request for one table of all athletes; null: files are checked one by one.
 * @throws WrongUsage for options that only make sense the other way
 */
export function byAthleteRequest(typed: Typed): ByAthleteRequest | null {
  if (typed.byAthlete !== true) {
    const alone = typed.athletes !== undefined ? '--athletes' : '--told-apart-by';
    if (typed.athletes !== undefined || typed.toldApartBy !== undefined) {
      throw new WrongUsage(
        `${alone} belongs to --by-athlete: talktest check FOLDER --by-athlete ${alone} ...`,
      );
    }
    return null;
  }
  const single = ofOneRun.find((key) => typed[key] !== undefined);
  if (single !== undefined) {
    const option = `--${single.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new WrongUsage(`${option} is said of one run; --by-athlete judges every run as an easy one.`);
  }
  const toldApartBy: ToldApartBy = typed.toldApartBy ?? 'folder-or-watch';
  const format: ReportFormat | null = typed.format ?? null;
  return {
    toldApartBy,
    athletes: typed.athletes ?? null,
    format,
    out: typed.out ?? null,
    failOnViolation: typed.failOnViolation === true,
  };
}
