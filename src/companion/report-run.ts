import type { ReportFacts } from '../report/report-facts.ts';
import { planOn } from './athlete-on.ts';
import { followed, planDecision, reportDecisionOf } from './plan-decision.ts';
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
  const { athletes, runs } = ports;
  await settleVerdicts(ports, athleteId);
  const run = runId === 'latest' ? await runs.latest(athleteId) : await runs.find(athleteId, runId);
  return run === null ? null : factsOf(ports, athleteId, run, await athletes.load(athleteId));
}

async function factsOf(
  ports: ReportPorts,
  athleteId: string,
  run: StoredRun,
  athlete: Awaited<ReturnType<ReportPorts['athletes']['load']>>,
): Promise<ReportFacts | null> {
  const [activity, verdict] = [
    await ports.runs.activity(athleteId, run.id),
    await ports.runs.verdict(athleteId, run.id, null),
  ];
  if (activity === null || verdict === null || athlete === null) return null;
  const choice = followed(planOn(athlete, run.day));
  const decision = choice === null ? null : await planDecision(ports, athleteId, choice, run, null);
  return {
    activity,
    judgement: verdict.judgement,
    source: { path: run.path, part: run.part, sha256: run.sha256, provenance: run.provenance },
    units: athlete.units,
    decision: decision === null ? null : reportDecisionOf(decision),
    sample: athlete.sample,
    verdictVersion: verdict.version,
    athleteName: athlete.name,
  };
}
