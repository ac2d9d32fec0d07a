import type { Confidence, NotAssessedReason, RuleResult, Tier } from '../judgement.ts';
import { figuresOf, type Part } from './part.ts';

/** The result of one rule before what the runner felt is heard. `score` null: not assessed. */
export type Outcome = { readonly result: RuleResult; readonly score: number | null };

export type Basis = { readonly confidence: Confidence; readonly coverage: number | null };

/** Not assessed, with everything that could still be computed. */
export function notAssessed(
  reason: NotAssessedReason,
  basis: Basis = { confidence: 'none', coverage: null },
  part: Part | null = null,
): Outcome {
  return {
    result: { status: 'not-assessed', reason, ...basis, tier: 'none', ...figuresOf(part) },
    score: null,
  };
}

/** Assessed: over the line by `tier`, or standing as `clean` when it is none. */
export function assessed(
  part: Part,
  basis: Basis,
  tier: Tier,
  clean: 'ok' | 'no-information',
  score: number,
): Outcome {
  const status = tier === 'none' ? clean : 'violated';
  return {
    result: { status, reason: null, ...basis, tier, ...figuresOf(part) },
    score: status === 'no-information' ? null : score,
  };
}
