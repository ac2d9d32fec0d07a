import { existsSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../../companion/ports/problem.ts';
import type { SoundCopy } from '../../../companion/ports/safekeeping.ts';
import { soundCopy } from './sound-copy.ts';

function refuseTarget(to: string, replace: boolean): void {
  if (!existsSync(dirname(to))) {
    throw new Problem('file-unwritable', `The folder ${dirname(to)} does not exist; make it first.`);
  }
  if (!existsSync(to)) return;
  if (statSync(to).isDirectory()) {
    throw new Problem(
      'file-exists',
      `${to} is a folder; give the name of a file, like ${join(to, 'talktest-backup.sqlite')}.`,
    );
  }
  if (!replace) {
    throw new Problem(
      'file-exists',
      `There is a file ${to} already. Choose another name, or replace it with --force.`,
    );
  }
}

/** A backup: copied beside its place, looked through, then given its name. */
export async function backupTo(
  file: string,
  to: string,
  { replace, newest }: { readonly replace: boolean; readonly newest: number },
): Promise<SoundCopy> {
  if (!existsSync(file)) {
    throw new Problem('nothing-kept', `Nothing is kept yet, so there is nothing to back up (${file}).`);
  }
  refuseTarget(to, replace);
  const unfinished = join(dirname(to), `.${basename(to)}.unfinished`);
  try {
    const copy = await soundCopy(file, unfinished, newest);
    renameSync(unfinished, to);
    return copy;
  } catch (error) {
    if (error instanceof Problem) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem('file-unwritable', `${to} could not be written (${why}).`, error);
  }
}
