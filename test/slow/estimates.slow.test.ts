import { beforeAll, expect, test } from 'vitest';
import { maximumFromHistory } from '../../src/core/compliance/estimates/maximum-from-history.ts';
import {
  observedMaximum,
  type RememberedPeak,
} from '../../src/core/compliance/estimates/observed-maximum.ts';
import { type RunMeasures, runMeasures } from '../../src/core/compliance/estimates/run-measures.ts';
import { trackOf } from '../../src/core/compliance/track/track-of.ts';
import type { Activity } from '../../src/core/training/activity.ts';
import { readWatchFile } from '../../src/formats/watch/read-watch-file.ts';
import { describeRecordings, recordingBytes, recordings } from '../recordings.ts';

type Real = { readonly file: string; readonly activity: Activity; readonly measures: RunMeasures };

describeRecordings('what real runs say about their runners', () => {
  const real: Real[] = [];
  beforeAll(async () => {
    for (const recording of recordings) {
      const read = await readWatchFile(recordingBytes(recording));
      if (read.outcome !== 'activities') continue;
      for (const activity of read.activities) {
        if (activity.sport !== 'running') continue;
        const measures = runMeasures(activity, trackOf(activity, null));
        real.push({ file: recording.file, activity, measures });
      }
    }
  });

  test('a peak of 30 s is never above the highest second that the watch itself counted', () => {
    const both = real.flatMap(({ file, activity, measures }) => {
      const counted = activity.deviceTotals.maxHeartRate;
      return measures.peak === null || counted === null ? [] : [{ file, above: measures.peak.bpm - counted }];
    });
    expect(both.length).toBeGreaterThan(80);
    expect(both.filter(({ above }) => above > 0.5)).toEqual([]);
  });

  test('most come within 5 bpm of it; the others were spikes, locks or runs of one hard moment', () => {
    const near = real.filter(({ activity, measures }) => {
      const counted = activity.deviceTotals.maxHeartRate;
      return measures.peak !== null && counted !== null && counted - measures.peak.bpm <= 5;
    });
    expect(near.length).toBeGreaterThan(70);
  });

  test('every steady minute is one: running, a beating heart', () => {
    const windows = real.flatMap(({ measures }) => measures.windows);
    expect(windows.length).toBeGreaterThan(300);
    for (const { speed, heartRate } of windows) {
      expect(speed).toBeGreaterThan(1);
      expect(speed).toBeLessThan(7);
      expect(heartRate).toBeGreaterThan(60);
      expect(heartRate).toBeLessThan(210);
    }
  });

  test('a strap that read 220 in one run and 208 in another is not believed, though both came from one watch', () => {
    const byWatch = new Map<string, RememberedPeak[]>();
    for (const { file, activity, measures } of real) {
      const { serialNumber } = activity.device;
      if (serialNumber === null || measures.peak === null) continue;
      const peak = { runId: file, bpm: measures.peak.bpm, strap: measures.strap };
      byWatch.set(serialNumber, [...(byWatch.get(serialNumber) ?? []), peak]);
    }
    const [wild] = [...byWatch.values()].filter((peaks) => peaks.some(({ bpm }) => bpm > 215));
    if (wild === undefined) throw new Error('the recording is gone');
    // Even of a child of ten, whose formula says 201.
    const observed = observedMaximum(wild, 10);
    if (observed === null) throw new Error('nothing observed');
    expect(maximumFromHistory(observed, { kind: 'age', years: 10 })).toBe('seen-once');
    // At forty the formula says 180: 220 and 208 leave nothing, or one of them alone.
    expect(observedMaximum(wild, 40)?.confidence ?? 'low').toBe('low');
  });
});
