import { describe, expect, test } from 'vitest';
import type { MatchedRep } from '../../../../src/core/compliance/matching/session.ts';
import type { RepHeartRate } from '../../../../src/core/compliance/rules/rep-heart-rate.ts';
import { repPacePart, repPaceTier } from '../../../../src/core/compliance/rules/rep-parts.ts';
import { treatedAsIntervals } from '../../../../src/core/compliance/rules/treated-as-intervals.ts';
import { noEvidence } from '../../../../src/core/training/evidence.ts';
import { bothCaps, normals, times } from '../synthetic-run.ts';

/**
 * Ten repetitions as 6.5 drew them: 3 % from one to the next, 2.3 % by GPS, 1 % of the whole session. The shares
 * are those that the design's own simulation found.
 */
const drawn = 1000;
const rep: MatchedRep = {
  match: 'done',
  plannedSeconds: 60,
  span: { startSeconds: 0, endSeconds: 60 },
  ownRun: false,
  marked: false,
};
const silent: RepHeartRate = {
  peak: null,
  afterWalk: null,
  drop: null,
  rise: null,
  trusted: null,
  mark: null,
  hard: false,
};
const reps = times(10, rep);

function sessions(ratio: number): readonly (readonly number[])[] {
  const random = normals(20260928);
  return times(drawn, 0).map(() => {
    const whole = ratio * (1 + 0.01 * random());
    return times(10, 0).map(() => whole * (1 + 0.03 * random()) * (1 + 0.023 * random()));
  });
}

function saysFast(ratios: readonly number[]): boolean {
  const { intervalSigns } = treatedAsIntervals({
    reps,
    paces: ratios.map((ratio) => ({ ratio, metresPerSecond: null, grade: 0, mark: 'ok' })),
    heartRates: times(10, silent),
    caps: bothCaps,
    evidence: noEvidence,
    paceStatus: 'violated',
    heartRateStatus: 'not-assessed',
    paceDataGood: true,
  });
  return intervalSigns.includes('A');
}

const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;
/** Three standard errors of both simulations, and the rounding of what is printed. */
const margin = (rate: number): number => 3 * Math.sqrt((2 * rate * (1 - rate)) / drawn) + 0.01;

describe('how often chance speaks', () => {
  test.each([
    [1, 0],
    [1.03, 0],
    [1.05, 0.004],
    [1.08, 0.13],
    [1.1, 0.5],
    [1.12, 0.85],
    [1.15, 0.996],
  ])('sign A at a true ratio of %d: %d of sessions', (ratio, rate) => {
    expect(Math.abs(share(sessions(ratio).map(saysFast)) - rate)).toBeLessThan(margin(rate));
  });

  test.each([
    [1, 0.06],
    [1.03, 0.49],
    [1.05, 0.87],
    [1.08, 0.997],
  ])('a pace tier by the median alone at a true ratio of %d: %d of sessions', (ratio, rate) => {
    const over = sessions(ratio).map(
      (ratios) => repPaceTier(1 + (repPacePart(reps, ratios, 1.03)?.meanExcess ?? 0), 0, 1.03) !== 'none',
    );
    expect(Math.abs(share(over) - rate)).toBeLessThan(margin(rate));
  });
});
