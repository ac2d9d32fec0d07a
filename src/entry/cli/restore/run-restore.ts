import { copyInWords } from '../backup/run-backup.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';

type RestoreRequest = { readonly path: string; readonly force: boolean; readonly data: string | undefined };

/** Puts a backup in the place of the database and says where the former one is. */
export async function runRestore(
  { path, force, data }: RestoreRequest,
  { safekeeping, terminal }: CliContext,
): Promise<ExitStatus> {
  const kept = await safekeeping(data);
  const restored = await kept.restore(path, { force, now: terminal.now() });
  const { layout, replaced } = restored;
  const lines = [
    `Put back: ${copyInWords(restored)}.`,
    ...(replaced === null ? [] : [`What was there before is ${replaced}`]),
    ...(layout < kept.layout ? ['It is of an earlier version; the next command brings it up to date.'] : []),
    'Next: talktest doctor',
  ];
  terminal.out.write(`${lines.join('\n')}\n`);
  return 0;
}
