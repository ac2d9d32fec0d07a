import { describe, expect, test } from 'vitest';
import { runMeasures } from '../../../src/core/compliance/estimates/run-measures.ts';
import { trackOf } from '../../../src/core/compliance/track/track-of.ts';
import type { Activity } from '../../../src/core/training/activity.ts';
import { addDays, daysBetween } from '../../../src/core/units/instant.ts';
import { readWatchFile } from '../../../src/formats/watch/read-watch-file.ts';
import {
  comebackStart,
  longHistory,
  longHistoryEnd,
  longHistoryStart,
} from '../../../src/sample/long-history/long-history.ts';

const everything = new Set(['lone-spike', 'cadence-locks', 'hill-race'] as const);
const measuresOf = (activity: Activity) => runMeasures(activity, trackOf(activity, null));

describe('the long history', () => {
  const runs = [...longHistory(1)];

  test('is two years of three runs a week around eight weeks of injury', () => {
    expect(daysBetween(longHistoryStart, longHistoryEnd)).toBe(102 * 7);
    expect(runs.length).toBe(3 * (78 + 16));
    const days = runs.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(days.filter((day) => day < comebackStart && day >= addDays(comebackStart, -56))).toEqual([]);
    expect(runs.filter(({ kind }) => kind === 'race').length).toBe(9);
  });

  test('goes wrong only where it was asked to', () => {
    expect(runs.every(({ artefact }) => artefact === null)).toBe(true);
    const planted = [...longHistory(1, everything)];
    const count = (artefact: string) => planted.filter((run) => run.artefact === artefact).length;
    expect([count('lone-spike'), count('hill-race')]).toEqual([1, 1]);
    expect(count('cadence-locks')).toBeGreaterThanOrEqual(8);
    const same = planted.findIndex(({ artefact }) => artefact === null);
    expect(planted[same]?.activity()).toEqual(runs[same]?.activity());
  });

  test('is the same run whether all are asked for or only the last ones', () => {
    const [first] = longHistory(1, everything, addDays(longHistoryEnd, -7));
    const again = runs.find(({ day }) => day === first?.day);
    expect(first?.activity()).toEqual(again?.activity());
  });

  test('says the same in a file as without one', async () => {
    const run = runs.at(-1);
    if (run === undefined) throw new Error('no runs');
    const file = await readWatchFile(run.bytes());
    const [read] = file.outcome === 'activities' ? file.activities : [];
    if (read === undefined) throw new Error(file.outcome);
    const [direct, throughFile] = [measuresOf(run.activity()), measuresOf(read)];
    expect(read.startTime).toBe(run.activity().startTime);
    expect(throughFile.strap).toBe(direct.strap);
    expect(throughFile.peak?.bpm).toBeCloseTo(direct.peak?.bpm ?? Number.NaN, 6);
    expect(throughFile.windows.length).toBe(direct.windows.length);
    for (const [at, { speed }] of throughFile.windows.entries()) {
      expect(speed).toBeCloseTo(direct.windows[at]?.speed ?? Number.NaN, 2);
    }
  });
});
