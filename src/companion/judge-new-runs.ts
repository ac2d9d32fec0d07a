import { trackOf } from '../core/compliance/track/track-of.ts';
import { noEvidence } from '../core/training/evidence.ts';
import { judgeRun, runBoutsOf, verdictFactsOf } from './judge-run.ts';
import type { PlanHistory } from './plan-history.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { Clock } from './ports/clock.ts';
import type { NewRun } from './ports/runs.ts';
import type { ReadActivity } from './read-runs.ts';
import { type RunFacts, runFacts } from './run-facts.ts';
import { verdictInputs } from './verdict-inputs.ts';

type Fresh = { readonly read: ReadActivity; readonly facts: RunFacts };

const byStart = (a: Fresh, b: Fresh): number => a.read.activity.startTime - b.read.activity.startTime;

/** A recording that does not say what it is has to show some running. */
const isReallyRunning = ({ activity, verdict }: NewRun): boolean =>
  activity.sport === 'running' || verdict.judgement.verdict !== 'no-running-found';

/**
 * Judges the runs of one new file in the order they were run, each by what was known and run before it; what turns
 * out to be no run is left out.
 * @param history the runs before them; these are added to it
 */
export async function judgeNewRuns(
  clock: Clock,
  athlete: AthleteRecord,
  read: readonly ReadActivity[],
  history: PlanHistory,
): Promise<readonly NewRun[]> {
  const fresh = read.map((one) => ({ read: one, facts: runFacts(one, clock) })).sort(byStart);
  const judged: NewRun[] = [];
  for (const { read: one, facts } of fresh) {
    const { activity, part, contentHash } = one;
    const track = trackOf(activity, null);
    const unjudged = { ...facts, startTime: activity.startTime, runBouts: runBoutsOf(track) };
    const finder = await history.before(facts.day, activity.startTime);
    const session = await finder.sessionOf(unjudged);
    const inputs = verdictInputs(athlete, facts.day, session, noEvidence);
    const verdict = judgeRun({ id: facts.id, activity, track }, inputs, clock.now());
    const run = { ...facts, part, contentHash, activity, verdict };
    if (!isReallyRunning(run)) continue;
    await history.add(unjudged, verdictFactsOf(verdict.judgement));
    judged.push(run);
  }
  return judged;
}
