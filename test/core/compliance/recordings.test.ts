import { expect, test } from 'vitest';
import { capsFor } from '../../../src/core/compliance/caps/caps-for.ts';
import { isRun } from '../../../src/core/compliance/is-run.ts';
import { judge } from '../../../src/core/compliance/judge.ts';
import type { Judgement } from '../../../src/core/compliance/judgement.ts';
import { noEvidence } from '../../../src/core/training/evidence.ts';
import { parseLocalDay } from '../../../src/core/units/instant.ts';
import { beatsPerMinute, metresPerSecond } from '../../../src/core/units/quantities.ts';
import { readWatchFile } from '../../../src/formats/watch/read-watch-file.ts';
import { describeRecordings, recordingBytes, recordings } from '../../recordings.ts';

const on = parseLocalDay('2026-09-28');

/** `--max-hr 190 --cap 6:00/km`. */
const caps =
  on === null
    ? null
    : capsFor({
        maximumHeartRate: { kind: 'tested', bpm: beatsPerMinute(190) },
        paceCap: metresPerSecond(1000 / 360),
        race: null,
        daysOff: null,
        crossTrained: false,
        heartRateIsNoInstrument: false,
        on,
      });

/** Absence is null in a judgement, never NaN. */
function withoutNaN(key: string, value: unknown): unknown {
  if (Number.isNaN(value)) throw new Error(`${key} is NaN`);
  return value;
}

describeRecordings('real recordings', () => {
  test('are all judged or given a reason, and mostly by their heart rate', { timeout: 60_000 }, async () => {
    const runs: Judgement[] = [];
    for (const recording of recordings.filter((each) => each.file.startsWith('activities/'))) {
      const read = await readWatchFile(recordingBytes(recording));
      for (const activity of read.outcome === 'activities' ? read.activities : []) {
        if (caps === null) throw new Error('no day');
        const judgement = judge(activity, null, caps, noEvidence);
        for (const rule of [judgement.heartRate, judgement.pace]) {
          expect(rule.reason === null).toBe(rule.status !== 'not-assessed');
          expect(rule.tier === 'none').toBe(rule.status !== 'violated');
        }
        expect(judgement.score === null || (judgement.score >= 0 && judgement.score <= 100)).toBe(true);
        const running = judgement.runSegments.reduce(
          (sum, each) => sum + each.endSeconds - each.startSeconds,
          0,
        );
        expect(running).toBe(judgement.runningSeconds);
        expect(() => JSON.stringify(judgement, withoutNaN)).not.toThrow();
        if (isRun(activity)) runs.push(judgement);
      }
    }
    expect(runs.length).toBeGreaterThan(100);
    const unheard = ['no-heart-rate', 'no-running-found'];
    const heard = runs.filter((run) => !unheard.includes(run.heartRate.reason ?? ''));
    const assessed = heard.filter((run) => run.heartRate.status !== 'not-assessed');
    expect(assessed.length / heard.length).toBeGreaterThanOrEqual(0.85);
  });
});
