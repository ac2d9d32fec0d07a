import { describe, expect, test } from 'vitest';
import { type CapInputs, capsFor } from '../../../../src/core/compliance/caps/caps-for.ts';
import type { EasySession } from '../../../../src/core/compliance/caps/provisional-speed.ts';
import type { LocalDay } from '../../../../src/core/units/instant.ts';
import { parseLocalDay } from '../../../../src/core/units/instant.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '../../../../src/core/units/quantities.ts';

function day(text: string): LocalDay {
  const parsed = parseLocalDay(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

const nothing: CapInputs = {
  maximumHeartRate: null,
  paceCap: null,
  race: null,
  daysOff: null,
  crossTrained: false,
  heartRateIsNoInstrument: false,
  on: day('2026-09-28'),
};

/** 5 km in 24:08, VDOT 39.94: easy at 63 % is 6:38.9 per km, 2.507 m/s. */
const race = { distance: metres(5000), time: seconds(1448), day: day('2026-03-01') };
const paceOf = (inputs: Partial<CapInputs>) => capsFor({ ...nothing, ...inputs }).pace;
const heartRateOf = (inputs: Partial<CapInputs>) => capsFor({ ...nothing, ...inputs }).heartRate;

describe('the heart-rate line', () => {
  test.each([
    ['tested', { kind: 'tested', bpm: beatsPerMinute(190) }, 133, 114, 190, 3, 'tested'],
    ['a guess', { kind: 'guess', bpm: beatsPerMinute(190) }, 133, 114, 190, 7, 'guess'],
    ['seen in three runs', { kind: 'observed-high', bpm: beatsPerMinute(190) }, 133, 114, 190, 4, 'observed'],
    ['seen in two runs', { kind: 'observed-medium', bpm: beatsPerMinute(190) }, 133, 114, 190, 6, 'observed'],
    ['from age', { kind: 'age', years: 40 }, 126, 108, 180, 10, 'age-formula'],
  ] as const)('with a maximum that is %s', (_, maximumHeartRate, ceiling, floor, maximum, sigma, source) => {
    const cap = heartRateOf({ maximumHeartRate });
    expect(cap?.ceiling).toBeCloseTo(ceiling, 10);
    expect(cap?.floor).toBeCloseTo(floor, 10);
    expect(cap?.maximum).toBeCloseTo(maximum, 10);
    expect(cap).toMatchObject({ sigma, source });
  });

  test('without a maximum there is none', () => {
    expect(capsFor(nothing)).toEqual({ heartRate: null, pace: null, heartRateIsNoInstrument: false });
  });

  test('that heart rate is no instrument is handed on', () => {
    expect(capsFor({ ...nothing, heartRateIsNoInstrument: true }).heartRateIsNoInstrument).toBe(true);
  });
});

describe('the easy-pace cap', () => {
  test('entered wins over a race and is taken as it is, even slower than the floor', () => {
    const cap = paceOf({ paceCap: metresPerSecond(1.7), race });
    expect(cap).toEqual({ metresPerSecond: 1.7, source: 'entered', provisional: false });
  });

  test('from a race is its easy pace at the slow end', () => {
    const cap = paceOf({ race });
    // 6:38.5 per km at VDOT 40.
    expect(1000 / (cap?.metresPerSecond ?? 0)).toBeCloseTo(398.9, 0);
    expect(cap).toMatchObject({ source: 'race', provisional: false });
  });

  test('from a race becomes slower with time off, less so with cross-training', () => {
    const speeds = [null, 42].map((daysOff) => paceOf({ race, daysOff })?.metresPerSecond ?? 0);
    const crossTrained = paceOf({ race, daysOff: 42, crossTrained: true })?.metresPerSecond ?? 0;
    expect(speeds[1]).toBeLessThan(crossTrained);
    expect(crossTrained).toBeLessThan(speeds[0] ?? 0);
  });

  test.each([
    ['on the day itself', '2026-09-28', true],
    ['twelve months before', '2025-09-28', true],
    ['a day more than twelve months before', '2025-09-27', false],
    ['after the run', '2026-09-29', false],
  ])('a race %s', (_, text, counts) => {
    expect(paceOf({ race: { ...race, day: day(text) } }) !== null).toBe(counts);
  });

  test('a slow race is lifted to the floor of 1.9 m/s, below which nobody runs', () => {
    const slow = { ...race, time: seconds(40 * 60) };
    expect(paceOf({ race: slow })?.metresPerSecond).toBe(1.9);
  });
});

describe('the provisional cap', () => {
  const easy = (runSpeed: number, changes: Partial<EasySession> = {}): EasySession => ({
    runSpeed: metresPerSecond(runSpeed),
    rpe: 3,
    talkTest: 'passed',
    pain: 1,
    peaksAboveCeiling: false,
    ...changes,
  });

  test('is the median of the first three easy sessions', () => {
    const cap = paceOf({ easySessions: [easy(2.2), easy(2.0), easy(2.1), easy(3)] });
    expect(cap).toEqual({ metresPerSecond: 2.1, source: 'provisional', provisional: true });
  });

  test('needs two of them', () => {
    expect(paceOf({ easySessions: [easy(2.2)] })).toBeNull();
    expect(paceOf({ easySessions: [easy(2.2), easy(2.0)] })?.metresPerSecond).toBeCloseTo(2.1, 10);
  });

  test.each([
    ['felt harder than 4', { rpe: 5 }],
    ['has no effort entered', { rpe: null }],
    ['was too breathless to talk', { talkTest: 'failed' }],
    ['says nothing about talking', { talkTest: null }],
    ['hurt more than 2', { pain: 3 }],
    ['was not asked about pain', { pain: null }],
    ['peaked above the heart-rate line', { peaksAboveCeiling: true }],
    ['has no measured speed', { runSpeed: null }],
  ] as const)('is not founded on a session that %s', (_, changes) => {
    expect(paceOf({ easySessions: [easy(2.2), easy(2.0, changes)] })).toBeNull();
  });

  test("is never faster than a known race's easy pace", () => {
    const fast = paceOf({ race, easySessions: [easy(3), easy(3)] });
    expect(fast).toEqual(paceOf({ race }));
    const slow = paceOf({ race, easySessions: [easy(2.1), easy(2.1)] });
    expect(slow).toMatchObject({ metresPerSecond: 2.1, source: 'provisional' });
  });

  test('is never slower than the floor', () => {
    expect(paceOf({ easySessions: [easy(1.6), easy(1.6)] })?.metresPerSecond).toBe(1.9);
  });
});
