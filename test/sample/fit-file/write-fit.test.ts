import { Decoder, Stream } from '@garmin/fitsdk';
import { describe, expect, test } from 'vitest';
import { type FitRow, writeFit } from '../../../src/sample/fit-file/write-fit.ts';

/** 2023-11-14T22:13:20Z in FIT seconds. */
const someTime = 1_068_934_400;
const fileId: FitRow = { message: 'fileId', values: { type: 4, manufacturer: 1, timeCreated: someTime } };
const record = (values: FitRow['values']): FitRow => ({ message: 'record', values });

function decoded(bytes: Uint8Array) {
  const decoder = new Decoder(Stream.fromByteArray(Array.from(bytes)));
  expect(decoder.checkIntegrity()).toBe(true);
  const { messages, errors } = decoder.read({
    mergeHeartRates: false,
    expandComponents: false,
    expandSubFields: false,
  });
  expect(errors).toEqual([]);
  return messages;
}

describe.each([false, true])('a written file, big-endian %s', (bigEndian) => {
  test('says in another decoder what was written, scaled, signed and in text', () => {
    const { recordMesgs, workoutMesgs, fileIdMesgs } = decoded(
      writeFit(
        [
          fileId,
          { message: 'workout', values: { wktName: 'A W01 Mon', numValidSteps: 5 } },
          record({
            timestamp: someTime,
            positionLat: 560_734_857,
            positionLong: -417_569_041,
            distance: 1234.56,
            enhancedSpeed: 2.151,
            altitude: -3.4,
            heartRate: 133,
            fractionalCadence: 0.5,
            temperature: -7,
          }),
        ],
        { bigEndian },
      ),
    );
    expect(fileIdMesgs?.[0]).toMatchObject({ type: 'activity', manufacturer: 'garmin' });
    expect(workoutMesgs?.[0]).toMatchObject({ wktName: 'A W01 Mon', numValidSteps: 5 });
    const [written] = recordMesgs ?? [];
    expect(written).toMatchObject({
      positionLat: 560_734_857,
      positionLong: -417_569_041,
      distance: 1234.56,
      enhancedSpeed: 2.151,
      heartRate: 133,
      fractionalCadence: 0.5,
      temperature: -7,
    });
    expect(written?.altitude).toBeCloseTo(-3.4, 9);
  });

  test('holds the value for absent where null was written, and no field where none was', () => {
    const bytes = writeFit(
      [
        fileId,
        record({ timestamp: someTime, heartRate: null }),
        record({ timestamp: someTime + 1 }),
        record({ timestamp: someTime + 2, heartRate: 120 }),
      ],
      { bigEndian },
    );
    const rates = decoded(bytes).recordMesgs?.map(({ heartRate }) => heartRate);
    expect(rates).toEqual([undefined, undefined, 120]);
    expect([...bytes].filter((byte) => byte === 255).length).toBeGreaterThan(0);
  });

  test('redefines local messages when there are more than sixteen shapes', () => {
    const names = ['distance', 'heartRate', 'cadence', 'temperature', 'speed'] as const;
    const shapes = Array.from({ length: 32 }, (_, bits) => names.filter((_name, i) => (bits >> i) & 1));
    const rows = [...shapes, ...shapes].map((shape, i) =>
      record({ timestamp: someTime + i, ...Object.fromEntries(shape.map((name) => [name, i])) }),
    );
    const read = decoded(writeFit([fileId, ...rows], { bigEndian })).recordMesgs ?? [];
    expect(read.length).toBe(64);
    for (const [i, shape] of [...shapes, ...shapes].entries()) {
      for (const name of names) expect(read[i]?.[name]).toBe(shape.includes(name) ? i : undefined);
    }
  });
});

test('a field that the table does not know is refused by name', () => {
  expect(() => writeFit([record({ vo2max: 50 })])).toThrow('record has no field vo2max');
});
