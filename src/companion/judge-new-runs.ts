import { trackOf } from '../core/compliance/track/track-of.ts';
import { noEvidence } from '../core/training/evidence.ts';
import { planOn } from './athlete-on.ts';
import { judgeRun, runBoutsOf, verdictFactsOf } from './judge-run.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { NewRun, StoredRun } from './ports/runs.ts';
import type { ReadActivity } from './read-runs.ts';
import { type RunFacts, runFacts } from './run-facts.ts';
import { sessionFinder } from './session-finder.ts';
import type { SettlePorts } from './settle-verdicts.ts';
import { verdictInputs } from './verdict-inputs.ts';

type Fresh = { readonly read: ReadActivity; readonly facts: RunFacts };

const byStart = (a: Fresh, b: Fresh): number => a.read.activity.startTime - b.read.activity.startTime;

/** Runs of the athlete's plan that day, kept before; none where no plan was followed. */
async function runsOfPlan(
  { runs }: SettlePorts,
  athlete: AthleteRecord,
  { facts }: Fresh,
): Promise<readonly StoredRun[]> {
  const choice = planOn(athlete, facts.day);
  return choice === null || choice.plan === null ? [] : runs.list(athlete.id, choice.start);
}

/** Judges the runs of one new file in the order they were run, each by what was known and run before it. */
export async function judgeNewRuns(
  ports: SettlePorts,
  athlete: AthleteRecord,
  read: readonly ReadActivity[],
): Promise<readonly NewRun[]> {
  const fresh = read.map((one) => ({ read: one, facts: runFacts(one, ports.clock) })).sort(byStart);
  const first = fresh[0];
  if (first === undefined) return [];
  const finder = sessionFinder(ports.plans, athlete);
  const earlier = [...(await runsOfPlan(ports, athlete, first))];
  const judged: NewRun[] = [];
  for (const { read: one, facts } of fresh) {
    const { activity, part, contentHash } = one;
    while (earlier[0] !== undefined && earlier[0].startTime < activity.startTime) {
      const before = earlier.shift();
      if (before !== undefined) {
        await finder.follow({ ...before, runBouts: before.latest.runBouts }, before.latest);
      }
    }
    const track = trackOf(activity, null);
    const unjudged = { ...facts, startTime: activity.startTime, runBouts: runBoutsOf(track) };
    const session = await finder.sessionOf(unjudged);
    const inputs = verdictInputs(athlete, facts.day, session, noEvidence);
    const verdict = judgeRun({ id: facts.id, activity, track }, inputs, ports.clock.now());
    await finder.follow(unjudged, verdictFactsOf(verdict.judgement));
    judged.push({ ...facts, part, contentHash, activity, verdict });
  }
  return judged;
}
