import { Decoder, Stream } from '@garmin/fitsdk';
import { expect, test } from 'vitest';
import { makeWorkout } from '../../src/companion/make-workout.ts';
import { workoutOfNotation } from '../../src/core/training/notation/workout-of-notation.ts';

function nameOnWatch(notation: string, name: string | null = null): string | undefined {
  const parsed = workoutOfNotation(notation);
  if (!parsed.ok) throw new Error(parsed.message);
  const caps = { heartRateCeiling: null, paceCap: null };
  const { bytes } = makeWorkout(parsed.workout, caps, name, 'metric');
  return new Decoder(Stream.fromByteArray([...bytes])).read().messages.workoutMesgs?.[0]?.wktName;
}

test.each([
  ['10 x [1 min run : 1 min walk]', '10x[1:1]'],
  ['7 x [2:1] + 1 x [1:1]', '7x[2:1]+1x[1:1]'],
  ['[15:1] + [6:1]', '[15:1]+[6:1]'],
  ['25 min continuous', '25 min run'],
])('%s is called %s on the watch, which shows 15 characters', (notation, name) => {
  expect(nameOnWatch(notation)).toBe(name);
});

test('a name that was given stays', () => {
  expect(nameOnWatch('25 min continuous', 'With Ann')).toBe('With Ann');
});
