import type { SeenFile } from '../../../companion/ports/imports.ts';
import { isoInstant } from '../../../core/units/instant.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { countOf } from '../show/count.ts';
import type { ImportsFormat, Outcome } from './outcomes.ts';

type ImportsRequest = {
  readonly outcome: Outcome | null;
  readonly format: ImportsFormat;
  readonly data: string | undefined;
};

const words: Readonly<Record<Outcome, string>> = {
  stored: 'kept',
  'already-known': 'known already',
  'not-a-run': 'another sport',
  'not-an-activity': 'not a recording',
  unreadable: 'could not be read',
};

const wordColumns = Math.max(...Object.values(words).map((word) => word.length));

/** What more there is to say: the runs in a file, else why there are none. */
function more({ outcome, runs, reason }: SeenFile): string {
  if (runs.length > 0) return `\n${' '.repeat(wordColumns + 2)}${runs.join(', ')}`;
  return outcome === 'stored' || reason === null ? '' : `\n${' '.repeat(wordColumns + 2)}${reason}`;
}

function text(files: readonly SeenFile[], outcome: Outcome | null): string {
  if (files.length === 0) {
    return outcome === null
      ? 'No import came by a file yet. Bring some in with: talktest import FOLDER\n'
      : 'Of no file that became. "talktest imports" lists all.\n';
  }
  const lines = files.map(
    (file) => `${words[file.outcome].padEnd(wordColumns)}  ${file.stamp.absolute}${more(file)}`,
  );
  return `${lines.join('\n')}\n\n${countOf(files.length, 'file')}\n`;
}

function json(files: readonly SeenFile[]): string {
  const records = files.map(({ stamp, sha256, outcome, code, reason, runs, seenAt }) => ({
    path: stamp.absolute,
    bytes: stamp.size,
    outcome,
    code,
    reason,
    runs,
    sha256,
    seenAt: isoInstant(seenAt),
  }));
  return `${JSON.stringify(records, null, 2)}\n`;
}

/** Lists what became of every file that an import came by. */
export async function runImports(
  { outcome, format, data }: ImportsRequest,
  { terminal, withKept }: CliContext,
): Promise<ExitStatus> {
  const files = await withKept(data, (kept) => kept.imports.log(kept.athleteId, outcome));
  terminal.out.write(format === 'json' ? json(files) : text(files, outcome));
  return 0;
}
