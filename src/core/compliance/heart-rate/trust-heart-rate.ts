import { rollingMedian } from '../../signal/rolling-median.ts';
import type { Stretch } from '../../signal/stretch.ts';
import type { Evidence } from '../../training/evidence.ts';
import { heartRateTrustRule } from '../constants.ts';
import type { UntrustedCause, UntrustedSpan } from '../judgement.ts';
import { Gait, type Track } from '../track.ts';
import { cadenceLock } from './cadence-lock.ts';
import { coldStart } from './cold-start.ts';
import { expectedHeartRate } from './expected-heart-rate.ts';
import { flatStretches } from './flat-stretches.ts';
import type { Detector, HeartRateTrust } from './heart-rate-trust.ts';
import { implausiblyLow } from './implausibly-low.ts';
import { aroundJumps, jumps } from './jumps.ts';
import { outOfRange } from './out-of-range.ts';
import { spikes } from './spikes.ts';

/** What is known about sensor, runner and run beside the track. */
export type TrustInput = {
  /** worn on the chest, by `device_info`. */
  readonly strap: boolean;
  /** bpm; null when not known. */
  readonly maximum: number | null;
  readonly heartRateLine: Evidence['heartRateLine'];
  readonly rpe: number | null;
};

/** Every detector of 2.3. */
export const allDetectors: ReadonlySet<Detector> = new Set(['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6']);

/** Causes by their number in the mark column; where several hold, the later one tells more and is told. */
const causes: readonly UntrustedCause[] = [
  'cadence-like',
  'jump',
  'spike',
  'range',
  'implausibly-low',
  'cold-start',
  'flat',
  'cadence-lock',
  'missing',
];
const codeOf = (cause: UntrustedCause): number => causes.indexOf(cause) + 1;

/**
 * Which seconds of heart rate are believed, and why the others are not (2.3, 12.13). Nothing is ever
 * interpolated or repaired.
 * @param detectors those that are switched on; all by default
 */
export function trustHeartRate(
  track: Track,
  input: TrustInput,
  detectors: ReadonlySet<Detector> = allDetectors,
): HeartRateTrust {
  const marks = marksOf(track, input, detectors);
  const trusted = new Uint8Array(track.length);
  const ambiguous = new Uint8Array(track.length);
  const believed = new Float64Array(track.length).fill(Number.NaN);
  const alike = codeOf('cadence-like');
  for (let second = 0; second < track.length; second++) {
    const bpm = track.heartRate[second] ?? Number.NaN;
    if (Number.isNaN(bpm)) continue;
    const mark = marks[second];
    if (mark === alike) ambiguous[second] = 1;
    if (mark !== 0) continue;
    trusted[second] = 1;
    believed[second] = bpm;
  }
  const smoothed = rollingMedian(believed, heartRateTrustRule.smoothing);
  for (let second = 0; second < track.length; second++) {
    if (trusted[second] === 0) smoothed[second] = Number.NaN;
  }
  return { trusted, ambiguous, smoothed, spans: spansOf(marks) };
}

/** One number per second: 0 believed, else the cause. */
function marksOf(track: Track, input: TrustInput, detectors: ReadonlySet<Detector>): Uint8Array {
  const marks = new Uint8Array(track.length);
  const { heartRate, gait } = track;
  if (heartRate.every(Number.isNaN)) return marks;
  const put = (cause: UntrustedCause, where: Uint8Array | readonly Stretch[]): void => {
    const code = codeOf(cause);
    if (where instanceof Uint8Array) {
      for (let second = 0; second < marks.length; second++) {
        if (where[second] === 1 && (marks[second] ?? 0) < code) marks[second] = code;
      }
    } else {
      for (const { start, end } of where) marks.fill(code, start, end);
    }
  };
  const smooth = rollingMedian(heartRate, heartRateTrustRule.jumpSmoothing);
  const { maximum, rpe } = input;
  const leaps = detectors.has('Q2') ? jumps(smooth) : [];
  const expected = expectedHeartRate(track, input.heartRateLine);
  // A strap that bounces can count steps, but what its signal itself does not show is its runner's pulse.
  const witnesses = input.strap
    ? { leaps, expected: null, maximum, rpe: null }
    : { leaps, expected, maximum, rpe };
  const { locks, alike } = detectors.has('Q6') ? cadenceLock(track, witnesses) : { locks: [], alike: [] };
  if (!input.strap) put('cadence-like', alike);
  put('jump', aroundJumps(leaps, track.length));
  if (detectors.has('Q1')) put('spike', spikes(heartRate));
  if (detectors.has('Q0')) put('range', outOfRange(heartRate, maximum));
  if (detectors.has('Q5') && expected !== null) {
    put('implausibly-low', implausiblyLow(heartRate, expected, track.runs));
  }
  if (detectors.has('Q4') && maximum !== null) {
    put('cold-start', [{ start: 0, end: coldStart(smooth, gait, maximum) }]);
  }
  if (detectors.has('Q3')) put('flat', flatStretches(heartRate, gait));
  put('cadence-lock', locks);
  markMissing(marks, track);
  return marks;
}

/** Without a value although the runner was moving; standing or in a pause nothing is missed. */
function markMissing(marks: Uint8Array, { heartRate, gait }: Track): void {
  const missing = codeOf('missing');
  for (let second = 0; second < marks.length; second++) {
    if (!Number.isNaN(heartRate[second] ?? Number.NaN)) continue;
    marks[second] = gait[second] === Gait.stop ? 0 : missing;
  }
}

function spansOf(marks: Uint8Array): UntrustedSpan[] {
  const spans: UntrustedSpan[] = [];
  let start = 0;
  for (let second = 1; second <= marks.length; second++) {
    if (second < marks.length && marks[second] === marks[start]) continue;
    const cause = causes[(marks[start] ?? 0) - 1];
    if (cause !== undefined) spans.push({ startSeconds: start, endSeconds: second, cause });
    start = second;
  }
  return spans;
}
