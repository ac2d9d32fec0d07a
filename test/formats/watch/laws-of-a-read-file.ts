import type { Activity, Samples } from '../../../src/core/training/activity.ts';
import { isoInstant } from '../../../src/core/units/instant.ts';
import { readWatchFile } from '../../../src/formats/watch/read-watch-file.ts';

const longest = 14 * 86_400 + 3600;
/** start + (end - start) may lie a last bit above end. */
const rounding = 1e-6;

/**
 * What holds for whatever was read from whatever bytes; the judge relies on it.
 * @returns the laws that are broken, in words; empty when all hold.
 */
export async function brokenLaws(bytes: Uint8Array): Promise<string[]> {
  const file = await readWatchFile(bytes);
  if (file.outcome !== 'activities') return file.reason.length > 0 ? [] : ['no activity and no reason'];
  return file.activities.flatMap((activity) => [...brokenByActivity(activity)]);
}

/** The laws that one activity breaks, in words. */
export function* brokenByActivity(activity: Activity): Generator<string> {
  const { samples, laps, pauses } = activity;
  const end = Math.max(activity.elapsedSeconds, samples.seconds.at(-1) ?? 0);
  const within = (seconds: number): boolean => seconds >= 0 && seconds <= end + rounding;
  if (!/^\d{4}-/.test(isoInstant(activity.startTime))) yield 'starts in no year of four digits';
  if (!(activity.elapsedSeconds >= 0 && end <= longest)) yield `lasts ${end} s`;
  if (!(activity.timerSeconds >= 0 && activity.timerSeconds <= longest)) yield 'impossible timer';
  if (activity.recordCount < samples.length) yield 'more samples than records';
  if (samples.seconds.some((at, i) => !within(at) || at < (samples.seconds[i - 1] ?? 0)))
    yield 'samples out of order';
  yield* brokenColumns(samples);
  if (samples.heartRate?.some((bpm) => bpm <= 0)) yield 'a heart rate of 0';
  if (laps.some((lap, i) => lap.index !== i || !within(lap.startSeconds + lap.elapsedSeconds)))
    yield 'a lap outside the run';
  if (laps.some((lap) => !(lap.elapsedSeconds >= 0 && lap.timerSeconds >= 0))) yield 'a lap of less than 0 s';
  const outOfOrder = pauses.some(
    (pause, i) =>
      pause.startSeconds < (pauses[i - 1]?.endSeconds ?? 0) ||
      pause.endSeconds <= pause.startSeconds ||
      !within(pause.endSeconds),
  );
  if (outOfOrder) yield 'pauses out of order';
}

function* brokenColumns(samples: Samples): Generator<string> {
  for (const [name, column] of Object.entries(samples)) {
    if (!(column instanceof Float64Array)) continue;
    if (column.length !== samples.length) yield `${name} has another length`;
    if (column.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)) yield `${name} is infinite`;
  }
}
