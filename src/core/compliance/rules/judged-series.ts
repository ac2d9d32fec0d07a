import { rollingMean } from '../../signal/rolling-mean.ts';
import { rollingMedian } from '../../signal/rolling-median.ts';
import { sustainedRule } from '../constants.ts';
import { Gait, type Track } from '../track.ts';
import type { HeartReading } from './heart-reading.ts';
import type { JudgedPiece } from './judged-pieces.ts';

type Rolling = (values: Float64Array, window: number, minimum: number) => Float64Array;

/**
 * A value per judged second, smoothed over 30 s inside its own piece of running (6.2, 12.15.6); NaN elsewhere.
 * Only a second with a value of its own is judged.
 */
function smoothedInside(
  values: Float64Array,
  pieces: readonly JudgedPiece[],
  settlingOf: (piece: JudgedPiece) => number,
  rolling: Rolling,
): Float64Array {
  const series = new Float64Array(values.length).fill(Number.NaN);
  for (const piece of pieces) {
    const from = piece.start + settlingOf(piece);
    if (piece.end - from < sustainedRule.windowNeeds) continue;
    const own = values.subarray(from, piece.end);
    const smooth = rolling(own, sustainedRule.window, sustainedRule.windowNeeds);
    for (let at = 0; at < own.length; at++) {
      if (!Number.isNaN(own[at] ?? Number.NaN)) series[from + at] = smooth[at] ?? Number.NaN;
    }
  }
  return series;
}

/** bpm, 30-s median of the believed heart rate after settling. */
export function judgedHeartRate(
  track: Track,
  reading: HeartReading,
  pieces: readonly JudgedPiece[],
): Float64Array {
  const believed = track.heartRate.map((bpm, second) => (reading.believed[second] === 1 ? bpm : Number.NaN));
  return smoothedInside(believed, pieces, (piece) => piece.settling, rollingMedian);
}

/** Ratio to the cap, 30-s mean of the grade-adjusted speed after the lag of GPS. */
export function judgedPace(track: Track, pieces: readonly JudgedPiece[], cap: number): Float64Array {
  const ratios = track.effectiveSpeed.map((speed, second) =>
    track.gait[second] === Gait.run ? speed / cap : Number.NaN,
  );
  return smoothedInside(ratios, pieces, () => sustainedRule.paceSettling, rollingMean);
}
