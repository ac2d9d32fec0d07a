import { rulesVersion } from '../core/compliance/rules-version.ts';
import { trackOf } from '../core/compliance/track/track-of.ts';
import type { Track } from '../core/compliance/track.ts';
import type { Activity } from '../core/training/activity.ts';
import type { Instant } from '../core/units/instant.ts';
import { changedInputs } from './changed-inputs.ts';
import { judgeRun, runBoutsOf, verdictFactsOf } from './judge-run.ts';
import type { AthleteRecord, Athletes } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { Mark } from './ports/marks.ts';
import type { Plans } from './ports/plans.ts';
import type { NewVerdict, Runs, StoredRun } from './ports/runs.ts';
import type { Rejudged, RejudgedRun } from './rejudged.ts';
import { type SessionFinder, sessionFinder } from './session-finder.ts';
import { inputsKey, verdictInputs } from './verdict-inputs.ts';

export type RejudgePorts = {
  readonly athletes: Athletes;
  readonly runs: Runs;
  readonly plans: Plans;
  readonly clock: Clock;
};

/** `rehearse`: nothing is kept; `athlete`: what would follow if this were known instead of what is. */
export type RejudgeOptions = { readonly rehearse?: boolean; readonly athlete?: AthleteRecord };

/** A run was looked at; or, at the end, what came of all of them. */
export type RejudgeStep =
  | { readonly kind: 'run'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'end' } & Rejudged);

type Measured = { readonly activity: Activity; readonly track: Track };
type Renewal = { readonly verdict: NewVerdict; readonly told: RejudgedRun };
type History = {
  readonly ports: RejudgePorts;
  readonly athlete: AthleteRecord;
  readonly finder: SessionFinder;
  readonly marks: ReadonlyMap<string, Mark>;
  /** one moment for all: the versions that came about together are known by it. */
  readonly judgedAt: Instant;
};

/** Verdicts written together; bounds what a re-judgement of years holds in memory. */
const batch = 100;

/**
 * Goes through all runs in the order of their start, follows the plan, and judges again, from what is kept, each
 * run whose verdict does not follow from what is known. No FIT is decoded. Whoever stops listening keeps what was
 * written so far; the next time goes on from there.
 */
export async function* rejudge(
  ports: RejudgePorts,
  athleteId: string,
  { rehearse = false, athlete: supposed }: RejudgeOptions = {},
): AsyncGenerator<RejudgeStep> {
  const { athletes, runs, plans, clock } = ports;
  const keep = !rehearse && supposed === undefined;
  const rules = `${rulesVersion} ${await plans.fingerprint()}`;
  const { revision } = await runs.settlement(athleteId);
  const athlete = supposed ?? (await athletes.load(athleteId));
  const all = athlete === null ? [] : await runs.list(athleteId, null);
  const told: RejudgedRun[] = [];
  if (athlete !== null) {
    const history = {
      ports,
      athlete,
      finder: sessionFinder(plans, athlete),
      marks: await runs.marks(athleteId),
      judgedAt: clock.now(),
    };
    let waiting: NewVerdict[] = [];
    for (const [index, run] of all.entries()) {
      const renewal = await renewed(history, run);
      if (renewal !== null) {
        told.push(renewal.told);
        if (keep) waiting.push(renewal.verdict);
      }
      if (waiting.length >= batch) {
        await runs.judgedAgain(athleteId, waiting);
        waiting = [];
      }
      yield { kind: 'run', done: index + 1, total: all.length };
    }
    if (waiting.length > 0) await runs.judgedAgain(athleteId, waiting);
    if (keep) await runs.markSettled(athleteId, rules, revision);
  }
  yield { kind: 'end', checked: all.length, runs: told };
}

/** The verdict that the run has now, when it is another one than it had; null when nothing changed. */
async function renewed(history: History, run: StoredRun): Promise<Renewal | null> {
  const { ports, athlete, finder, judgedAt } = history;
  const mark = history.marks.get(run.id) ?? null;
  const { latest } = run;
  const measure = async (): Promise<Measured> => {
    const activity = await ports.runs.activity(athlete.id, run.id);
    if (activity === null) throw new Error(`run ${run.id} has no recording`);
    return { activity, track: trackOf(activity, latest.evidence.beltSpeed) };
  };
  // Other rules may find other stretches of running.
  const measured = latest.rulesVersion === rulesVersion ? null : await measure();
  const unjudged = {
    ...run,
    runBouts: measured === null ? latest.runBouts : runBoutsOf(measured.track),
  };
  // A run that was not meant to be easy is no session of the plan.
  const session = mark?.intent === 'not-easy' ? null : await finder.sessionOf(unjudged);
  const inputs = verdictInputs(athlete, run.day, session, latest.evidence, mark);
  if (inputsKey(inputs) === latest.inputsKey) {
    await finder.follow(unjudged, latest);
    return null;
  }
  const verdict = judgeRun({ id: run.id, ...(measured ?? (await measure())) }, inputs, judgedAt);
  await finder.follow(unjudged, verdictFactsOf(verdict.judgement));
  const before = await ports.runs.inputs(athlete.id, run.id);
  return { verdict, told: toldOf(run, verdict, before === null ? [] : changedInputs(before, inputs)) };
}

function toldOf(
  { id, day, latest }: StoredRun,
  { judgement }: NewVerdict,
  because: RejudgedRun['because'],
): RejudgedRun {
  return {
    runId: id,
    day,
    before: {
      version: latest.version,
      verdict: latest.verdict,
      treatedAsIntervals: latest.treatedAsIntervals,
    },
    after: {
      version: latest.version + 1,
      verdict: judgement.verdict,
      treatedAsIntervals: judgement.treatedAsIntervals,
    },
    because,
  };
}
