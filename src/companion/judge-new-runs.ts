import { trackOf } from '../core/compliance/track/track-of.ts';
import { noEvidence } from '../core/training/evidence.ts';
import type { Instant } from '../core/units/instant.ts';
import { planOn } from './athlete-on.ts';
import { judgeRun, runBoutsOf, verdictFactsOf } from './judge-run.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { NewRun } from './ports/runs.ts';
import type { ReadActivity } from './read-runs.ts';
import { type RunFacts, runFacts } from './run-facts.ts';
import { type SessionFinder, sessionFinder } from './session-finder.ts';
import type { SettlePorts } from './settle-verdicts.ts';
import { verdictInputs } from './verdict-inputs.ts';

/** How far a history was followed; carried along an import, so that files in order need not begin anew. */
export type Followed = {
  readonly athlete: AthleteRecord;
  readonly finder: SessionFinder;
  readonly until: Instant;
};

type Fresh = { readonly read: ReadActivity; readonly facts: RunFacts };

const byStart = (a: Fresh, b: Fresh): number => a.read.activity.startTime - b.read.activity.startTime;

/** A finder that has followed every kept run of the plan before this one. */
async function followedUntil(
  { runs, plans }: SettlePorts,
  athlete: AthleteRecord,
  { read, facts }: Fresh,
): Promise<SessionFinder> {
  const finder = sessionFinder(plans, athlete);
  const choice = planOn(athlete, facts.day);
  if (choice === null || choice.plan === null) return finder;
  for (const run of await runs.list(athlete.id, choice.start)) {
    if (run.startTime >= read.activity.startTime) break;
    await finder.follow({ ...run, runBouts: run.latest.runBouts }, run.latest);
  }
  return finder;
}

/** Whether the finder stands right before this run: the same athlete, and no kept run between that it missed. */
async function goesOn(
  { runs }: SettlePorts,
  athlete: AthleteRecord,
  { read }: Fresh,
  before: Followed,
): Promise<boolean> {
  if (before.until >= read.activity.startTime) return false;
  if (JSON.stringify(before.athlete) !== JSON.stringify(athlete)) return false;
  const latest = await runs.latest(athlete.id);
  return latest === null || latest.startTime <= before.until;
}

/**
 * Judges the runs of one new file in the order they were run, each by what was known and run before it.
 * @param before how far the file before was followed; null: begin anew
 */
export async function judgeNewRuns(
  ports: SettlePorts,
  athlete: AthleteRecord,
  read: readonly ReadActivity[],
  before: Followed | null,
): Promise<{ readonly judged: readonly NewRun[]; readonly followed: Followed | null }> {
  const fresh = read.map((one) => ({ read: one, facts: runFacts(one, ports.clock) })).sort(byStart);
  const [first] = fresh;
  const last = fresh.at(-1);
  if (first === undefined || last === undefined) return { judged: [], followed: before };
  const finder =
    before !== null && (await goesOn(ports, athlete, first, before))
      ? before.finder
      : await followedUntil(ports, athlete, first);
  const judged: NewRun[] = [];
  for (const { read: one, facts } of fresh) {
    const { activity, part, contentHash } = one;
    const track = trackOf(activity, null);
    const unjudged = { ...facts, startTime: activity.startTime, runBouts: runBoutsOf(track) };
    const session = await finder.sessionOf(unjudged);
    const inputs = verdictInputs(athlete, facts.day, session, noEvidence);
    const verdict = judgeRun({ id: facts.id, activity, track }, inputs, ports.clock.now());
    await finder.follow(unjudged, verdictFactsOf(verdict.judgement));
    judged.push({ ...facts, part, contentHash, activity, verdict });
  }
  return { judged, followed: { athlete, finder, until: last.read.activity.startTime } };
}
