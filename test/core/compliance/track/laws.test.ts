import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resampling } from '../../../../src/core/compliance/constants.ts';
import { mergeShortSegments } from '../../../../src/core/compliance/track/merge-short-segments.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { Gait } from '../../../../src/core/compliance/track.ts';
import { stretchesOf } from '../../../../src/core/signal/stretch.ts';
import type { Activity } from '../../../../src/core/training/activity.ts';
import { handRecording } from './hand-recording.ts';

const sometimes = (value: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) });

type Entry = {
  readonly wait: number;
  readonly hr: number;
  readonly step: number;
  readonly cadence: number;
  readonly height: number;
};

/** Records as no sane watch writes them: gaps, repeated seconds, leaps, absences, nonsense. */
const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc.record({
    wait: fc.oneof(
      fc.constant(1),
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0, max: 5, noNaN: true }),
    ),
    hr: sometimes(fc.integer({ min: 1, max: 254 })),
    step: sometimes(fc.double({ min: -5, max: 60, noNaN: true })),
    cadence: sometimes(fc.integer({ min: 0, max: 254 })),
    height: sometimes(fc.double({ min: -500, max: 9000, noNaN: true })),
  }),
  { maxLength: 300, size: 'max' },
);
const pauses = fc
  .uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 8 })
  .map((times) => times.sort((a, b) => a - b))
  .map((times) =>
    Array.from({ length: times.length >> 1 }, (_, at) => ({
      startSeconds: times[2 * at] ?? 0,
      endSeconds: times[2 * at + 1] ?? 0,
    })),
  );

function activityOf(rows: readonly Entry[], stops: Activity['pauses'], barometer: boolean): Activity {
  let time = 0;
  let along = 0;
  const times = Float64Array.from(rows, ({ wait }) => {
    time += wait;
    return time;
  });
  const distance = Float64Array.from(rows, ({ step }) => {
    along += Number.isNaN(step) ? 0 : step;
    return Number.isNaN(step) ? step : along;
  });
  const hand = handRecording({ length: 1, pauses: [...stops], sensors: { barometer } });
  return {
    ...hand,
    samples: {
      ...hand.samples,
      length: rows.length,
      seconds: times,
      heartRate: Float64Array.from(rows, ({ hr }) => hr),
      distance,
      cadence: Float64Array.from(rows, ({ cadence }) => cadence),
      altitude: Float64Array.from(rows, ({ height }) => height),
    },
  };
}

describe('any recording', () => {
  test('becomes one grid whose columns agree with each other', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(entries, pauses, fc.boolean(), (rows, stops, barometer) => {
        const track = trackOf(activityOf(rows, stops, barometer), null);
        const last = rows.reduce((time, { wait }) => time + wait, 0);
        expect(track.length).toBe(rows.length === 0 ? 0 : Math.floor(last) + 1);
        for (const column of [
          track.heartRate,
          track.speed,
          track.effectiveSpeed,
          track.distance,
          track.grade,
          track.stepsPerMinute,
          track.temperature,
          track.gait,
        ]) {
          expect(column.length).toBe(track.length);
        }
        expect(track.runs).toEqual(
          stretchesOf(track.gait, Gait.run).map(({ start, end }) => ({
            startSeconds: start,
            endSeconds: end,
          })),
        );
        for (let second = 0; second < track.length; second++) {
          seen.add(track.gait[second] ?? -1);
          const speed = track.speed[second] ?? Number.NaN;
          if (!Number.isNaN(speed)) {
            expect(speed).toBeGreaterThanOrEqual(0);
            expect(track.effectiveSpeed[second]).toBeGreaterThanOrEqual(speed * 0.95 - 1e-9);
          }
          expect(Math.abs(track.grade[second] ?? 1)).toBeLessThanOrEqual(0.15);
        }
      }),
    );
    expect([...seen].sort()).toEqual([Gait.none, Gait.stop, Gait.walk, Gait.run]);
  });

  test('is followed for ten days at most, whatever its clock says', () => {
    const hand = handRecording({ length: 10 });
    const seconds = Float64Array.from(hand.samples.seconds);
    seconds[9] = 1e9;
    const track = trackOf({ ...hand, samples: { ...hand.samples, seconds } }, null);
    expect(track.length).toBe(resampling.longestGrid);
    expect(track.heartRate.length).toBe(864_000);
  });

  test('without any record is an empty grid', () => {
    const hand = handRecording({ length: 10, silent: () => true });
    expect(trackOf(hand, null)).toMatchObject({ length: 0, runs: [], speedMissing: 'no-speed' });
  });
});

describe('merging short segments', () => {
  const gaits = fc
    .array(fc.tuple(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 1, max: 30 })), { maxLength: 40 })
    .map((pieces) => Uint8Array.from(pieces.flatMap(([state, length]) => new Array(length).fill(state))));

  test('leaves none that is too short and had somebody to join, and touches no second without a record', () => {
    fc.assert(
      fc.property(gaits, (before) => {
        const after = Uint8Array.from(before);
        mergeShortSegments(after, 12);
        expect(stretchesOf(after, Gait.none)).toEqual(stretchesOf(before, Gait.none));
        for (const state of [Gait.stop, Gait.walk, Gait.run]) {
          for (const { start, end } of stretchesOf(after, state)) {
            const alone = [after[start - 1], after[end]].every((next) => (next ?? Gait.none) === Gait.none);
            if (!alone) expect(end - start).toBeGreaterThanOrEqual(12);
          }
        }
      }),
    );
  });

  test('takes a moment even for ten days that change state every five seconds', () => {
    const flicker = Uint8Array.from({ length: 864_000 }, (_, second) => 1 + (Math.floor(second / 5) % 3));
    mergeShortSegments(flicker, 12);
    const shortest = [Gait.stop, Gait.walk, Gait.run]
      .flatMap((state) => stretchesOf(flicker, state))
      .reduce((least, { start, end }) => Math.min(least, end - start), 864_000);
    expect(shortest).toBeGreaterThanOrEqual(12);
  }, 5000);
});
