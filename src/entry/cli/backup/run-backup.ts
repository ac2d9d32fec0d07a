import type { SoundCopy } from '../../../companion/ports/safekeeping.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { countOf } from '../show/count.ts';

type BackupRequest = { readonly out: string; readonly force: boolean; readonly data: string | undefined };

/** What a person knows of a copy: `312 runs from 310 files, 45 MB`. */
export function copyInWords({ runs, files, bytes }: SoundCopy): string {
  const megabytes = bytes / 1_000_000;
  const size = megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes).toLocaleString('en-GB');
  return `${countOf(runs, 'run')} from ${countOf(files, 'file')}, ${size} MB`;
}

/** Copies the database. */
export async function runBackup(
  { out, force, data }: BackupRequest,
  { safekeeping, terminal }: CliContext,
): Promise<ExitStatus> {
  const copy = await (await safekeeping(data)).backup(out, { replace: force });
  terminal.out.write(
    `Wrote ${out}: ${copyInWords(copy)}, looked through and sound.\nBack in its place it goes with: talktest restore\n`,
  );
  return 0;
}
