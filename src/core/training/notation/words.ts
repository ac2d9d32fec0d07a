import type { StepKind } from '../workout.ts';

/** The words of a step, as coaches and runners write them. An adjective says nothing that a noun does not. */
export const kindWords: ReadonlyMap<string, StepKind | 'adjective'> = new Map<string, StepKind | 'adjective'>(
  [
    ...many('run', ['run', 'runs', 'running', 'jog', 'jogs', 'jogging', 'r', 'j']),
    ...many('walk', ['walk', 'walks', 'walking', 'w']),
    ...many('stride', ['stride', 'strides']),
    ...many('tempo', ['tempo']),
    ...many('adjective', ['continuous', 'cont', 'continuously', 'easy', 'brisk', 'relaxed', 'steady', 'of']),
  ],
);

/** Seconds in one of each unit of time. */
export const timeUnits: ReadonlyMap<string, number> = new Map([
  ...many(60, ['m', 'min', 'mins', 'minute', 'minutes']),
  ...many(1, ['s', 'sec', 'secs', 'second', 'seconds']),
  ...many(3600, ['h', 'hr', 'hrs', 'hour', 'hours']),
]);

/** Words that show that somebody thinks in distance. */
export const distanceWords: ReadonlySet<string> = new Set(
  'k km kms mi mile miles metre metres meter meters yd yds yard yards'.split(' '),
);

/** Words between two parts of a session. */
export const joiningWords: ReadonlySet<string> = new Set(['then', 'and', 'plus']);

function many<const V>(value: V, words: readonly string[]): [string, V][] {
  return words.map((word) => [word, value]);
}
