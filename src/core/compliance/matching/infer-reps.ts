import { medianOf } from '../../signal/quantile.ts';
import { printNotation } from '../../training/notation/print-notation.ts';
import { seconds } from '../../units/quantities.ts';
import { matchingRule, repRule } from '../constants.ts';
import { Gait, type Track } from '../track.ts';
import { type MatchedRep, secondsOf } from './session.ts';

/** Repetitions that show in the running itself, and what they would be called. */
export type InferredReps = { readonly reps: readonly MatchedRep[]; readonly notation: string | null };

/**
 * Run:walk without a plan: at least three runs with walking between, mostly shorter than three minutes (12.15.9).
 * @returns null when the run was continuous
 */
export function inferReps(track: Track): InferredReps | null {
  const { runs } = track;
  if (runs.length < matchingRule.inferredLeast || runs.length > matchingRule.longestPlan) return null;
  const lengths = Float64Array.from(runs, secondsOf);
  if (medianOf(lengths) >= matchingRule.inferredMedian) return null;
  const total = lengths.reduce((sum, each) => sum + each, 0);
  const inShort = lengths.reduce((sum, each) => sum + (each < matchingRule.inferredMedian ? each : 0), 0);
  if (inShort < matchingRule.inferredShare * total) return null;
  const walks = walksBetween(track);
  const walked = walks.filter((walk) => walk >= matchingRule.inferredWalk).length;
  if (walked < matchingRule.walkedBetween * walks.length) return null;
  return {
    reps: runs.map((span) => ({
      match: 'done',
      plannedSeconds: null,
      span,
      ownRun: false,
      marked: false,
    })),
    notation: notationOf(lengths, Float64Array.from(walks)),
  };
}

/** Seconds walked in each gap between two runs. */
function walksBetween({ runs, gait }: Track): number[] {
  return runs.slice(1).map((run, at) => {
    let walked = 0;
    for (let second = runs[at]?.endSeconds ?? 0; second < run.startSeconds; second++) {
      if (gait[second] === Gait.walk) walked++;
    }
    return walked;
  });
}

/** `10 x [1 min run : 1 min walk]` where the runs were alike, else null. */
function notationOf(lengths: Float64Array, walks: Float64Array): string | null {
  const run = medianOf(lengths);
  const alike = lengths.every((each) => each >= matchingRule.done * run && each <= matchingRule.longer * run);
  const rounded = (value: number): number => Math.round(value / repRule.rounding) * repRule.rounding;
  const walk = rounded(medianOf(walks));
  if (!alike || walk === 0) return null;
  return printNotation([
    {
      times: lengths.length,
      steps: [
        { kind: 'run', seconds: seconds(rounded(run)) },
        { kind: 'walk', seconds: seconds(walk) },
      ],
    },
  ]);
}
