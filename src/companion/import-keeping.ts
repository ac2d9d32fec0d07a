import type { Provenance } from '../core/training/activity.ts';
import { athleteFor } from './athlete-for.ts';
import type { Before } from './examine-file.ts';
import { type LookedAt, writeFiles } from './import-batch.ts';
import { ImportSettlement } from './import-settlement.ts';
import { KnownWithWaiting, knownIn } from './known-files.ts';
import { PlanHistory } from './plan-history.ts';
import type { Imports } from './ports/imports.ts';
import type { SettlePorts } from './settle-verdicts.ts';
import { canonicalText } from './verdict-inputs.ts';

export type KeepingPorts = SettlePorts & { readonly imports: Imports };

type KeepingOptions = { readonly dryRun: boolean; readonly provenance: Provenance };

/** Who the files are for, from one batch to the next; or, in a rehearsal, what would be known by now. */
export class ImportKeeping {
  readonly #ports: KeepingPorts;
  readonly #athleteId: string;
  readonly #options: KeepingOptions;
  readonly #known: KnownWithWaiting;
  readonly #settlement: ImportSettlement;
  #isNew: boolean;
  #disturbed = false;
  before: Before;

  private constructor(
    ports: KeepingPorts,
    options: KeepingOptions,
    { athlete, isNew }: Awaited<ReturnType<typeof athleteFor>>,
    settlement: ImportSettlement,
  ) {
    this.#ports = ports;
    this.#athleteId = athlete.id;
    this.#options = options;
    this.#isNew = isNew;
    this.#settlement = settlement;
    this.#known = new KnownWithWaiting(knownIn(ports.runs, athlete.id));
    this.before = { athlete, history: new PlanHistory(ports, athlete), known: this.#known };
  }

  static async begin(
    ports: KeepingPorts,
    athleteId: string,
    options: KeepingOptions,
  ): Promise<ImportKeeping> {
    const found = await athleteFor(ports.athletes, athleteId, options.provenance);
    return new ImportKeeping(ports, options, found, await ImportSettlement.begin(ports, athleteId));
  }

  /** What waits to be kept is known from now on. */
  waits({ keep }: LookedAt): void {
    if (keep !== null) this.#known.waits(keep);
  }

  async write(files: readonly LookedAt[]): Promise<readonly LookedAt[]> {
    if (this.#options.dryRun || files.every(({ keep, seen }) => keep === null && seen === null)) return files;
    if (this.#isNew && files.some(({ keep }) => keep !== null)) {
      await this.#ports.athletes.save(this.before.athlete);
      this.#settlement.changed();
      this.#isNew = false;
    }
    const written = await writeFiles(this.#ports.imports, this.#athleteId, files, () =>
      this.#settlement.changed(),
    );
    this.#known.clear();
    await this.#refresh();
    return written;
  }

  /** The athlete may have told something meanwhile, in another window. */
  async #refresh(): Promise<void> {
    const { athlete, isNew } = await athleteFor(
      this.#ports.athletes,
      this.#athleteId,
      this.#options.provenance,
    );
    if (isNew || canonicalText(athlete) === canonicalText(this.before.athlete)) return;
    this.#disturbed = true;
    this.before = { athlete, history: new PlanHistory(this.#ports, athlete), known: this.#known };
  }

  /** @returns number of runs judged again */
  async end(): Promise<number> {
    if (this.#options.dryRun) return 0;
    const disturbed = this.#disturbed || this.before.history.disturbed;
    return this.#settlement.end(this.#ports, this.#athleteId, disturbed);
  }
}
