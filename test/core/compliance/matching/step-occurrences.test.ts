import { describe, expect, test } from 'vitest';
import {
  plannedOccurrences,
  stepOccurrences,
} from '../../../../src/core/compliance/matching/step-occurrences.ts';
import type { EmbeddedStep, Lap } from '../../../../src/core/training/activity.ts';
import { seconds } from '../../../../src/core/units/quantities.ts';
import { embeddedRunWalk } from '../synthetic-run.ts';

/** Laps as `step seconds`, one after the other; `-` is a lap without an index. */
function laps(text: string): readonly Lap[] {
  let start = 0;
  return text.split(', ').map((each, index) => {
    const [step = '-', length = '0'] = each.split(' ');
    const lap = {
      index,
      startSeconds: seconds(start),
      elapsedSeconds: seconds(Number(length)),
      timerSeconds: seconds(Number(length)),
      distanceMetres: null,
      intensity: null,
      workoutStepIndex: step === '-' ? null : Number(step),
      trigger: null,
    };
    start += Number(length);
    return lap;
  });
}

const step = (index: number, duration: EmbeddedStep['duration']): EmbeddedStep => ({
  index,
  name: null,
  intensity: 'active',
  duration,
});
const time = (length: number): EmbeddedStep['duration'] => ({ kind: 'time', seconds: seconds(length) });
const runWalk = embeddedRunWalk(3).steps;
const alone = [step(0, time(60)), step(1, { kind: 'repeat', firstStep: 0, times: 4 })];

const tenths = (value: number): number => Math.round(value * 10) / 10;
const told = (text: string, steps: readonly EmbeddedStep[]): string =>
  stepOccurrences(laps(text), steps)
    .map((each) => `${each.step}:${tenths(each.startSeconds)}-${tenths(each.endSeconds)}`)
    .join(' ');

describe('laps as executions of steps', () => {
  test.each([
    [
      'one lap each',
      '0 300, 1 60, 2 60, 1 60, 2 60',
      runWalk,
      '0:0-300 1:300-360 2:360-420 1:420-480 2:480-540',
    ],
    ['lasting 59.1 to 62.2 s', '1 59.1, 2 62.2, 1 60.4', runWalk, '1:0-59.1 2:59.1-121.3 1:121.3-181.7'],
    ['15 min as kilometres', '0 270, 0 272, 0 275, 0 83', [step(0, time(900))], '0:0-900'],
    ['a tail lap of 3 s', '1 60, 1 3, 2 60', runWalk, '1:0-63 2:63-123'],
    ['a double press', '1 60, - 2, 2 60', runWalk, '1:0-60 2:62-122'],
    ['running on after the workout', '1 60, 2 60, 4 300, - 600', runWalk, '1:0-60 2:60-120 4:120-420'],
    [
      'a time step repeated on its own',
      '0 60, 0 60, 0 60, 0 60',
      alone,
      '0:0-60 0:60-120 0:120-180 0:180-240',
    ],
    ['the same, cut by auto-lap', '0 40, 0 20, 0 60, 0 31, 0 29', alone, '0:0-60 0:60-120 0:120-180'],
    ['none with an index', '- 60, - 60', runWalk, ''],
  ] as const)('%s', (_, text, steps, expected) => {
    expect(told(text, steps)).toBe(expected);
  });
});

describe('the planned order of steps', () => {
  test('writes repeats out', () => {
    expect(plannedOccurrences(runWalk)).toEqual([0, 1, 2, 1, 2, 1, 2, 4]);
  });

  test('also a repeat of repeats', () => {
    const steps = [
      step(0, time(60)),
      step(1, { kind: 'repeat', firstStep: 0, times: 2 }),
      step(2, time(300)),
      step(3, { kind: 'repeat', firstStep: 0, times: 2 }),
    ];
    expect(plannedOccurrences(steps)).toEqual([0, 0, 2, 0, 0, 2]);
  });

  test('ends, whatever a damaged file asks for', () => {
    const endless = [step(0, time(1)), step(1, { kind: 'repeat', firstStep: 0, times: 4e9 })];
    expect(plannedOccurrences(endless).length).toBeLessThanOrEqual(1000);
    expect(plannedOccurrences([step(0, { kind: 'repeat', firstStep: 7, times: 9 })])).toEqual([]);
  });
});
