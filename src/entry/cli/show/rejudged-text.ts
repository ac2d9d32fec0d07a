import type { InputChange } from '../../../companion/changed-inputs.ts';
import { type RejudgedRun, saysOtherwise, type VerdictInShort } from '../../../companion/rejudged.ts';
import { headingOf } from '../../../report/words/verdict-words.ts';
import { countOf } from './count.ts';

/** Each reason as the end of "Why:". */
export const reasonWords: Readonly<Record<InputChange, string>> = {
  rules: 'the rules of TalkTest',
  'maximum-heart-rate': 'the maximum heart rate',
  'heart-rate-line': 'the heart-rate line',
  'heart-rate-as-instrument': 'whether heart rate says anything for you',
  'pace-cap': 'the easy-pace cap',
  'planned-session': 'the planned session that it was',
  intent: 'what it was meant to be',
  effort: 'how hard it felt',
  'talk-test': 'the talk test',
  'own-easy-speed': 'your own easy speed',
  'own-heart-rate': 'your own heart rate at a speed',
  'belt-speed': 'the belt speed',
};

/** How many runs went from one verdict to another. */
export type Move = { readonly from: VerdictInShort; readonly to: VerdictInShort; readonly runs: number };

const wordOf = ({ verdict, treatedAsIntervals }: VerdictInShort): string =>
  headingOf(verdict, treatedAsIntervals).word;

/** From what to what, the most frequent first; only runs that are told in other words than before. */
export function movesOf(runs: readonly RejudgedRun[]): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const { before, after } of runs.filter(saysOtherwise)) {
    const key = `${wordOf(before)}\n${wordOf(after)}`;
    const move = moves.get(key) ?? { from: before, to: after, runs: 0 };
    moves.set(key, { ...move, runs: move.runs + 1 });
  }
  return [...moves.values()].sort((a, b) => b.runs - a.runs);
}

/** What changed under how many of the runs, the most frequent first. */
export function reasonsOf(
  runs: readonly RejudgedRun[],
): readonly { readonly what: InputChange; readonly runs: number }[] {
  const counts = new Map<InputChange, number>();
  for (const what of runs.flatMap(({ because }) => because)) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, runs: count })).sort((a, b) => b.runs - a.runs);
}

const numberOf = (count: number): string => count.toLocaleString('en-GB');

function table(moves: readonly Move[]): readonly string[] {
  const rows = moves.map(({ from, to, runs }) => [wordOf(from), wordOf(to), numberOf(runs)] as const);
  const all = [['was', 'is now', 'runs'] as const, ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all.map(
    ([was, now, runs]) =>
      `  ${was.padEnd(widths[0] ?? 0)}  ${now.padEnd(widths[1] ?? 0)}  ${runs.padStart(widths[2] ?? 0)}`,
  );
}

/** More would scroll the table away. */
const mostNamed = 20;

function named(runs: readonly RejudgedRun[]): readonly string[] {
  const told = runs.filter(saysOtherwise);
  const lines = told
    .slice(-mostNamed)
    .map(({ runId, before, after }) => `  ${runId}  ${wordOf(before)} → ${wordOf(after)}`);
  const more =
    told.length > mostNamed
      ? [`  and ${countOf(told.length - mostNamed, 'earlier run')}: talktest recheck --format json`]
      : [];
  return [...lines, ...more];
}

/**
 * From what to what, which runs and why, as lines; the counts stand in the sentence before it.
 * @param names false: leaves the runs unnamed
 */
export function rejudgedLines(
  runs: readonly RejudgedRun[],
  { names }: { readonly names: boolean },
): readonly string[] {
  const moves = movesOf(runs);
  const reasons = reasonsOf(runs).map(({ what, runs: count }) => {
    const under = count === runs.length ? '' : ` (${countOf(count, 'run')})`;
    return `${reasonWords[what]}${under}`;
  });
  return [
    ...(moves.length === 0 ? [] : [...table(moves), '', ...(names ? [...named(runs), ''] : [])]),
    ...(reasons.length === 0 ? [] : [`What changed: ${reasons.join(', ')}.`]),
  ];
}

/** `104 runs judged again, 31 of them with another answer`. */
export function rejudgedCount(runs: readonly RejudgedRun[], verb = 'judged again'): string {
  const other = runs.filter(saysOtherwise).length;
  const tail = other === 0 ? 'all with the same answer as before' : `${numberOf(other)} with another answer`;
  return `${countOf(runs.length, 'run')} ${verb}, ${tail}`;
}
