import { seededRandom } from '../random.ts';
import type { Recording } from './recording.ts';
import { timerSpans } from './timer-spans.ts';

/** s between records of smart recording (REAL-FILES 6: three to seven). */
const shortest = 2;
const longest = 7;

/**
 * The seconds that a watch writes a record for: all while the timer runs, or with smart recording one every few,
 * first and last of each stretch included.
 */
export function keptSeconds({ timer, length }: Recording, recording: 'every-second' | 'smart'): number[] {
  const spans = timerSpans(timer);
  if (recording === 'every-second') {
    return spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  }
  const random = seededRandom(length);
  return spans.flatMap(({ from, to }) => {
    const kept: number[] = [];
    for (let second = from; second < to - 1; ) {
      kept.push(second);
      second += shortest + Math.floor(random.uniform() * (longest - shortest + 1));
    }
    return [...kept, to - 1];
  });
}
