import type { Rep, RuleResult } from '../../core/compliance/judgement.ts';
import { timeWeightedHeartRate } from '../../core/training/time-weighted-heart-rate.ts';
import { isoInstant } from '../../core/units/instant.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { ReportJson } from './report-schema.ts';
import { reportSchemaVersion } from './schema-version.ts';

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const maybe = (value: number | null, digits: number): number | null =>
  value === null || Number.isNaN(value) ? null : rounded(value, digits);
const share = (value: number | null): number | null =>
  value === null ? null : rounded(Math.min(1, Math.max(0, value)), 4);

function ruleRecord(rule: RuleResult): ReportJson['judgement']['heartRate'] {
  return {
    status: rule.status,
    reason: rule.reason,
    confidence: rule.confidence,
    coverage: share(rule.coverage),
    tier: rule.tier,
    share: share(rule.share),
    meanExcess: maybe(rule.meanExcess, 4),
    longestSeconds: maybe(rule.longestSeconds, 1),
    episodes: rule.episodes.map((episode) => ({
      startSeconds: rounded(episode.startSeconds, 1),
      seconds: rounded(episode.seconds, 1),
      meanExcess: rounded(episode.meanExcess, 4),
    })),
  };
}

function repRecord(rep: Rep): ReportJson['judgement']['reps'][number] {
  return {
    index: rep.index,
    plannedSeconds: maybe(rep.plannedSeconds, 1),
    actualSeconds: maybe(rep.actualSeconds, 1),
    match: rep.match,
    metresPerSecond: maybe(rep.metresPerSecond, 3),
    ratio: maybe(rep.ratio, 4),
    peakHeartRate: maybe(rep.peakHeartRate, 1),
    heartRateAfterWalk: maybe(rep.heartRateAfterWalk, 1),
    drop: maybe(rep.drop, 1),
    trusted: share(rep.trusted),
    paceMark: rep.paceMark,
    heartRateMark: rep.heartRateMark,
  };
}

function highest(column: Float64Array | null): number | null {
  let best = Number.NEGATIVE_INFINITY;
  for (const value of column ?? []) if (value > best) best = value;
  return best === Number.NEGATIVE_INFINITY ? null : best;
}

/**
 * The machine-readable record of one judged activity: SI units and bpm, absent = null.
 * Speeds keep millimetres per second, shares four digits: finer would be noise.
 */
export function toRecord(facts: ReportFacts): ReportJson {
  const { activity, judgement, source } = facts;
  const { heartRate, pace } = judgement.caps;
  return {
    schemaVersion: reportSchemaVersion,
    source: { path: source.path, part: source.part, sha256: source.sha256, provenance: source.provenance },
    activity: {
      sport: activity.sport,
      subSport: activity.subSport,
      intent: judgement.evidence.intent,
      startTime: isoInstant(activity.startTime),
      utcOffsetSeconds: activity.utcOffsetSeconds === null ? null : Math.round(activity.utcOffsetSeconds),
      device: { manufacturer: activity.device.manufacturer, product: activity.device.product },
      elapsedSeconds: rounded(activity.elapsedSeconds, 3),
      timerSeconds: rounded(activity.timerSeconds, 3),
      runningSeconds: rounded(judgement.runningSeconds, 1),
      distanceMetres: maybe(activity.distanceMetres, 2),
      sampleCount: activity.recordCount,
      averageHeartRate: maybe(timeWeightedHeartRate(activity), 2),
      maxHeartRate: highest(activity.samples.heartRate),
    },
    plan: { source: judgement.plan.source, notation: judgement.plan.notation },
    caps: {
      heartRate:
        heartRate === null
          ? null
          : {
              ceiling: rounded(heartRate.ceiling, 2),
              floor: rounded(heartRate.floor, 2),
              maximum: rounded(heartRate.maximum, 2),
              sigma: heartRate.sigma,
              source: heartRate.source,
            },
      pace:
        pace === null
          ? null
          : {
              metresPerSecond: rounded(pace.metresPerSecond, 4),
              source: pace.source,
              provisional: pace.provisional,
            },
    },
    judgement: {
      verdict: judgement.verdict,
      score: maybe(judgement.score, 1),
      treatedAsIntervals: judgement.treatedAsIntervals,
      rulesVersion: judgement.rulesVersion,
      heartRate: ruleRecord(judgement.heartRate),
      pace: ruleRecord(judgement.pace),
      reps: judgement.reps.map(repRecord),
      tags: [...judgement.tags],
    },
    warnings: activity.warnings.map((warning) => ({ code: warning.code, message: warning.message })),
  };
}
