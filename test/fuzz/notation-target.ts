import { printNotation } from '../../src/core/training/notation/print-notation.ts';
import { workoutOfNotation } from '../../src/core/training/notation/workout-of-notation.ts';
import { runningSecondsOf } from '../../src/core/training/running-seconds.ts';
import { instant } from '../../src/core/units/instant.ts';
import { beatsPerMinute, metresPerSecond } from '../../src/core/units/quantities.ts';
import { parseDay } from '../../src/entry/cli/parse/parse-day.ts';
import { parseAge, parseMaximum } from '../../src/entry/cli/parse/parse-maximum.ts';
import { parseEffort, parseWhole } from '../../src/entry/cli/parse/parse-number.ts';
import { parseBeltSpeed, parsePace } from '../../src/entry/cli/parse/parse-pace.ts';
import { parseRace } from '../../src/entry/cli/parse/parse-race.ts';
import { parseWorkout } from '../../src/entry/cli/parse/parse-workout.ts';
import { WrongUsage } from '../../src/entry/cli/wrong-usage.ts';
import { WorkoutWriteError } from '../../src/formats/watch/workout-write-error.ts';
import { writeWorkout } from '../../src/formats/watch/write-workout.ts';
import { bytesOf, mutatedTextBytes, textOf } from './mutate-text.ts';
import type { Target } from './target.ts';

const typed = [
  '10 x [1 min run : 1 min walk]',
  '10x[1:1]',
  '[15:1] + [6:1]',
  '27:30 continuous',
  '18 min continuous + 4 x [15 s stride : 75 s walk]',
  '5 min easy + 3 x [4 min tempo : 2 min easy] + 5 min easy',
  '8 × (2 min run, 1 min walk)',
  'open run',
  '1,5 min run',
  '90 s run and 2 h walk',
  '7:45/km',
  '12:30/mi',
  '8.5km/h',
  '5 km 24:34 on 2026-03-01',
  'half marathon 1:52:10 on 2026-04-12',
  '~186',
  '2026-11-30',
  '3,5',
  '44',
];

/** What else is typed: each gives a value or a sentence. */
const words: readonly ((text: string) => unknown)[] = [
  (text) => parseDay(text, '--start'),
  parseAge,
  parseMaximum,
  parseEffort,
  (text) => parseWhole(text, '--year', [1900, 2026], 'a year'),
  (text) => parsePace(text).speed,
  parseBeltSpeed,
  parseRace,
  (text) => parseWorkout(text, '--workout'),
];

function* brokenByNotation(text: string): Generator<string> {
  const parsed = workoutOfNotation(text);
  if (!parsed.ok) {
    if (!(Number.isInteger(parsed.at) && parsed.at >= 0 && parsed.at <= text.length)) {
      yield `points at character ${parsed.at} of ${text.length}`;
    }
    if (parsed.message.trim() === '') yield 'no session and no reason';
    return;
  }
  const { workout } = parsed;
  const running = runningSecondsOf(workout);
  if (!(running >= 0 && Number.isFinite(running))) yield `${running} s of running`;
  const printed = printNotation(workout.blocks);
  const again = workoutOfNotation(printed);
  if (!again.ok) yield `prints "${printed}", which cannot be read: ${again.message}`;
  else if (printNotation(again.workout.blocks) !== printed) yield `prints "${printed}", then something else`;
  else if (runningSecondsOf(again.workout) !== running) yield `loses running on the way through "${printed}"`;
  try {
    const written = writeWorkout({
      workout,
      caps: { heartRateCeiling: beatsPerMinute(130), paceCap: metresPerSecond(2.15) },
      sessionId: text,
      created: instant(Date.UTC(2026, 10, 25)),
      name: text,
      units: 'metric',
    });
    if (written.length === 0) yield 'an empty workout file';
  } catch (error) {
    if (!(error instanceof WorkoutWriteError) || error.code === 'self-test') throw error;
  }
}

/** Session notation and everything else that a person types after an option. */
export const notationTarget: Target = {
  name: 'notation',
  ending: 'txt',
  seeds: () => typed.map(bytesOf),
  mutate: mutatedTextBytes,
  run: async (bytes) => {
    const text = textOf(bytes);
    const broken = [...brokenByNotation(text)];
    const parsed = workoutOfNotation(text);
    const told = words.map((read, which) => {
      try {
        const value = read(text);
        if (typeof value === 'number' && !Number.isFinite(value)) broken.push(`option ${which}: ${value}`);
        return 'value';
      } catch (error) {
        if (!(error instanceof WrongUsage)) throw error;
        if (error.message.trim() === '') broken.push(`option ${which} is refused without a reason`);
        return 'refused';
      }
    });
    const kind = parsed.ok
      ? parsed.workout.blocks.map((block) => block.steps.map((step) => step.kind).join()).join('+')
      : parsed.message.replaceAll(/"[^"]*"/g, '').slice(0, 60);
    return { signature: `${kind} ${told.join()}`, broken };
  },
};
