import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/compliance/judge.ts';
import { noEvidence } from '../../../src/core/training/evidence.ts';
import { metresPerSecond } from '../../../src/core/units/quantities.ts';
import { bothCaps, cap, type Stretch, syntheticRun, tenByOne, walk } from './synthetic-run.ts';

const steady = (ratio: number): Stretch[] => [
  walk(5),
  { kind: 'run', seconds: 1800, speed: cap * ratio, demand: 125 },
  walk(5),
];

describe('the sport', () => {
  test.each(['running', 'unknown', 'generic'])('%s is judged', (sport) => {
    const run = syntheticRun({ stretches: steady(0.95), changes: { sport } });
    expect(judge(run, null, bothCaps, noEvidence).verdict).toBe('easy-kept');
  });

  test.each(['cycling', 'walking', 'hiking', 'swimming'])('%s is not judged, only counted', (sport) => {
    const run = syntheticRun({ stretches: steady(1.3), changes: { sport } });
    expect(judge(run, null, bothCaps, noEvidence)).toMatchObject({
      verdict: 'not-assessed',
      heartRate: { status: 'not-assessed', reason: 'not-a-run' },
      pace: { status: 'not-assessed', reason: 'not-a-run' },
      runningSeconds: expect.closeTo(1800, -1),
      score: null,
    });
  });

  test('of a run that holds only walking is no running found', () => {
    expect(judge(syntheticRun({ stretches: [walk(40)] }), tenByOne, bothCaps, noEvidence)).toMatchObject({
      verdict: 'no-running-found',
      heartRate: { reason: 'no-running-found' },
      pace: { reason: 'no-running-found' },
      tags: ['walked-only'],
      treatedAsIntervals: 'not-applicable',
    });
  });

  test.each([
    [50, 'no-running-found'],
    [65, 'not-assessed'],
  ])('of a run with %i s of running is %s', (length, verdict) => {
    const stretches: Stretch[] = [walk(5), { kind: 'run', seconds: length, speed: cap }, walk(5)];
    expect(judge(syntheticRun({ stretches }), null, bothCaps, noEvidence).verdict).toBe(verdict);
  });

  test.each([
    ['without cadence', (): null => null, null],
    ['with the belt speed of a treadmill alone', (): null => null, cap],
    [
      'with a cadence of 80 for its first minute alone',
      (length: number) => new Float64Array(length).fill(40, 0, 60),
      null,
    ],
  ] as const)('of a run without speed, %s, is never called no running', (_, cadence, beltSpeed) => {
    const run = syntheticRun({ stretches: steady(0.95) });
    const samples = { ...run.samples, distance: null, cadence: cadence(run.samples.length) };
    const indoors = beltSpeed === null ? {} : { subSport: 'treadmill' };
    const evidence = {
      ...noEvidence,
      beltSpeed: beltSpeed === null ? null : metresPerSecond(beltSpeed),
    };
    expect(judge({ ...run, ...indoors, samples }, null, bothCaps, evidence)).toMatchObject({
      verdict: 'not-assessed',
      pace: { reason: 'no-speed' },
      heartRate: { reason: 'no-speed' },
    });
  });

  test('of a walk without speed is told by its cadence', () => {
    const run = syntheticRun({ stretches: [walk(40)] });
    const samples = { ...run.samples, distance: null };
    expect(judge({ ...run, samples }, null, bothCaps, noEvidence).verdict).toBe('no-running-found');
  });
});
