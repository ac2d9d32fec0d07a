import type { Episode, RuleResult, Tier } from '../judgement.ts';
import { weightOf } from './tier.ts';

/** What one part of a session (repetitions, running outside of them) says by one rule. */
export type Part = {
  readonly tier: Tier;
  readonly share: number;
  readonly meanExcess: number | null;
  readonly longestSeconds: number | null;
  readonly episodes: readonly Episode[];
  /** 0-100. */
  readonly score: number;
  /** beyond doubt: the uncertainty of the maximum cannot explain it. */
  readonly certain: boolean;
};

/** The worst part; the first one of equals. */
export function worstPart(parts: readonly Part[]): Part | null {
  return parts.reduce<Part | null>(
    (worst, part) => (worst === null || weightOf(part.tier) > weightOf(worst.tier) ? part : worst),
    null,
  );
}

export const lowestScore = (parts: readonly Part[]): number => Math.min(...parts.map((part) => part.score));

/** The figures of a part as the result of a rule; its standing is decided elsewhere. */
export const figuresOf = (
  part: Part | null,
): Pick<RuleResult, 'share' | 'meanExcess' | 'longestSeconds' | 'episodes'> => ({
  share: part?.share ?? null,
  meanExcess: part?.meanExcess ?? null,
  longestSeconds: part?.longestSeconds ?? null,
  episodes: part?.episodes ?? [],
});
