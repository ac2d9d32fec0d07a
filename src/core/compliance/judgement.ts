import type { Span } from '../training/activity.ts';
import type { Caps } from '../training/caps.ts';
import type { Evidence } from '../training/evidence.ts';
import type { Workout } from '../training/workout.ts';

export const verdicts = [
  'easy-kept',
  'slightly-fast',
  'slightly-high-heart-rate',
  'easy-pace-high-heart-rate',
  'too-fast',
  'too-hard',
  'pace-kept-heart-rate-not-judged',
  'heart-rate-kept-pace-not-judged',
  'high-heart-rate-pace-not-judged',
  'not-assessed',
  'no-running-found',
] as const;
export type Verdict = (typeof verdicts)[number];

export const ruleStatuses = ['ok', 'no-information', 'violated', 'not-assessed'] as const;
export type RuleStatus = (typeof ruleStatuses)[number];
export const tiers = ['none', 'minor', 'moderate', 'major'] as const;
export type Tier = (typeof tiers)[number];
export const confidences = ['high', 'medium', 'low', 'none'] as const;
export type Confidence = (typeof confidences)[number];
export const intervalAnswers = ['none', 'likely', 'definite', 'cannot-tell', 'not-applicable'] as const;
export type TreatedAsIntervals = (typeof intervalAnswers)[number];

/** Why a rule was not assessed: the closed list. */
export const notAssessedReasons = [
  'no-heart-rate',
  'no-maximum-heart-rate',
  'not-your-instrument',
  'not-enough-trusted-heart-rate',
  'low-confidence',
  'no-pace-cap',
  'no-speed',
  'treadmill-estimate',
  'too-few-measured-repetitions',
  'too-short',
  'no-running-found',
  'not-a-run',
] as const;
export type NotAssessedReason = (typeof notAssessedReasons)[number];

/** A sustained stretch over the line; seconds elapsed since the activity's start. */
export type Episode = {
  readonly startSeconds: number;
  readonly seconds: number;
  /** bpm above the ceiling, or fraction of the cap. */
  readonly meanExcess: number;
};

/** The outcome of one of the two rules. `share` 0..1; `meanExcess` bpm (heart rate) or fraction of the cap (pace). */
export type RuleResult = {
  readonly status: RuleStatus;
  readonly reason: NotAssessedReason | null;
  readonly confidence: Confidence;
  readonly coverage: number | null;
  readonly tier: Tier;
  readonly share: number | null;
  readonly meanExcess: number | null;
  readonly longestSeconds: number | null;
  readonly episodes: readonly Episode[];
};

export const repMatches = ['done', 'short', 'missed', 'merged', 'extra'] as const;
export type RepMatch = (typeof repMatches)[number];
export const paceMarks = ['ok', 'fast', 'hard', 'very-hard', 'unmeasured'] as const;
export type PaceMark = (typeof paceMarks)[number];
export const heartRateMarks = ['ok', 'over', 'no-information', 'not-trusted'] as const;
export type HeartRateMark = (typeof heartRateMarks)[number];

/** One repetition of a run:walk session. */
export type Rep = {
  readonly index: number;
  readonly plannedSeconds: number | null;
  readonly actualSeconds: number | null;
  readonly match: RepMatch;
  /** seconds elapsed since the activity's start; null when missed. */
  readonly startSeconds: number | null;
  readonly metresPerSecond: number | null;
  /** speed divided by the cap. */
  readonly ratio: number | null;
  readonly grade: number | null;
  readonly peakHeartRate: number | null;
  readonly heartRateAfterWalk: number | null;
  readonly drop: number | null;
  /** trusted share of the repetition's heart rate, 0..1. */
  readonly trusted: number | null;
  readonly paceMark: PaceMark | null;
  readonly heartRateMark: HeartRateMark | null;
};

/** What explains a result without excusing it. */
export const contextTags = [
  'drift',
  'heat',
  'hills',
  'no-easy-speed',
  'under-the-band',
  'treadmill',
  'altitude-untrusted',
  'trough-creep',
  'uncertain-maximum',
  'provisional-cap',
  'walked-only',
] as const;
export type ContextTag = (typeof contextTags)[number];

export const untrustedCauses = [
  'missing',
  'range',
  'spike',
  'jump',
  'flat',
  'cold-start',
  'implausibly-low',
  'cadence-lock',
  'cadence-like',
] as const;
export type UntrustedCause = (typeof untrustedCauses)[number];

/** A stretch of heart rate that was not believed, and why. */
export type UntrustedSpan = Span & { readonly cause: UntrustedCause };

/** A detected or matched stretch of running. */
export type RunSegment = Span & {
  /** the repetition it was matched to, 1-based; null outside the plan. */
  readonly rep: number | null;
};

export type PlanMatch = {
  readonly source: 'embedded' | 'given' | 'inferred' | 'none';
  readonly workout: Workout | null;
  readonly notation: string | null;
};

/** How much of the planned running was done; never changes the verdict (12.14). */
export type Volume = {
  readonly executedSeconds: number;
  readonly plannedSeconds: number | null;
  readonly done: number | null;
  readonly band: 'short' | 'as-planned' | 'more' | 'much-more' | null;
};

/** The answer to "was it easy?", with everything it rests on. Deterministic: same inputs, same bytes. */
export type Judgement = {
  readonly verdict: Verdict;
  /** 0-100, a trend only; null when nothing was assessed. */
  readonly score: number | null;
  readonly treatedAsIntervals: TreatedAsIntervals;
  /** letters of 6.5 (A pace, B heart rate, C shape, D own pace, E fade, F effort) that held. */
  readonly intervalSigns: readonly ('A' | 'B' | 'C' | 'D' | 'E' | 'F')[];
  readonly rulesVersion: string;
  readonly heartRate: RuleResult;
  readonly pace: RuleResult;
  readonly reps: readonly Rep[];
  readonly medianRatio: number | null;
  readonly tags: readonly ContextTag[];
  readonly plan: PlanMatch;
  readonly volume: Volume;
  readonly caps: Caps;
  readonly evidence: Evidence;
  readonly runningSeconds: number;
  readonly runSegments: readonly RunSegment[];
  readonly untrusted: readonly UntrustedSpan[];
  /** seconds of running whose heart rate was believed. */
  readonly trustedRunSeconds: number;
  /** mean speed over the running, m/s; null without speed. */
  readonly runSpeed: number | null;
};
