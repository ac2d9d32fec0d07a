import { describe, expect, test } from 'vitest';
import { paceMarkOf } from '../../../../src/core/compliance/rules/rep-pace.ts';
import { repHeartRateTier, repPaceTier } from '../../../../src/core/compliance/rules/rep-parts.ts';
import { heartRateTier, paceTier } from '../../../../src/core/compliance/rules/sustained-tier.ts';

/** 6.2 with 12.14 and 12.16.7. Share, longest episode s, mean excess as a share of the maximum, s above 80 %. */
describe('heart rate over the line for long enough', () => {
  test.each([
    [0, 0, 0, 0, 'none'],
    [0.049, 179, 0.05, 0, 'none'],
    [0.049, 180, 0.2, 0, 'minor'],
    [0.05, 90, 0.029, 0, 'minor'],
    [0.199, 170, 0.029, 0, 'minor'],
    [0.2, 170, 0.01, 0, 'moderate'],
    [0.06, 90, 0.03, 0, 'moderate'],
    [0.06, 90, 0.08, 0, 'moderate'],
    [0.09, 179, 0.081, 0, 'moderate'],
    [0.1, 90, 0.081, 0, 'major'],
    [0.06, 180, 0.081, 0, 'major'],
    [0.5, 900, 0.05, 0, 'moderate'],
    [0.51, 900, 0.03, 0, 'major'],
    [1, 1800, 0.029, 0, 'moderate'],
    [0, 0, 0, 59, 'none'],
    [0, 0, 0, 60, 'major'],
    [0.01, 40, 0.01, 60, 'major'],
  ])(
    'share %d, longest %i s, excess %d, %i s above 80 %%: %s',
    (share, longestSeconds, meanExcess, hard, tier) => {
      expect(heartRateTier({ share, longestSeconds, meanExcess }, hard)).toBe(tier);
    },
  );
});

describe('pace over the cap for long enough', () => {
  test.each([
    [0, 0, 0, 'none'],
    [0.049, 179, 0.3, 'none'],
    [0.049, 180, 0.3, 'minor'],
    [0.05, 60, 0.079, 'minor'],
    [0.199, 60, 0.05, 'minor'],
    [0.2, 60, 0.05, 'moderate'],
    [0.06, 60, 0.08, 'moderate'],
    [0.06, 60, 0.15, 'moderate'],
    [0.09, 179, 0.16, 'moderate'],
    [0.1, 60, 0.151, 'major'],
    [0.06, 180, 0.151, 'major'],
    [0.51, 900, 0.08, 'moderate'],
    [0.51, 900, 0.081, 'major'],
    [1, 1800, 0.05, 'moderate'],
  ])('share %d, longest %i s, excess %d: %s', (share, longestSeconds, meanExcess, tier) => {
    expect(paceTier({ share, longestSeconds, meanExcess })).toBe(tier);
  });
});

describe('a repetition by its pace', () => {
  test.each([
    [0.8, 'ok'],
    [1.05, 'ok'],
    [1.051, 'fast'],
    [1.1, 'fast'],
    [1.101, 'hard'],
    [1.2, 'hard'],
    [1.201, 'very-hard'],
  ])('%d times the cap is %s', (ratio, mark) => {
    expect(paceMarkOf(ratio)).toBe(mark);
  });
});

describe('a session of repetitions by its pace', () => {
  test.each([
    [1.03, 0, 1.03, 'none'],
    [1.031, 0, 1.03, 'minor'],
    [1.05, 0, 1.05, 'none'],
    [1.051, 0, 1.05, 'minor'],
    [1.08, 0, 1.03, 'minor'],
    [1.081, 0, 1.03, 'moderate'],
    [1.15, 0.2, 1.03, 'moderate'],
    [1.151, 1, 1.03, 'major'],
    [1, 0.29, 1.03, 'none'],
    [1, 0.3, 1.03, 'moderate'],
    [1.2, 0.3, 1.03, 'major'],
  ])('median %d, %d of them hard, tolerance %d: %s', (median, hard, tolerance, tier) => {
    expect(repPaceTier(median, hard, tolerance)).toBe(tier);
  });
});

describe('a session of repetitions by its heart rate', () => {
  test.each([
    [0, 0, 'none'],
    [0.19, 0, 'none'],
    [0.2, 0, 'minor'],
    [0.5, 0.4, 'minor'],
    [0.51, 0.4, 'moderate'],
    [0.6, 0.5, 'major'],
  ])('%d over the line, %d above 80 %%: %s', (over, hard, tier) => {
    expect(repHeartRateTier(over, hard)).toBe(tier);
  });
});
