/** `talktest/judge`: activity x planned session x caps x evidence -> was it easy, and why. */
export { type CapInputs, capsFor } from './core/compliance/caps/caps-for.ts';
export { judge } from './core/compliance/judge.ts';
export type {
  Confidence,
  ContextTag,
  Episode,
  Judgement,
  NotAssessedReason,
  PlanMatch,
  Rep,
  RuleResult,
  RuleStatus,
  RunSegment,
  Tier,
  TreatedAsIntervals,
  UntrustedSpan,
  Verdict,
  Volume,
} from './core/compliance/judgement.ts';
export { rulesVersion } from './core/compliance/rules-version.ts';
export type { MaximumHeartRate, Race, UnitSystem } from './core/training/athlete.ts';
export type { Caps, HeartRateCap, PaceCap } from './core/training/caps.ts';
export { type Evidence, type Intent, noEvidence } from './core/training/evidence.ts';
export { type LocalDay, localDayOf, parseLocalDay } from './core/units/instant.ts';
export { beatsPerMinute, metres, metresPerSecond, seconds } from './core/units/quantities.ts';
