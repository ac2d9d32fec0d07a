import { rulesVersion } from '../core/compliance/rules-version.ts';
import { trackOf } from '../core/compliance/track/track-of.ts';
import type { Track } from '../core/compliance/track.ts';
import type { Activity } from '../core/training/activity.ts';
import { judgeRun, runBoutsOf, verdictFactsOf } from './judge-run.ts';
import type { AthleteRecord, Athletes } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Plans } from './ports/plans.ts';
import type { NewVerdict, Runs, StoredRun } from './ports/runs.ts';
import { type SessionFinder, sessionFinder } from './session-finder.ts';
import { inputsKey, verdictInputs } from './verdict-inputs.ts';

export type SettlePorts = {
  readonly athletes: Athletes;
  readonly runs: Runs;
  readonly plans: Plans;
  readonly clock: Clock;
};

type Measured = { readonly activity: Activity; readonly track: Track };

/** Verdicts written together; bounds what a re-judgement of years holds in memory. */
const batch = 50;

/**
 * Judges again, from what is kept, every run whose verdict no longer follows from what is known: a plan position
 * that moved, caps that changed, newer rules, an edited plan. Does nothing when nothing was received or told since the last time,
 * so it may be asked before anything is shown; a crash half-way leaves it to the next time.
 * @returns number of runs judged again
 */
export async function settleVerdicts(ports: SettlePorts, athleteId: string): Promise<number> {
  const { athletes, runs, plans } = ports;
  const rules = `${rulesVersion} ${await plans.fingerprint()}`;
  const { revision, settledRules } = await runs.settlement(athleteId);
  if (settledRules === rules) return 0;
  const athlete = await athletes.load(athleteId);
  if (athlete === null) return 0;
  const finder = sessionFinder(plans, athlete);
  let waiting: NewVerdict[] = [];
  let judgedAgain = 0;
  for (const run of await runs.list(athleteId, null)) {
    const verdict = await renewed(ports, athlete, run, finder);
    if (verdict === null) continue;
    judgedAgain += 1;
    waiting.push(verdict);
    if (waiting.length < batch) continue;
    await runs.judgedAgain(athleteId, waiting);
    waiting = [];
  }
  if (waiting.length > 0) await runs.judgedAgain(athleteId, waiting);
  await runs.markSettled(athleteId, rules, revision);
  return judgedAgain;
}

/** The verdict that the run has now, when it is another one than it had; null when nothing changed. */
async function renewed(
  { runs, clock }: SettlePorts,
  athlete: AthleteRecord,
  run: StoredRun,
  finder: SessionFinder,
): Promise<NewVerdict | null> {
  const { latest } = run;
  const measure = async (): Promise<Measured> => {
    const activity = await runs.activity(athlete.id, run.id);
    if (activity === null) throw new Error(`run ${run.id} has no recording`);
    return { activity, track: trackOf(activity, latest.evidence.beltSpeed) };
  };
  // Other rules may find other stretches of running.
  const measured = latest.rulesVersion === rulesVersion ? null : await measure();
  const unjudged = {
    ...run,
    runBouts: measured === null ? latest.runBouts : runBoutsOf(measured.track),
  };
  const session = await finder.sessionOf(unjudged);
  const inputs = verdictInputs(athlete, run.day, session, latest.evidence);
  if (inputsKey(inputs) === latest.inputsKey) {
    await finder.follow(unjudged, latest);
    return null;
  }
  const verdict = judgeRun({ id: run.id, ...(measured ?? (await measure())) }, inputs, clock.now());
  await finder.follow(unjudged, verdictFactsOf(verdict.judgement));
  return verdict;
}
