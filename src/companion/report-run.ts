import { localDayOf } from '../core/units/instant.ts';
import type { ReportFacts } from '../report/report-facts.ts';
import { planOn } from './athlete-on.ts';
import { followed, planDecision, reportDecisionOf } from './plan-decision.ts';
import type { AthleteRecord } from './ports/athletes.ts';
import type { StoredRun } from './ports/runs.ts';
import { type SettlePorts, settleVerdicts } from './settle-verdicts.ts';

export type ReportPorts = SettlePorts;

/**
 * The facts of one run's report, from the kept verdict; no FIT is decoded and nothing judged, unless verdicts
 * wait to be brought up to date.
 * @param runId an id, the beginning of one that fits no other, or `latest`.
 * @returns null when there is no such run.
 */
export async function reportRun(
  ports: ReportPorts,
  athleteId: string,
  runId: string,
): Promise<ReportFacts | null> {
  const facts = await reportVersion(ports, athleteId, runId, null);
  return facts === 'no-such-version' ? null : facts;
}

/**
 * The same for one version of the verdict, null: the one that holds. An earlier one is told as it was given,
 * without what the plan decides now.
 */
export async function reportVersion(
  ports: ReportPorts,
  athleteId: string,
  runId: string,
  version: number | null,
): Promise<ReportFacts | 'no-such-version' | null> {
  const { athletes, runs } = ports;
  await settleVerdicts(ports, athleteId);
  const run = runId === 'latest' ? await runs.latest(athleteId) : await runs.find(athleteId, runId);
  return run === null ? null : factsOf(ports, run, await athletes.load(athleteId), version);
}

async function factsOf(
  ports: ReportPorts,
  run: StoredRun,
  athlete: AthleteRecord | null,
  version: number | null,
): Promise<ReportFacts | 'no-such-version' | null> {
  if (athlete === null) return null;
  const activity = await ports.runs.activity(athlete.id, run.id);
  if (activity === null) return null;
  const verdict = await ports.runs.verdict(athlete.id, run.id, version);
  if (verdict === null) return 'no-such-version';
  const current = run.latest.version;
  const replaced = verdict.version < current;
  const choice = replaced ? null : followed(planOn(athlete, run.day));
  const decision = choice === null ? null : await planDecision(ports, athlete.id, choice, run, null);
  const { judgedAt } = verdict;
  return {
    activity,
    judgement: verdict.judgement,
    source: { path: run.path, part: run.part, sha256: run.sha256, provenance: run.provenance },
    units: athlete.units,
    decision: decision === null ? null : reportDecisionOf(decision),
    sample: athlete.sample,
    verdictVersion: verdict.version,
    replaced: replaced
      ? { givenOn: localDayOf(judgedAt, ports.clock.utcOffsetSeconds(judgedAt)), by: current }
      : null,
    athleteName: athlete.name,
  };
}
