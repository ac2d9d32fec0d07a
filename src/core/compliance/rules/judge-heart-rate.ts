import type { Caps, HeartRateCap } from '../../training/caps.ts';
import { repRule } from '../constants.ts';
import type { HeartRateTrust } from '../heart-rate/heart-rate-trust.ts';
import type { Tier } from '../judgement.ts';
import type { Session } from '../matching/session.ts';
import type { Track } from '../track.ts';
import { heartRateConfidence } from './heart-rate-confidence.ts';
import { ambiguousReading, type HeartReading, trustedReading } from './heart-reading.ts';
import { assessed, notAssessed, type Outcome } from './outcome.ts';
import { lowestScore, type Part, worstPart } from './part.ts';
import { type RepHeartRate, repHeartRates } from './rep-heart-rate.ts';
import { repHeartRatePart } from './rep-parts.ts';
import { heartRatePart, type OnEnd } from './sustained-parts.ts';
import { atMost, weightOf } from './tier.ts';

/** What the heart-rate rule goes by. `agrees`: pace or effort says that the run was too hard. */
export type HeartRateInput = {
  readonly track: Track;
  readonly trust: HeartRateTrust;
  readonly session: Session;
  readonly onEnd: OnEnd;
  readonly caps: Caps;
  readonly runningSeconds: number;
  readonly agrees: boolean;
};

export type HeartRateOutcome = Outcome & {
  readonly rows: readonly RepHeartRate[];
  /** over by less than the maximum is uncertain (1.4). */
  readonly uncertain: boolean;
};

/**
 * The heart-rate rule (2.4, 6.2, 6.4, 12.1). Cadence-like seconds are heard only where pace or effort agrees, and
 * then only to say over, never to clear.
 */
export function judgeHeartRate(input: HeartRateInput): HeartRateOutcome {
  const trusted = judgeReading(input, trustedReading(input.trust));
  const ambiguous = input.agrees ? ambiguousReading(input.track, input.trust) : null;
  if (ambiguous === null) return trusted;
  const withAmbiguous = judgeReading(input, ambiguous);
  return weightOf(withAmbiguous.result.tier) > weightOf(trusted.result.tier) ? withAmbiguous : trusted;
}

function judgeReading(input: HeartRateInput, reading: HeartReading): HeartRateOutcome {
  const { track, trust, session, caps } = input;
  const instrument = !caps.heartRateIsNoInstrument;
  const recorded = track.heartRate.some((bpm) => !Number.isNaN(bpm));
  const cap = instrument ? caps.heartRate : null;
  const rows = repHeartRates(session.reps, reading, cap);
  const unsure = { rows, uncertain: false };
  if (!recorded) {
    const silent = rows.map((row) => ({ ...row, trusted: null, mark: null }));
    const reason = instrument ? 'no-heart-rate' : 'not-your-instrument';
    return { ...notAssessed(reason), rows: silent, uncertain: false };
  }
  const basis = heartRateConfidence(track, trust, session, reading, rows);
  if (!instrument) return { ...notAssessed('not-your-instrument', basis), ...unsure };
  if (cap === null) return { ...notAssessed('no-maximum-heart-rate', basis), ...unsure };
  if (basis.confidence === 'none')
    return { ...notAssessed('not-enough-trusted-heart-rate', basis), ...unsure };
  const parts = partsOf(input, reading, rows, cap);
  const worst = worstPart(parts);
  if (worst === null) return { ...notAssessed('too-short', basis), ...unsure };
  const uncertain = worst.tier !== 'none' && !worst.certain && isUncertain(worst, cap);
  if (worst.tier === 'none' && basis.confidence === 'low') {
    return { ...notAssessed('low-confidence', basis, worst), ...unsure };
  }
  const clears =
    session.reps.length === 0 || input.onEnd.clearingSeconds >= repRule.clearing * input.runningSeconds;
  const limited = limit(worst.tier, basis.confidence === 'low' || (uncertain && !input.agrees));
  const outcome = assessed(worst, basis, limited, clears ? 'ok' : 'no-information', lowestScore(parts));
  return { ...outcome, rows, uncertain };
}

const limit = (tier: Tier, onlyMinor: boolean): Tier => (onlyMinor ? atMost(tier, 'minor') : tier);

/** Mean excess below one standard deviation of the ceiling (1.4). */
const isUncertain = (part: Part, cap: HeartRateCap): boolean =>
  (part.meanExcess ?? 0) < (cap.ceiling / cap.maximum) * cap.sigma;

/** Repetitions, running inside long ones, running outside. */
function partsOf(
  { track, session, onEnd }: HeartRateInput,
  reading: HeartReading,
  rows: readonly RepHeartRate[],
  cap: HeartRateCap,
): readonly Part[] {
  const inReps = heartRatePart(track, reading, onEnd.inReps, cap);
  const outside = heartRatePart(track, reading, onEnd.outside, cap);
  const peaks = repHeartRatePart(session.reps, rows, cap, inReps?.tier ?? 'none');
  return [peaks, inReps, outside].filter((part) => part !== null);
}
