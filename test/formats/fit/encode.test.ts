import { Decoder, Stream } from '@garmin/fitsdk';
import { describe, expect, test } from 'vitest';
import { encodeFit } from '../../../src/formats/fit/encode.ts';

const fileId = { number: 0, fields: { type: 'activity', timeCreated: new Date(Date.UTC(2026, 0, 1)) } };

describe('what the SDK would write wrongly without a word is refused', () => {
  test.each([
    ['a sub-field, which it drops', 27, 'durationTime', 60],
    ['a name in snake_case, which it drops', 27, 'duration_value', 60],
    ['a number too large for its type, which wraps', 27, 'intensity', 300],
    ['a negative number where there is none, which wraps', 27, 'durationValue', -5],
    ['a scaled value too large for its type', 20, 'speed', 70],
    ['NaN, which becomes "invalid"', 20, 'heartRate', Number.NaN],
    ['a number in words, which it accepts', 27, 'durationValue', '60000'],
    ['an enumeration in the wrong case', 27, 'intensity', 'warm_up'],
    ['a time in milliseconds, which becomes 1991', 0, 'timeCreated', 1_767_225_600_000],
    ['a time as text, which becomes 1989', 0, 'timeCreated', '2026-01-01T00:00:00Z'],
    ['a time that is none', 0, 'timeCreated', new Date(Number.NaN)],
    ['a time before FIT began to count, which wraps', 0, 'timeCreated', new Date(Date.UTC(1985, 0, 1))],
    ['a number where text belongs', 26, 'wktName', 5],
  ])('%s', (_, number, field, value) => {
    expect(() => encodeFit([fileId, { number, fields: { [field]: value } }])).toThrow(
      expect.objectContaining({
        code: 'fit-encode',
        message: expect.stringContaining(`message ${number}, field ${field}`),
      }),
    );
  });
});

describe('what is written', () => {
  test('keeps its values when two messages name their fields in another order', () => {
    const bytes = encodeFit([
      fileId,
      { number: 27, fields: { messageIndex: 0, durationType: 'time', durationValue: 60_000 } },
      { number: 27, fields: { durationValue: 459_264, messageIndex: 1, durationType: 'time' } },
    ]);
    const { messages } = new Decoder(Stream.fromByteArray([...bytes])).read();
    expect(messages.workoutStepMesgs?.map((step) => step.durationValue)).toEqual([60_000, 459_264]);
  });

  test('keeps its values beyond the sixteen definitions that a file may have at a time', () => {
    const names = Array.from({ length: 40 }, (_, i) => 'x'.repeat(1 + (i % 20)));
    const steps = names.map((wktStepName, messageIndex) => ({
      number: 27,
      fields: { messageIndex, wktStepName, durationType: 'open' },
    }));
    const { messages } = new Decoder(Stream.fromByteArray([...encodeFit([fileId, ...steps])])).read();
    expect(messages.workoutStepMesgs?.map((step) => step.wktStepName)).toEqual(names);
  });

  test('holds text of at most 254 bytes, counted in bytes and not in characters', () => {
    const named = (wktName: string) => encodeFit([fileId, { number: 26, fields: { wktName } }]);
    const { messages } = new Decoder(Stream.fromByteArray([...named('ä'.repeat(127))])).read();
    expect(messages.workoutMesgs?.[0]?.wktName).toBe('ä'.repeat(127));
    expect(() => named('ä'.repeat(128))).toThrow(expect.objectContaining({ code: 'fit-encode' }));
  });

  test('is whole for the SDK and says protocol 1.0', () => {
    const bytes = encodeFit([fileId, { number: 20, fields: { heartRate: 128, speed: 2.15, altitude: -12 } }]);
    expect(new Decoder(Stream.fromByteArray([...bytes])).checkIntegrity()).toBe(true);
    expect(bytes[1]).toBe(0x10);
    const { messages } = new Decoder(Stream.fromByteArray([...bytes])).read();
    expect(messages.recordMesgs?.[0]).toMatchObject({ heartRate: 128, speed: 2.15, altitude: -12 });
  });
});
