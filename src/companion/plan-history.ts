import type { Instant, LocalDay } from '../core/units/instant.ts';
import { planOn } from './athlete-on.ts';
import type { UnjudgedRun, VerdictFacts } from './plan-run.ts';
import type { AthleteRecord, PlanChoice } from './ports/athletes.ts';
import type { Plans } from './ports/plans.ts';
import type { Runs } from './ports/runs.ts';
import { type SessionFinder, sessionFinder } from './session-finder.ts';

type Followed = { readonly run: UnjudgedRun; readonly verdict: VerdictFacts };

/** Nobody follows a plan that day: no run is a session, and none moves it. */
const noPlan: SessionFinder = { sessionOf: async () => null, follow: async () => {} };

/**
 * The runs of one plan, so that runs received in any order each find the session they were, given those before
 * them: read once, then kept up with what is received. Runs outside any plan cost nothing.
 */
export class PlanHistory {
  readonly #runs: Runs;
  readonly #plans: Plans;
  readonly #athlete: AthleteRecord;
  #choice: PlanChoice | null = null;
  /** in the order of their start. */
  #entries: Followed[] = [];
  /** stands behind the first `#position` entries. */
  #finder: SessionFinder = noPlan;
  #position = 0;
  #disturbed = false;

  constructor({ runs, plans }: { readonly runs: Runs; readonly plans: Plans }, athlete: AthleteRecord) {
    this.#runs = runs;
    this.#plans = plans;
    this.#athlete = athlete;
  }

  /** A run may have been added before a later one of its plan, which may be another session now. */
  get disturbed(): boolean {
    return this.#disturbed;
  }

  /** A finder that has followed every run of the plan of `day` before `start`. */
  async before(day: LocalDay, start: Instant): Promise<SessionFinder> {
    if (!(await this.#turnTo(day))) return noPlan;
    const count = this.#countBefore(start);
    if (count < this.#position) this.#rewind();
    for (; this.#position < count; this.#position += 1) {
      const entry = this.#entries[this.#position];
      if (entry !== undefined) await this.#finder.follow(entry.run, entry.verdict);
    }
    return this.#finder;
  }

  /** Adds a judged run right behind where the finder stands; call `before` for it first. */
  async add(run: UnjudgedRun, verdict: VerdictFacts): Promise<void> {
    if (!(await this.#turnTo(run.day))) return;
    this.#entries.splice(this.#position, 0, { run, verdict });
    await this.#finder.follow(run, verdict);
    this.#position += 1;
    if (this.#position < this.#entries.length) this.#disturbed = true;
  }

  #rewind(): void {
    this.#finder = sessionFinder(this.#plans, this.#athlete);
    this.#position = 0;
  }

  #countBefore(start: Instant): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.run.startTime ?? start) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  async #turnTo(day: LocalDay): Promise<boolean> {
    const choice = planOn(this.#athlete, day);
    if (choice === null || choice.plan === null) return false;
    if (this.#choice?.start === choice.start) return true;
    // What came in under the other plan may not be in the database yet.
    if (this.#choice !== null) this.#disturbed = true;
    const kept = await this.#runs.list(this.#athlete.id, choice.start);
    this.#choice = choice;
    this.#entries = kept.map((run) => ({
      run: { ...run, runBouts: run.latest.runBouts },
      verdict: run.latest,
    }));
    this.#rewind();
    return true;
  }
}
