import { linearRegression, mean } from 'simple-statistics';
import { beforeAll, describe, expect, test } from 'vitest';
import { maximumFromHistory } from '../../../../src/core/compliance/estimates/maximum-from-history.ts';
import { observedMaximum } from '../../../../src/core/compliance/estimates/observed-maximum.ts';
import { type OwnEasySpeed, ownEasySpeed } from '../../../../src/core/compliance/estimates/own-easy-speed.ts';
import { type RunMeasures, runMeasures } from '../../../../src/core/compliance/estimates/run-measures.ts';
import { trackOf } from '../../../../src/core/compliance/track/track-of.ts';
import { addDays, type LocalDay } from '../../../../src/core/units/instant.ts';
import type { Artefact } from '../../../../src/sample/long-history/artefacts.ts';
import {
  comebackStart,
  type LongRun,
  longHistory,
  longHistoryEnd,
} from '../../../../src/sample/long-history/long-history.ts';
import {
  easySpeedBefore,
  easySpeedSince,
  maraBirthYear,
  maraMaximum,
} from '../../../../src/sample/long-history/mara.ts';

type Measured = RunMeasures & { readonly runId: string; readonly day: LocalDay };

const years = 2026 - maraBirthYear;
const withoutDetectors: ReadonlySet<never> = new Set();
const recently = addDays(longHistoryEnd, -42);

function measured(run: LongRun, detectors?: ReadonlySet<never>): Measured {
  const activity = run.activity();
  return { ...runMeasures(activity, trackOf(activity, null), detectors), runId: run.day, day: run.day };
}

let clean: readonly Measured[] = [];
beforeAll(() => {
  clean = [...longHistory(1)].map((run) => measured(run));
}, 60_000);

/** The clean history with other runs in the place of some. */
function planted(artefacts: readonly Artefact[], detectors?: ReadonlySet<never>): readonly Measured[] {
  return [...longHistory(1, new Set(artefacts))].map((run, i) => {
    const same = clean[i];
    return run.artefact === null && same !== undefined ? same : measured(run, detectors);
  });
}

const peaksOf = (runs: readonly Measured[]) =>
  runs.flatMap(({ runId, strap, peak }) => (peak === null ? [] : [{ runId, strap, bpm: peak.bpm }]));
const observed = (runs: readonly Measured[]) => observedMaximum(peaksOf(runs), years);

function easySpeed(runs: readonly Measured[], sigma = 4): OwnEasySpeed {
  const found = ownEasySpeed(runs, { bpm: maraMaximum, sigma });
  if (typeof found === 'string') throw new Error(found);
  return found;
}
const recent = (runs: readonly Measured[]) => runs.filter(({ day }) => day >= recently);

const histories: readonly (readonly Artefact[])[] = [
  [],
  ['lone-spike'],
  ['cadence-locks'],
  ['hill-race'],
  ['lone-spike', 'cadence-locks', 'hill-race'],
];

describe.each(histories)('two years with %s %s %s', (...artefacts) => {
  test('tell the maximum within what is stated: high confidence, 4 bpm', () => {
    const seen = observed(planted(artefacts));
    if (seen === null) throw new Error('nothing seen');
    const offered = maximumFromHistory(seen, { kind: 'age', years });
    expect(offered).toMatchObject({ confidence: 'high', sigma: 4 });
    expect(Math.abs(seen.bpm - maraMaximum)).toBeLessThanOrEqual(4);
  });

  test('tell the easy speed within what is stated, and within 0.1 m/s', () => {
    const { metresPerSecond, range } = easySpeed(recent(planted(artefacts)));
    expect(range[0]).toBeLessThan(easySpeedSince);
    expect(range[1]).toBeGreaterThan(easySpeedSince);
    expect(Math.abs(metresPerSecond - easySpeedSince)).toBeLessThan(0.1);
  });
});

describe('without the guards it would be fooled', () => {
  test('by the lone spike, if the highest peak were simply believed', () => {
    const runs = planted(['lone-spike']);
    expect(Math.max(...peaksOf(runs).map(({ bpm }) => bpm))).toBeGreaterThan(maraMaximum + 15);
    expect(observed(runs)?.lone?.bpm).toBeGreaterThan(maraMaximum + 15);
  });

  test('by cadence locks, if nothing told them from a pulse: they confirm each other', () => {
    const fooled = observed(planted(['cadence-locks'], withoutDetectors));
    expect(fooled?.bpm).toBeGreaterThan(maraMaximum + 4);
    expect(fooled?.confirmedBy.length).toBeGreaterThanOrEqual(3);
  });

  test('by the hill, if a line were drawn through all minutes, or runs were averaged', () => {
    const runs = recent(planted(['hill-race']));
    const minutes = runs.flatMap(({ windows }) => windows.map((one) => [one.speed, one.heartRate]));
    // A heart that beats slower the faster she runs.
    expect(linearRegression(minutes).m).toBeLessThan(0);
    const { slope } = easySpeed(runs).line;
    const intercepts = (of: readonly Measured[]) =>
      of.map(({ windows }) => mean(windows.map(({ heartRate, speed }) => heartRate - slope * speed)));
    const level = recent(clean);
    const moved = (mean(intercepts(runs)) - mean(intercepts(level))) / slope;
    expect(moved).toBeGreaterThan(0.08);
    const really = Math.abs(easySpeed(runs).metresPerSecond - easySpeed(level).metresPerSecond);
    expect(really).toBeLessThan(moved / 3);
  });

  test('by the speed of before the injury, if those runs counted', () => {
    const before = clean.filter(({ day }) => day < comebackStart && day >= addDays(comebackStart, -120));
    expect(Math.abs(easySpeed(before).metresPerSecond - easySpeedBefore)).toBeLessThan(0.1);
    expect(easySpeed(before).metresPerSecond).toBeGreaterThan(easySpeedSince + 0.25);
  });
});

test('nine in ten ranges hold the easy speed, of twelve runners whose maximum is exactly known', () => {
  const speeds = Array.from({ length: 12 }, (_, seed) =>
    easySpeed(
      [...longHistory(100 + seed, new Set(['hill-race'] as const), recently)].map((run) => measured(run)),
      0,
    ),
  );
  const holding = speeds.filter(({ range: [low, high] }) => low < easySpeedSince && easySpeedSince < high);
  expect(holding.length).toBeGreaterThanOrEqual(10);
});
