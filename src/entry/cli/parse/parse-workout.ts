import { workoutOfNotation } from '../../../core/training/notation/workout-of-notation.ts';
import type { Workout } from '../../../core/training/workout.ts';
import { WrongUsage } from '../wrong-usage.ts';

/** A line that is too long for a terminal would wrap and the mark below would point nowhere. */
const widest = 70;

/**
 * A session in the plan's notation, with warm-up and cool-down walks added: `10 x [1 min run : 1 min walk]`.
 * @throws WrongUsage that shows the text with a mark below the character where reading stopped
 */
export function parseWorkout(text: string, option: string, name: string | null = null): Workout {
  const parsed = workoutOfNotation(text, name);
  if (parsed.ok) return parsed.workout;
  const line = text.replaceAll(/\s/g, ' ');
  const from = Math.max(0, parsed.at - widest / 2);
  const shown = line.slice(from, from + widest);
  throw new WrongUsage(
    `${option}: ${parsed.message}\n\n  ${shown}\n  ${' '.repeat(parsed.at - from)}^\n\n` +
      'Write it like "10 x [1 min run : 1 min walk]", "[15:1] + [6:1]" or "27:30 continuous".',
  );
}
