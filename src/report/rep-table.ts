import type { Judgement, Rep } from '../core/compliance/judgement.ts';
import type { UnitSystem } from '../core/training/athlete.ts';
import type { RepRow, RepTable } from './report.ts';
import { clock } from './words/duration.ts';
import { pace, paceUnit } from './words/pace.ts';

const paceMarks = {
  ok: 'ok',
  fast: 'fast',
  hard: 'hard',
  'very-hard': 'very hard',
  unmeasured: 'not measured',
};

const matchWords: Readonly<Record<Rep['match'], string | null>> = {
  done: null,
  short: 'short',
  missed: 'not run',
  merged: 'walk skipped',
  extra: 'extra',
};

function mark(rep: Rep): string {
  if (rep.match === 'missed') return 'not run';
  const high = rep.heartRateMark === 'over' && (rep.paceMark === null || rep.paceMark === 'ok');
  const words = [rep.paceMark === null ? null : paceMarks[rep.paceMark], high ? 'heart rate' : null];
  words.push(matchWords[rep.match]);
  const said = words.filter((word) => word !== null);
  const worth = said.length > 1 ? said.filter((word) => word !== 'ok') : said;
  return worth.join(', ');
}

/** Per cent over the cap at which a mark changes (PHYSIOLOGY 6.4). */
const lines = [5, 10, 20];

/** Whole per cent; just over a line one decimal more, so that `+5 %` never has two marks in one table. */
function percentOf(ratio: number): number {
  const exact = (ratio - 1) * 100;
  const whole = Math.round(exact);
  return lines.includes(whole) && exact > whole + 1e-6
    ? Math.max(whole + 0.1, Math.round(exact * 10) / 10)
    : whole;
}

function row(rep: Rep, units: UnitSystem): RepRow {
  const trusted = rep.heartRateMark !== 'not-trusted';
  const bpm = (value: number | null): number | null =>
    value === null || !trusted ? null : Math.round(value);
  return {
    number: rep.index,
    time: rep.actualSeconds === null ? null : clock(rep.actualSeconds),
    pace: rep.metresPerSecond === null ? null : pace(rep.metresPerSecond, units),
    percent: rep.ratio === null ? null : percentOf(rep.ratio),
    highest: bpm(rep.peakHeartRate),
    afterWalk: bpm(rep.heartRateAfterWalk),
    drop: bpm(rep.drop),
    mark: mark(rep),
    heartRateOver: rep.heartRateMark === 'over',
    over: rep.paceMark === 'fast' || rep.paceMark === 'hard' || rep.paceMark === 'very-hard',
  };
}

/** One row per repetition; null when the session had none. */
export function buildRepTable(judgement: Judgement, units: UnitSystem): RepTable | null {
  if (judgement.reps.length < 2) return null;
  const graded = judgement.reps.some((rep) => Math.abs(rep.grade ?? 0) >= 0.015);
  const rows = judgement.reps.map((rep) => row(rep, units));
  const alone = rows.some((each) => each.mark.includes('heart rate'))
    ? ' “Heart rate”: pace was ok, heart rate over the cap.'
    : '';
  return {
    rows,
    paceUnit: paceUnit(units),
    how: `Pace from second 10 on${graded ? '; against the cap, hills are evened out' : ''}. Heart rate: highest, then at the end of the walk.`,
    marks: `Marks: up to 5 % over is ok, 5–10 % fast, 10–20 % hard, more is very hard.${alone}`,
  };
}
