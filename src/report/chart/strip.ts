import type { Judgement, Rep } from '../../core/compliance/judgement.ts';
import type { UnitSystem } from '../../core/training/athlete.ts';
import { middle } from '../run-figures.ts';
import { pace, paceUnit } from '../words/pace.ts';
import { paceCapLine } from './pace-panel.ts';
import type { Strip, StripCell } from './strip-shape.ts';

function cell(rep: Rep, units: UnitSystem): StripCell {
  const shown = rep.metresPerSecond === null ? null : pace(rep.metresPerSecond, units);
  const base = { number: rep.index, pace: shown };
  if (rep.match === 'missed') return { ...base, percent: null, kind: 'not-run' };
  if (rep.ratio === null || rep.paceMark === 'unmeasured')
    return { ...base, percent: null, kind: 'not-measured' };
  const percent = Math.round((rep.ratio - 1) * 100);
  const over = rep.paceMark !== null && rep.paceMark !== 'ok';
  return { ...base, percent, kind: over ? 'over' : percent > 0 ? 'pale' : 'under' };
}

/** Median share of running between two starts; a half when there is only one run. */
function runShare(reps: readonly Rep[]): number {
  const shares = reps.flatMap((rep, index) => {
    const next = reps[index + 1];
    if (rep.startSeconds === null || rep.actualSeconds === null || next?.startSeconds == null) return [];
    return [rep.actualSeconds / (next.startSeconds - rep.startSeconds)];
  });
  return Math.min(0.8, Math.max(0.4, middle(shares) ?? 0.5));
}

function name(cells: readonly StripCell[]): string {
  const said = cells.map((each) => {
    if (each.percent === null)
      return `run ${each.number} ${each.kind === 'not-run' ? 'not run' : 'not measured'}`;
    if (each.percent === 0) return `run ${each.number} at the cap`;
    return `run ${each.number} ${Math.abs(each.percent)} % ${each.percent > 0 ? 'faster' : 'slower'}`;
  });
  return `${cells.length} runs against the easy cap: ${said.join(', ')}.`;
}

/** The strip of a run:walk session; null without repetitions or without a pace cap. */
export function buildStrip(judgement: Judgement, units: UnitSystem): Strip | null {
  const cap = paceCapLine(judgement, units);
  if (cap === null || judgement.pace.status === 'not-assessed' || judgement.reps.length < 2) return null;
  const cells = judgement.reps.map((rep) => cell(rep, units));
  return {
    cells,
    runShare: runShare(judgement.reps),
    capLabel: cap.wide,
    capNote: `The thick line is your ${cap.wide.replace('cap ', 'cap, ')}.`,
    provisional: cap.provisional,
    paceUnit: paceUnit(units),
    name: name(cells),
  };
}
