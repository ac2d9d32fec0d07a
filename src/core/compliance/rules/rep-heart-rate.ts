import type { Span } from '../../training/activity.ts';
import type { HeartRateCap } from '../../training/caps.ts';
import { confidenceRule, repRule, sustainedRule, sustainedTiers } from '../constants.ts';
import type { HeartRateMark } from '../judgement.ts';
import { type MatchedRep, secondsOf } from '../matching/session.ts';
import type { HeartReading } from './heart-reading.ts';
import { isLongRep } from './rep-length.ts';

/** What the heart did in and after a repetition; bpm. */
export type RepHeartRate = {
  readonly peak: number | null;
  readonly afterWalk: number | null;
  readonly drop: number | null;
  /** from the lowest heart rate around the start to the peak. */
  readonly rise: number | null;
  /** believed share of the seconds in which the peak is looked for. */
  readonly trusted: number | null;
  readonly mark: HeartRateMark | null;
  /** peak above 80 % of the maximum. */
  readonly hard: boolean;
};

const unknown: RepHeartRate = {
  peak: null,
  afterWalk: null,
  drop: null,
  rise: null,
  trusted: null,
  mark: null,
  hard: false,
};

/** The seconds in which a repetition shows in the heart rate: 20 s later than in the legs (6.4). */
export const heartWindow = ({ startSeconds, endSeconds }: Span): Span => ({
  startSeconds: startSeconds + repRule.heartRateLag,
  endSeconds: endSeconds + repRule.heartRateLag,
});

/** Heart rate of every repetition (6.4, 12.15.11). `cap` null: shown, not judged. */
export function repHeartRates(
  reps: readonly MatchedRep[],
  reading: HeartReading,
  cap: HeartRateCap | null,
): readonly RepHeartRate[] {
  const walkEnds = endsOfWalks(reps, reading.smoothed.length);
  return reps.map((rep, at) =>
    rep.span === null ? unknown : repHeartRate(rep, rep.span, walkEnds[at] ?? null),
  );

  function repHeartRate(rep: MatchedRep, span: Span, walkEnd: number | null): RepHeartRate {
    const window = heartWindow(span);
    const peak = extreme(reading.smoothed, window, Math.max);
    const trusted = believedShare(reading.believed, window);
    const { riseFrom, heartRateLag, afterWalk } = repRule;
    const start = span.startSeconds;
    const around = { startSeconds: start - riseFrom, endSeconds: start + heartRateLag };
    const low = extreme(reading.smoothed, around, Math.min);
    const after =
      walkEnd === null
        ? null
        : lastValue(reading.smoothed, { startSeconds: walkEnd - afterWalk, endSeconds: walkEnd });
    return {
      peak,
      afterWalk: after,
      drop: peak === null || after === null ? null : peak - after,
      rise: peak === null || low === null ? null : peak - low,
      trusted,
      mark: rep.marked ? null : markOf(rep, peak, trusted, cap),
      hard: peak !== null && cap !== null && peak > sustainedTiers.hardShare * cap.maximum,
    };
  }
}

/** Silence of a short repetition is no all-clear: the heart lags (6.4). */
function markOf(
  rep: MatchedRep,
  peak: number | null,
  trusted: number,
  cap: HeartRateCap | null,
): HeartRateMark | null {
  if (peak === null || trusted < confidenceRule.trustedShareOfRep) return 'not-trusted';
  if (cap === null) return null;
  if (peak > cap.ceiling + sustainedRule.heartRateOver) return 'over';
  return isLongRep(rep) ? 'ok' : 'no-information';
}

/** When each walk ended: at the next repetition; the last one as long after as the walk before it was. */
function endsOfWalks(reps: readonly MatchedRep[], length: number): readonly (number | null)[] {
  const run = reps.flatMap((rep, at) => (rep.span === null ? [] : [{ at, span: rep.span }]));
  const ends: (number | null)[] = reps.map(() => null);
  let walk = 0;
  for (const [place, { at, span }] of run.entries()) {
    const next = run[place + 1]?.span.startSeconds;
    if (next !== undefined) {
      walk = next - span.endSeconds;
      if (walk > 0) ends[at] = next;
    } else if (walk > 0 && span.endSeconds + walk <= length) ends[at] = span.endSeconds + walk;
  }
  return ends;
}

function extreme(
  values: Float64Array,
  { startSeconds, endSeconds }: Span,
  pick: (one: number, other: number) => number,
): number | null {
  let found: number | null = null;
  const end = Math.min(values.length, endSeconds);
  for (let second = Math.max(0, startSeconds); second < end; second++) {
    const value = values[second] ?? Number.NaN;
    if (!Number.isNaN(value)) found = found === null ? value : pick(found, value);
  }
  return found;
}

function lastValue(values: Float64Array, { startSeconds, endSeconds }: Span): number | null {
  for (let second = Math.min(values.length, endSeconds) - 1; second >= Math.max(0, startSeconds); second--) {
    const value = values[second] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return null;
}

/** Share of the window's recorded seconds that are believed; 0 when it lies behind the recording. */
function believedShare(believed: Uint8Array, window: Span): number {
  const end = Math.min(believed.length, window.endSeconds);
  const start = Math.max(0, window.startSeconds);
  if (end <= start) return 0;
  let count = 0;
  for (let second = start; second < end; second++) count += believed[second] ?? 0;
  return count / secondsOf({ startSeconds: start, endSeconds: end });
}
