import type { Provenance } from '../core/training/activity.ts';
import { ImportBatch } from './import-batch.ts';
import { ImportKeeping, type KeepingPorts } from './import-keeping.ts';
import type { ImportProgress } from './import-progress.ts';
import { ImportTally } from './import-tally.ts';
import { lookAtFile } from './look-at-file.ts';
import type { Files } from './ports/files.ts';

export type { ImportCounts, ImportProgress, ImportStep, ImportSummary } from './import-progress.ts';

export type ImportPorts = KeepingPorts & { readonly files: Files };

export type ImportOptions = {
  /** true: everything but keeping. */
  readonly dryRun: boolean;
  /** default `fit-file`. */
  readonly provenance?: Provenance;
};

/**
 * Imports files and folders in a stable order, a few files in one transaction; one bad file never stops the rest, and
 * a file that is as it was when it was last imported is not read. A file is told of when it is kept. The last item is
 * the summary. Whoever stops listening keeps what was kept so far; the verdicts that it changes are brought up to date
 * before they are next shown.
 * @throws Problem when nothing more can be kept: a full disk, a damaged database, invented runs among real ones
 */
export async function* importPaths(
  ports: ImportPorts,
  athleteId: string,
  paths: readonly string[],
  { dryRun, provenance = 'fit-file' }: ImportOptions,
): AsyncGenerator<ImportProgress> {
  const tally = new ImportTally(ports.clock.now(), await count(ports.files, paths));
  const batch = new ImportBatch();
  const keeping = await ImportKeeping.begin(ports, athleteId, { dryRun, provenance });
  for await (const found of ports.files.walk(paths)) {
    const looked = await lookAtFile(ports, keeping.before, found, provenance);
    keeping.waits(looked);
    batch.add(looked);
    if (!batch.isFull) continue;
    for (const { received, at } of await keeping.write(batch.take())) yield tally.add(received, at);
  }
  for (const { received, at } of await keeping.write(batch.take())) yield tally.add(received, at);
  const judgedAgain = await keeping.end();
  yield tally.summary(dryRun, judgedAgain, ports.clock.now());
}

async function count(files: Files, paths: readonly string[]): Promise<number> {
  let total = 0;
  for await (const _ of files.walk(paths)) total += 1;
  return total;
}
