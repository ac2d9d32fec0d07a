import { describe, expect, test } from 'vitest';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { handRecording } from './hand-recording.ts';

/** Half an hour at 2.5 m/s on ground of a height by the metre. */
const over = (height: (metres: number) => number) =>
  trackOf(
    handRecording({
      length: 1800,
      speed: () => 2.5,
      steps: () => 165,
      altitude: (second) => height(second * 2.5),
      sensors: { barometer: true },
    }),
    null,
  );

describe('the grade of section 4', () => {
  test.each([
    [0.0149, 0],
    [0.0151, 0.0151],
    [-0.0149, 0],
    [-0.0151, -0.0151],
    [0.149, 0.149],
    [0.151, 0.15],
    [-0.2, -0.15],
  ])('of ground at %d is taken as %d', (slope, grade) => {
    expect(over((metres) => 100 + slope * metres).grade[900]).toBeCloseTo(grade, 9);
  });

  // Least squares over 50 m to either side of a kink from level to 10 %: by symmetry half of it at the kink, all of
  // it 50 m on, nothing of it 50 m before.
  test.each([
    [-52.5, 0],
    [0, 0.05],
    [52.5, 0.1],
  ])('is measured over 50 m to either side: %d m from a kink it is %d', (metres, grade) => {
    const kink = 2250;
    const found = over((at) => 100 + 0.1 * Math.max(0, at - kink));
    expect(found.grade[(kink + metres) / 2.5]).toBeCloseTo(grade, 2);
  });

  test('forgets a single wrong height: a median of 5 s', () => {
    const found = over((metres) => (metres === 2250 ? 103 : 100));
    expect(found.grade.every((grade) => grade === 0)).toBe(true);
  });
});
