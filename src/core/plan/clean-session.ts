import type { Verdict } from '../compliance/judgement.ts';
import type { PlanVerdict } from './plan-run.ts';

/** Whether a session counts, and the reason as a clause: `it was run as intervals`. */
export type Cleanness = { readonly clean: boolean; readonly why: string };

/** PHYSIOLOGY 12.14: less or more of the planned running than this is not clean. */
const leastDone = 0.8;
const mostDone = 1.1;
/** Was as much of the running done as planned? `done` is the executed share. */
export const isAsPlanned = (done: number): boolean => done >= leastDone && done <= mostDone;

/** PHYSIOLOGY 7.2 row 6. */
const hardEffort = 5;

const outcomes: Readonly<Record<Verdict, Cleanness>> = {
  'easy-kept': kept('pace and heart rate were kept'),
  'pace-kept-heart-rate-not-judged': kept('pace was kept, heart rate was not judged'),
  'heart-rate-kept-pace-not-judged': kept('heart rate was kept, pace was not judged'),
  'slightly-fast': kept('it was only slightly fast'),
  'slightly-high-heart-rate': kept('heart rate was only slightly high'),
  'easy-pace-high-heart-rate': missed('heart rate was too high'),
  'high-heart-rate-pace-not-judged': missed('heart rate was too high'),
  'too-fast': missed('it was too fast'),
  'too-hard': missed('it was too hard'),
  'not-assessed': missed('it could not be judged'),
  'no-running-found': missed('no running was found in it'),
};

/**
 * Did a matched session count (PHYSIOLOGY 7.2 `Clean`, 6.5, 12.14)? Pain is not known here.
 * @param done executed share of the session's running, 0..1 and above.
 */
export function cleanness(verdict: PlanVerdict | null, done: number): Cleanness {
  if (verdict === null) return missed('it was not judged yet');
  const { treatedAsIntervals, rpe } = verdict;
  if (treatedAsIntervals === 'definite') return missed('it was run as intervals');
  if (treatedAsIntervals === 'likely') return missed('it was probably run as intervals');
  const outcome = outcomes[verdict.verdict];
  if (!outcome.clean) return outcome;
  if (rpe !== null && rpe >= hardEffort) return missed(`effort was ${rpe} of 10`);
  if (!isMinor(verdict.paceTier)) return missed('it was too fast');
  if (!isMinor(verdict.heartRateTier)) return missed('heart rate was too high');
  if (!isAsPlanned(done)) {
    const only = done < leastDone ? 'only ' : '';
    return missed(`${only}${Math.round(done * 100)} % of its running was done`);
  }
  return outcome;
}

function kept(why: string): Cleanness {
  return { clean: true, why };
}

function missed(why: string): Cleanness {
  return { clean: false, why };
}

const isMinor = (tier: PlanVerdict['paceTier']): boolean => tier === 'none' || tier === 'minor';
