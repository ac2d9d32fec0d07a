import { paceWithUnit } from '../../../report/words/pace.ts';
import type { TypedPace } from './parse-pace.ts';

/** m/s (4:50 /km, 7:47 /mi): easy for few, and what 7:45/km becomes when it is typed with miles. */
const fastest = 3.448;
/** m/s (10:30 /km, 16:54 /mi): walking pace, and what 12:30/mi becomes when it is typed with kilometres. */
const slowest = 1.587;

/** Why a cap looks as if it were meant in the other unit; null when it is an easy pace that people have. */
export function doubtCap({ speed, units }: TypedPace): string | null {
  if (speed <= fastest && speed >= slowest) return null;
  const other = units === 'metric' ? 'imperial' : 'metric';
  const typed = paceWithUnit(speed, units);
  const unit = other === 'metric' ? '/km' : '/mi';
  return `a cap of ${typed} is ${paceWithUnit(speed, other)}, ${speed > fastest ? 'fast for an easy pace' : 'a walking pace'}. Was it meant ${unit}? It is taken as typed.`;
}
