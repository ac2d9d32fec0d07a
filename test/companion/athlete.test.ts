import { describe, expect, test } from 'vitest';
import { setAthlete, showAthlete } from '../../src/companion/athlete.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '../../src/core/units/quantities.ts';
import { day, kept } from './kept.ts';

const tested = { kind: 'tested', bpm: beatsPerMinute(186) } as const;

describe('an athlete', () => {
  test('of whom nothing is known has no caps', async () => {
    const { ports, everything } = await kept();
    const before = everything();
    expect(await showAthlete(ports, 'me')).toMatchObject({
      athlete: {
        id: 'me',
        birthYear: null,
        maximumHeartRate: null,
        paceCap: null,
        plan: null,
        units: 'metric',
      },
      caps: { heartRate: null, pace: null },
      sample: false,
    });
    expect(everything()).toEqual(before);
  });

  test('has 70 % of a tested maximum as ceiling', async () => {
    const { ports } = await kept();
    const { caps } = await setAthlete(ports, 'me', { maximumHeartRate: tested });
    expect(caps.heartRate).toMatchObject({ maximum: 186, source: 'tested' });
    expect(caps.heartRate?.ceiling).toBeCloseTo(130.2, 6);
  });

  test('with a birth year only has a maximum from age: 208 - 0.7 x 40 = 180', async () => {
    const { ports } = await kept('2026-06-01T09:00Z');
    const { caps } = await setAthlete(ports, 'me', { birthYear: 1986 });
    expect(caps.heartRate).toMatchObject({ source: 'age-formula', maximum: 180, sigma: 10 });
  });

  test('keeps what is not named, and loses what is taken away', async () => {
    const { ports } = await kept();
    await setAthlete(ports, 'me', { name: 'Ada', maximumHeartRate: tested, paceCap: metresPerSecond(2.1) });
    await setAthlete(ports, 'me', { paceCap: null, units: 'imperial' });
    expect((await showAthlete(ports, 'me')).athlete).toMatchObject({
      name: 'Ada',
      maximumHeartRate: { bpm: 186, known: 'tested' },
      paceCap: null,
      units: 'imperial',
    });
  });

  test('is known day by day: what holds from a day on was not so before', async () => {
    const { ports } = await kept();
    await setAthlete(ports, 'me', { paceCap: metresPerSecond(2.1) });
    const { record } = await setAthlete(ports, 'me', {
      paceCap: metresPerSecond(2.3),
      from: day('2026-05-01'),
    });
    expect(record.paceCap).toEqual([
      { from: null, value: 2.1 },
      { from: '2026-05-01', value: 2.3 },
    ]);
  });

  test('has the races of their own days, the latest one today', async () => {
    const { ports } = await kept();
    const race = (text: string, time: number) => ({
      distance: metres(5000),
      time: seconds(time),
      day: day(text),
    });
    await setAthlete(ports, 'me', { race: race('2026-05-01', 1474) });
    const { record, athlete } = await setAthlete(ports, 'me', { race: race('2025-10-01', 1400) });
    expect(record.races.map((one) => one.day)).toEqual(['2025-10-01', '2026-05-01']);
    expect(athlete.race?.time).toBe(1474);
  });

  test('whose heart is slowed by medicine has no use for the ceiling', async () => {
    const { ports } = await kept();
    const { caps } = await setAthlete(ports, 'me', { heartRateIsNoInstrument: true });
    expect(caps.heartRateIsNoInstrument).toBe(true);
  });
});

describe('what contradicts itself is refused with a sentence', () => {
  test.each([
    ['a plan start without a plan', { planStart: day('2026-03-02') }, /needs a plan/],
    [
      'a maximum of 320',
      { maximumHeartRate: { ...tested, bpm: beatsPerMinute(320) } },
      /between 100 and 230/,
    ],
    ['a birth year to come', { birthYear: 2031 }, /born in 2031/],
    [
      'a race to come',
      { race: { distance: metres(5000), time: seconds(1474), day: day('2026-06-02') } },
      /not been run yet/,
    ],
    ['an easy pace of a sprinter', { paceCap: metresPerSecond(9) }, /easy pace/],
    ['days off below zero', { daysOff: -3 }, /Days off/],
  ])('%s', async (_name, change, sentence) => {
    const { ports, everything } = await kept();
    const before = everything();
    await expect(setAthlete(ports, 'me', change)).rejects.toMatchObject({
      code: 'athlete-contradiction',
      message: expect.stringMatching(sentence),
    });
    expect(everything()).toEqual(before);
  });

  test('the sample runner turned into a real one', async () => {
    const { ports } = await kept();
    await setAthlete(ports, 'sam', { sample: true });
    await expect(setAthlete(ports, 'sam', { sample: false })).rejects.toMatchObject({ code: 'sample-mixed' });
    expect((await showAthlete(ports, 'sam')).sample).toBe(true);
  });
});
