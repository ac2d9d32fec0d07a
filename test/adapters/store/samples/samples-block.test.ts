import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSamples, encodeSamples } from '../../../../src/adapters/store/samples/samples-block.ts';
import type { Samples } from '../../../../src/core/training/activity.ts';
import { unwrap } from '../../../../src/formats/archive/unwrap.ts';
import { readWatchFile } from '../../../../src/formats/watch/read-watch-file.ts';
import { describeRecordings, recordingBytes, recordings } from '../../../recordings.ts';
import { expectSameSamples } from './same-samples.ts';

const nothing: Samples = {
  length: 0,
  seconds: new Float64Array(0),
  heartRate: null,
  speed: null,
  distance: null,
  cadence: null,
  altitude: null,
  latitude: null,
  longitude: null,
  temperature: null,
};

/** A value as a watch writes it: a whole number of the field's unit, sometimes missing. */
const scaled = (low: number, high: number, of: (raw: number) => number) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: low, max: high }).map(of) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );
const anyDouble = fc.double({ noDefaultInfinity: false, noNaN: false });
const column = (length: number, value: fc.Arbitrary<number>) =>
  fc.option(
    fc
      .array(fc.oneof({ weight: 50, arbitrary: value }, { weight: 1, arbitrary: anyDouble }), {
        minLength: length,
        maxLength: length,
      })
      .map((values) => Float64Array.from(values)),
  );

const anySamples = fc.nat({ max: 60 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    seconds: fc
      .array(
        scaled(0, 2 ** 32 - 1, (raw) => raw),
        { minLength: length, maxLength: length },
      )
      .map((values) => Float64Array.from(values)),
    heartRate: column(
      length,
      scaled(1, 254, (raw) => raw),
    ),
    speed: column(
      length,
      scaled(0, 2 ** 32 - 2, (raw) => raw / 1000),
    ),
    distance: column(
      length,
      scaled(0, 2 ** 32 - 2, (raw) => raw / 100),
    ),
    cadence: column(
      length,
      scaled(0, 254 * 128, (raw) => raw / 128),
    ),
    altitude: column(
      length,
      scaled(0, 65_534, (raw) => raw / 5 - 500),
    ),
    latitude: column(
      length,
      scaled(-(2 ** 31), 2 ** 31 - 1, (raw) => raw * (180 / 2 ** 31)),
    ),
    longitude: column(
      length,
      scaled(-(2 ** 31), 2 ** 31 - 1, (raw) => raw * (180 / 2 ** 31)),
    ),
    temperature: column(
      length,
      scaled(-127, 127, (raw) => raw),
    ),
  }),
);

describe('samples kept as one block', () => {
  test('come back bit for bit, whatever they are', () => {
    fc.assert(
      fc.property(anySamples, (samples) => expectSameSamples(decodeSamples(encodeSamples(samples)), samples)),
      { numRuns: 500 },
    );
  });

  test('keep what no watch writes: infinities, minus zero, thirds and the largest number', () => {
    const odd = Float64Array.from([
      Number.POSITIVE_INFINITY,
      -0,
      1 / 3,
      Number.MAX_VALUE,
      Number.MIN_VALUE,
      Number.NaN,
    ]);
    const samples = { ...nothing, length: odd.length, seconds: odd, speed: odd };
    expectSameSamples(decodeSamples(encodeSamples(samples)), samples);
  });

  test('tell a column that is absent from one whose every value is missing', () => {
    const samples = {
      ...nothing,
      length: 3,
      seconds: Float64Array.from([0, 1, 2]),
      heartRate: new Float64Array(3).fill(Number.NaN),
    };
    const back = decodeSamples(encodeSamples(samples));
    expect(back?.heartRate).toEqual(samples.heartRate);
    expect(back?.speed).toBeNull();
  });

  test('are refused when a byte of the block changed or its end is missing, never read wrongly', () => {
    const length = 200;
    const samples = {
      ...nothing,
      length,
      seconds: Float64Array.from({ length }, (_, i) => i),
      heartRate: Float64Array.from({ length }, (_, i) => 120 + ((i * 7) % 13)),
    };
    const block = encodeSamples(samples);
    expect(decodeSamples(block)).not.toBeNull();
    for (let at = 2; at < block.length; at++) {
      const damaged = Uint8Array.from(block);
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      expect(decodeSamples(damaged), `byte ${at}`).toBeNull();
      expect(decodeSamples(block.subarray(0, at)), `first ${at} bytes`).toBeNull();
    }
  });
});

describeRecordings('real recordings kept as blocks', () => {
  test('come back bit for bit and take at most 25 KB for an hour of one-second samples', async () => {
    let bytes = 0;
    let samplesSeen = 0;
    for (const recording of recordings.filter(({ fileType }) => fileType === 'activity')) {
      const unwrapped = unwrap(recordingBytes(recording));
      if (unwrapped.outcome === 'unreadable') continue;
      for (const entry of unwrapped.entries) {
        const file = await readWatchFile(entry.bytes);
        if (file.outcome !== 'activities') continue;
        for (const { samples } of file.activities) {
          const block = encodeSamples(samples);
          expectSameSamples(decodeSamples(block), samples);
          bytes += block.length;
          samplesSeen += samples.length;
        }
      }
    }
    expect(samplesSeen).toBeGreaterThan(200_000);
    expect((bytes / samplesSeen) * 3600).toBeLessThan(25_000);
  }, 60_000);
});
