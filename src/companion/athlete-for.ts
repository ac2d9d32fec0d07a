import type { Provenance } from '../core/training/activity.ts';
import { newAthlete } from './athlete-on.ts';
import type { AthleteRecord, Athletes } from './ports/athletes.ts';
import { Problem } from './ports/problem.ts';

/**
 * The athlete whose file it is, `isNew` when nothing was ever kept of them.
 * @throws Problem `sample-mixed` when invented and real recordings would meet in one athlete.
 */
export async function athleteFor(
  athletes: Athletes,
  athleteId: string,
  provenance: Provenance,
): Promise<{ readonly athlete: AthleteRecord; readonly isNew: boolean }> {
  const sample = provenance === 'sample';
  const athlete = await athletes.load(athleteId);
  if (athlete === null) return { athlete: newAthlete(athleteId, sample), isNew: true };
  if (athlete.sample === sample) return { athlete, isNew: false };
  throw new Problem(
    'sample-mixed',
    sample
      ? 'Invented sample runs are never mixed with your own. Use another data folder for them.'
      : 'This data folder holds the invented sample runner. Use another data folder for your own runs.',
  );
}
