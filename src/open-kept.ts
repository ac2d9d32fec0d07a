import { join } from 'node:path';
import { archives } from './adapters/archive/archives.ts';
import { localFiles } from './adapters/inbox/local-files.ts';
import { systemClock } from './adapters/machine/system-clock.ts';
import { planFiles } from './adapters/plan-files/plan-files.ts';
import { safekeepingOf } from './adapters/store/copies/safekeeping-of.ts';
import { healthOf } from './adapters/store/health-of.ts';
import { openStore, type Store } from './adapters/store/open-store.ts';
import { keptTablesIn } from './adapters/store/tables/kept-tables-in.ts';
import type { Safekeeping } from './companion/ports/safekeeping.ts';
import { readConfig } from './config.ts';
import { rulesVersion } from './core/compliance/rules-version.ts';
import type { Examined, Kept } from './entry/cli/context.ts';

/** What `main` knows of its surroundings. */
export type Surroundings = {
  /** `--data` as typed. */
  readonly data: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** folder of the plans that come with the program. */
  readonly workouts: string;
  readonly version: string;
};

const databaseFile = 'talktest.sqlite';
/** One person runs this program for themselves; every row names its athlete all the same. */
const athleteId = 'me';

const databaseOf = ({ data, env, folder }: Surroundings): string =>
  join(readConfig(data, env, folder).dataFolder, databaseFile);

async function closing<Result>(store: Store, use: () => Promise<Result>): Promise<Result> {
  try {
    return await use();
  } finally {
    await store.close();
  }
}

/** The part of the composition root that works on kept runs: opens the database, hands it over, closes it again. */
export async function withKept<Result>(
  around: Surroundings,
  use: (kept: Kept) => Promise<Result>,
): Promise<Result> {
  const file = databaseOf(around);
  const store = await openStore(file);
  return closing(store, () =>
    use({
      athleteId,
      athletes: store.athletes,
      runs: store.runs,
      imports: store.imports,
      measures: store.measures,
      proposals: store.proposals,
      plans: planFiles(around.workouts),
      clock: systemClock,
      files: localFiles(),
      tables: keptTablesIn(file),
      archives,
    }),
  );
}

/** The same for a look: a database that is absent is not made, one that cannot be opened is no obstacle. */
export async function withExamined<Result>(
  around: Surroundings,
  use: (examined: Examined) => Promise<Result>,
): Promise<Result> {
  const file = databaseOf(around);
  const health = healthOf(file);
  const versions = { talktest: around.version, rules: rulesVersion, node: process.versions.node };
  const examined = { athleteId, health, clock: systemClock, versions };
  if ((await health.store()).state !== 'open') return use({ ...examined, athletes: null });
  const store = await openStore(file);
  return closing(store, () => use({ ...examined, athletes: store.athletes }));
}

/** Copies of the database, which is not opened for it. */
export const keptSafe = (around: Surroundings): Safekeeping => safekeepingOf(databaseOf(around));
