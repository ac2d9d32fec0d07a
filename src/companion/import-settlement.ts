import { rulesVersion } from '../core/compliance/rules-version.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';

/**
 * Brings the verdicts up to date once, at the end of an import. Where they were up to date at its beginning and every
 * run was judged behind the runs before it, they still are: years of history need not be gone through for that.
 */
export class ImportSettlement {
  readonly #rules: string;
  /** what the revision has to be when nobody else changed anything; null: the verdicts were not up to date. */
  #revision: number | null;

  private constructor(rules: string, revision: number | null) {
    this.#rules = rules;
    this.#revision = revision;
  }

  static async begin({ runs, plans }: SettlePorts, athleteId: string): Promise<ImportSettlement> {
    const rules = `${rulesVersion} ${await plans.fingerprint()}`;
    const { revision, settledRules } = await runs.settlement(athleteId);
    const isSettled = settledRules === rules || (await runs.latest(athleteId)) === null;
    return new ImportSettlement(rules, isSettled ? revision : null);
  }

  /** This import changed what is kept: the revision is one further. */
  changed(): void {
    if (this.#revision !== null) this.#revision += 1;
  }

  /**
   * @param disturbed a run came in before another that was judged without it
   * @returns number of runs judged again
   */
  async end(ports: SettlePorts, athleteId: string, disturbed: boolean): Promise<number> {
    if (this.#revision !== null && !disturbed) {
      await ports.runs.markSettled(athleteId, this.#rules, this.#revision);
    }
    return settleVerdicts(ports, athleteId);
  }
}
