import { medianOf } from '../../signal/quantile.ts';
import type { Caps } from '../../training/caps.ts';
import type { Evidence } from '../../training/evidence.ts';
import { intervalRule } from '../constants.ts';
import type { RuleStatus, TreatedAsIntervals } from '../judgement.ts';
import type { MatchedRep } from '../matching/session.ts';
import type { RepHeartRate } from './rep-heart-rate.ts';
import { isJudgedRep, repLength } from './rep-length.ts';
import type { RepPace } from './rep-pace.ts';

export type IntervalSign = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type IntervalAnswer = {
  readonly treatedAsIntervals: TreatedAsIntervals;
  readonly intervalSigns: readonly IntervalSign[];
};

export type IntervalInput = {
  readonly reps: readonly MatchedRep[];
  readonly paces: readonly RepPace[];
  readonly heartRates: readonly RepHeartRate[];
  readonly caps: Caps;
  readonly evidence: Evidence;
  readonly paceStatus: RuleStatus;
  readonly heartRateStatus: RuleStatus;
  /** speed comes from distance over time, not from positions or a smoothed field. */
  readonly paceDataGood: boolean;
};

/** The signs that held, and the figures the combinations need besides. */
export type Signs = {
  readonly held: ReadonlySet<IntervalSign>;
  /** null when pace is not judged. */
  readonly median: number | null;
  readonly paceDataGood: boolean;
};

/** Was an easy run:walk session run as intervals? (6.5, 12.14) */
export function treatedAsIntervals(input: IntervalInput): IntervalAnswer {
  const { reps, caps, paceStatus, heartRateStatus } = input;
  const rows = reps.flatMap((rep, at) => {
    const pace = input.paces[at];
    const heartRate = input.heartRates[at];
    const short = isJudgedRep(rep) && repLength(rep) <= intervalRule.longestStep;
    return short && pace !== undefined && heartRate !== undefined ? [{ pace, heartRate }] : [];
  });
  if (rows.length < intervalRule.leastReps) {
    return { treatedAsIntervals: 'not-applicable', intervalSigns: [] };
  }
  const signs = signsOf(
    rows.map((row) => row.pace),
    rows.map((row) => row.heartRate),
    input,
  );
  const intervalSigns = [...signs.held].sort();
  const answer = combine(signs);
  if (answer !== 'none') return { treatedAsIntervals: answer, intervalSigns };
  const provisional = caps.pace?.provisional === true && heartRateStatus === 'not-assessed';
  // Heart rate cannot clear short repetitions, so without pace nobody can.
  const unknown = paceStatus === 'not-assessed' || provisional;
  return { treatedAsIntervals: unknown ? 'cannot-tell' : 'none', intervalSigns };
}

/** 6.5: how signs make an answer. */
export function combine({ held, median, paceDataGood }: Signs): 'none' | 'likely' | 'definite' {
  const [a, b, c, d, f] = (['A', 'B', 'C', 'D', 'F'] as const).map((sign) => held.has(sign));
  const ratio = median ?? 0;
  if (a && (b || c || f || (paceDataGood && ratio >= intervalRule.paceAlone))) return 'definite';
  const likely = a || (b && ratio > intervalRule.overMedian) || (d && (c || f)) || (b && c && f);
  return likely ? 'likely' : 'none';
}

function signsOf(
  paces: readonly RepPace[],
  heartRates: readonly RepHeartRate[],
  { caps, evidence, paceStatus, heartRateStatus, paceDataGood }: IntervalInput,
): Signs {
  const ratios = present(paces.map((row) => row.ratio));
  const judged = paceStatus !== 'not-assessed' && ratios.length > 0;
  const median = judged ? medianOf(ratios) : null;
  const speed = medianOf(present(paces.map((row) => row.metresPerSecond)));
  const trusted = heartRateStatus === 'not-assessed' ? [] : heartRates.filter(isTrusted);
  const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
  const fast = share(ratios.filter((ratio) => ratio > intervalRule.paceRatio).length, ratios.length);
  const held = new Set<IntervalSign>();
  const note = (sign: IntervalSign, holds: boolean): void => {
    if (holds) held.add(sign);
  };
  const entered = caps.pace !== null && !caps.pace.provisional;
  note('A', entered && (median ?? 0) >= intervalRule.paceMedian && fast >= intervalRule.paceShare);
  const hard = share(trusted.filter((row) => row.hard).length, trusted.length);
  note('B', trusted.length > 0 && hard >= intervalRule.hardShare);
  const rising = trusted.filter((row) => (row.rise ?? 0) >= intervalRule.rise).length;
  note('C', trusted.length > 0 && share(rising, trusted.length) >= intervalRule.riseShare);
  const own = evidence.ownEasySpeed;
  note('D', own !== null && paceStatus !== 'not-assessed' && speed >= intervalRule.ownSpeed * own);
  note('E', median !== null && median > intervalRule.overMedian && fades(ratios));
  note('F', evidence.rpe !== null && evidence.rpe >= intervalRule.rpe);
  return { held, median, paceDataGood };
}

const isTrusted = (row: RepHeartRate): boolean => row.mark !== 'not-trusted' && row.peak !== null;

const present = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values.filter((value) => value !== null));

/** The last three slower than the first three. */
function fades(ratios: Float64Array): boolean {
  const { fadeReps, fade } = intervalRule;
  if (ratios.length < 2 * fadeReps) return false;
  return medianOf(ratios.slice(-fadeReps)) <= fade * medianOf(ratios.slice(0, fadeReps));
}
