import { z } from 'zod';
import type { NewVerdict, StoredVerdict, VerdictInputs, VerdictLine } from '../../companion/ports/runs.ts';
import type { VerdictVersion } from '../../companion/ports/verdict-versions.ts';
import { capsSchema, evidenceSchema, sessionSchema } from './json/inputs-schema.ts';
import {
  judgementSchema,
  ruleStatusSchema,
  tierSchema,
  treatedAsIntervalsSchema,
  verdictSchema,
} from './json/judgement-schema.ts';
import { readJson, readValue } from './json/stored-json.ts';
import { instantSchema } from './json/units-schema.ts';
import { workoutSchema } from './json/workout-schema.ts';
import type { VerdictsTable } from './schema.ts';

const boutsSchema = z.array(z.number());
const plannedSchema = workoutSchema.nullable();

/** A verdict as its row. */
export function verdictRow(athleteId: string, verdict: NewVerdict, version: number): VerdictsTable {
  const { judgement, inputs } = verdict;
  return {
    athlete_id: athleteId,
    activity_id: verdict.runId,
    version,
    judged_at: verdict.judgedAt,
    rules_version: inputs.rulesVersion,
    inputs_key: verdict.inputsKey,
    caps: JSON.stringify(inputs.caps),
    planned: JSON.stringify(inputs.planned),
    session: JSON.stringify(inputs.session),
    evidence: JSON.stringify(inputs.evidence),
    verdict: judgement.verdict,
    score: judgement.score,
    treated_as_intervals: judgement.treatedAsIntervals,
    pace_tier: judgement.pace.tier,
    heart_rate_tier: judgement.heartRate.tier,
    pace_status: judgement.pace.status,
    heart_rate_status: judgement.heartRate.status,
    done: judgement.volume.done,
    notation: judgement.plan.notation,
    running_seconds: judgement.runningSeconds,
    run_bouts: JSON.stringify(verdict.runBouts),
    run_speed: judgement.runSpeed,
    judgement: JSON.stringify(judgement),
  };
}

/** The columns that `verdictLineOf` reads. */
export const verdictLineColumns = [
  'verdicts.version',
  'verdicts.rules_version',
  'verdicts.inputs_key',
  'verdicts.session',
  'verdicts.evidence',
  'verdicts.verdict',
  'verdicts.score',
  'verdicts.treated_as_intervals',
  'verdicts.pace_tier',
  'verdicts.heart_rate_tier',
  'verdicts.pace_status',
  'verdicts.heart_rate_status',
  'verdicts.done',
  'verdicts.notation',
  'verdicts.running_seconds',
  'verdicts.run_bouts',
  'verdicts.run_speed',
] as const;

type LineRow = Omit<
  VerdictsTable,
  'athlete_id' | 'activity_id' | 'judged_at' | 'caps' | 'planned' | 'judgement'
>;

export function verdictLineOf(row: LineRow): VerdictLine {
  return {
    version: row.version,
    rulesVersion: row.rules_version,
    inputsKey: row.inputs_key,
    verdict: readValue(verdictSchema, 'verdicts.verdict', row.verdict),
    score: row.score,
    treatedAsIntervals: readValue(
      treatedAsIntervalsSchema,
      'verdicts.treated_as_intervals',
      row.treated_as_intervals,
    ),
    paceTier: readValue(tierSchema, 'verdicts.pace_tier', row.pace_tier),
    heartRateTier: readValue(tierSchema, 'verdicts.heart_rate_tier', row.heart_rate_tier),
    paceStatus: readValue(ruleStatusSchema, 'verdicts.pace_status', row.pace_status),
    heartRateStatus: readValue(ruleStatusSchema, 'verdicts.heart_rate_status', row.heart_rate_status),
    done: row.done,
    evidence: readJson(evidenceSchema, 'verdicts.evidence', row.evidence),
    session: readJson(sessionSchema, 'verdicts.session', row.session),
    notation: row.notation,
    runningSeconds: row.running_seconds,
    runBouts: readJson(boutsSchema, 'verdicts.run_bouts', row.run_bouts),
    runSpeed: row.run_speed,
  };
}

type InputsRow = Pick<VerdictsTable, 'rules_version' | 'caps' | 'planned' | 'session' | 'evidence'>;

/** What the verdict of this row rests on. */
export function inputsOf(row: InputsRow): VerdictInputs {
  return {
    rulesVersion: row.rules_version,
    caps: readJson(capsSchema, 'verdicts.caps', row.caps),
    planned: readJson(plannedSchema, 'verdicts.planned', row.planned),
    session: readJson(sessionSchema, 'verdicts.session', row.session),
    evidence: readJson(evidenceSchema, 'verdicts.evidence', row.evidence),
  };
}

/** The columns that `verdictVersionOf` reads. */
export type VersionRow = InputsRow &
  Pick<VerdictsTable, 'version' | 'judged_at' | 'verdict' | 'treated_as_intervals'>;

export function verdictVersionOf(row: VersionRow): VerdictVersion {
  return {
    version: row.version,
    judgedAt: readValue(instantSchema, 'verdicts.judged_at', row.judged_at),
    inputs: inputsOf(row),
    verdict: readValue(verdictSchema, 'verdicts.verdict', row.verdict),
    treatedAsIntervals: readValue(
      treatedAsIntervalsSchema,
      'verdicts.treated_as_intervals',
      row.treated_as_intervals,
    ),
  };
}

export function storedVerdictOf(row: VerdictsTable): StoredVerdict {
  return {
    version: row.version,
    judgedAt: readValue(instantSchema, 'verdicts.judged_at', row.judged_at),
    inputs: inputsOf(row),
    judgement: readJson(judgementSchema, 'verdicts.judgement', row.judgement),
  };
}
