import { describe, expect, test } from 'vitest';
import { judge } from '../../../../src/core/compliance/judge.ts';
import type { ContextTag } from '../../../../src/core/compliance/judgement.ts';
import { volumeOf } from '../../../../src/core/compliance/rules/volume.ts';
import { type Evidence, noEvidence } from '../../../../src/core/training/evidence.ts';
import type { Workout } from '../../../../src/core/training/workout.ts';
import {
  bothCaps,
  cap,
  runWalk,
  type Stretch,
  type SyntheticRun,
  syntheticRun,
  tenByOne,
  times,
  walk,
} from '../synthetic-run.ts';

const run = (seconds: number, demand: number, ratio = 0.95): Stretch => ({
  kind: 'run',
  seconds,
  speed: cap * ratio,
  demand,
});
const level: Stretch[] = [walk(5), run(2400, 125), walk(5)];
const tagsOf = (from: SyntheticRun, planned: Workout | null = null, evidence: Partial<Evidence> = {}) =>
  judge(syntheticRun(from), planned, bothCaps, { ...noEvidence, ...evidence }).tags;

describe('what explains without excusing', () => {
  const late: Stretch[] = [walk(5), run(1500, 128), run(1200, 139)];
  const hilly = (metres: number): number => 40 + 20 * Math.sin(metres / 100);
  const noSpeed = { heartRateLine: { intercept: 100, slope: 24.2 }, rpe: 3 };
  const creeping = runWalk(times(10, 1)).map((each, at) =>
    each.kind === 'walk' ? { ...each, demand: 95 + at * 1.5 } : { ...each, demand: 125 + at },
  );
  type Case = readonly [ContextTag, boolean, SyntheticRun, Workout | null, Partial<Evidence>];
  const only = (tag: ContextTag, holds: boolean, from: SyntheticRun): Case => [tag, holds, from, null, {}];
  const cases: readonly Case[] = [
    only('drift', true, { stretches: late }),
    // The same heart rate, but 6 % faster than before.
    only('drift', false, { stretches: [walk(5), run(1500, 128, 0.9), run(1200, 139, 0.96)] }),
    // Over from minute 15 on.
    only('drift', false, { stretches: [walk(5), run(800, 128), run(1900, 139)] }),
    only('heat', true, { stretches: level, temperature: 25 }),
    only('heat', false, { stretches: level, temperature: 24.5 }),
    only('heat', false, { stretches: level }),
    only('hills', true, { stretches: level, altitudeAt: hilly }),
    only('hills', false, { stretches: level }),
    only('altitude-untrusted', true, { stretches: level, altitudeAt: null }),
    only('altitude-untrusted', false, { stretches: level }),
    only('under-the-band', true, { stretches: [walk(5), run(2400, 108), walk(5)] }),
    only('under-the-band', false, { stretches: level }),
    ['no-easy-speed', true, { stretches: [walk(5), run(2400, 148), walk(5)] }, null, noSpeed],
    ['no-easy-speed', false, { stretches: [walk(5), run(2400, 148), walk(5)] }, null, { ...noSpeed, rpe: 5 }],
    ['no-easy-speed', false, { stretches: [walk(5), run(2400, 148), walk(5)] }, null, { rpe: 3 }],
    ['trough-creep', true, { stretches: creeping }, tenByOne, {}],
    ['trough-creep', false, { stretches: runWalk(times(10, 1)) }, tenByOne, {}],
  ];

  test.each(cases)('%s: %s', (tag, holds, from, planned, evidence) => {
    expect(tagsOf(from, planned, evidence).includes(tag)).toBe(holds);
  });

  test('takes nothing back: hot and drifting is over the line all the same', () => {
    const judgement = judge(syntheticRun({ stretches: late, temperature: 30 }), null, bothCaps, noEvidence);
    expect(judgement.tags).toEqual(['drift', 'heat']);
    expect(judgement.heartRate.status).toBe('violated');
  });
});

describe('hills', () => {
  const uphill = { stretches: level, altitudeAt: (metres: number) => 20 + metres * 0.04 };

  test('count uphill: the same legs cost more', () => {
    const flat = judge(syntheticRun({ stretches: level }), null, bothCaps, noEvidence);
    const climbing = judge(syntheticRun(uphill), null, bothCaps, noEvidence);
    // 4 % costs 1.24 times (Minetti): 0.95 of the cap is 1.17 of it.
    expect(flat.pace.status).toBe('ok');
    expect(climbing.pace).toMatchObject({ tier: 'major', meanExcess: expect.closeTo(0.17, 1) });
  });
});

describe('running minutes', () => {
  test.each([
    [479, 'short'],
    [480, 'as-planned'],
    [660, 'as-planned'],
    [661, 'more'],
    [750, 'more'],
    [751, 'much-more'],
  ])('%i s of 600 are %s', (seconds, band) => {
    expect(volumeOf(seconds, 600)).toMatchObject({ band, done: seconds / 600 });
  });

  test('without a plan are only counted', () => {
    expect(volumeOf(500, null)).toEqual({
      executedSeconds: 500,
      plannedSeconds: null,
      done: null,
      band: null,
    });
  });

  test('change no verdict', () => {
    const half = judge(syntheticRun({ stretches: runWalk(times(5, 0.97)) }), tenByOne, bothCaps, noEvidence);
    expect(half).toMatchObject({ verdict: 'easy-kept', volume: { band: 'short' } });
  });
});
