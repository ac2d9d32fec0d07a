import type { HeartRateCap } from '../core/training/caps.ts';
import type { VerdictInputs } from './ports/runs.ts';
import { canonicalText } from './verdict-inputs.ts';

/** What a verdict rests on beside the recording, part by part: the closed list of reasons to judge a run again. */
export type InputChange =
  | 'rules'
  | 'maximum-heart-rate'
  | 'heart-rate-line'
  | 'heart-rate-as-instrument'
  | 'pace-cap'
  | 'planned-session'
  | 'intent'
  | 'effort'
  | 'talk-test'
  | 'own-easy-speed'
  | 'own-heart-rate'
  | 'belt-speed';

const maximumOf = (cap: HeartRateCap | null): unknown =>
  cap === null ? null : [cap.maximum, cap.sigma, cap.source];
const lineOf = (cap: HeartRateCap | null): unknown => (cap === null ? null : [cap.ceiling, cap.floor]);

const parts: readonly (readonly [InputChange, (inputs: VerdictInputs) => unknown])[] = [
  ['rules', ({ rulesVersion }) => rulesVersion],
  ['maximum-heart-rate', ({ caps }) => maximumOf(caps.heartRate)],
  ['heart-rate-line', ({ caps }) => lineOf(caps.heartRate)],
  ['heart-rate-as-instrument', ({ caps }) => caps.heartRateIsNoInstrument],
  ['pace-cap', ({ caps }) => caps.pace],
  ['planned-session', ({ planned, session }) => [planned, session]],
  ['intent', ({ evidence }) => evidence.intent],
  ['effort', ({ evidence }) => evidence.rpe],
  ['talk-test', ({ evidence }) => evidence.talkTest],
  ['own-easy-speed', ({ evidence }) => evidence.ownEasySpeed],
  ['own-heart-rate', ({ evidence }) => evidence.heartRateLine],
  ['belt-speed', ({ evidence }) => evidence.beltSpeed],
];

/**
 * Which parts of what a verdict rests on are other ones now. What follows from another part is not named: the
 * line from the maximum, the intent from the session, or no session from an intent that is not easy.
 */
export function changedInputs(before: VerdictInputs, after: VerdictInputs): readonly InputChange[] {
  const changed = new Set(
    parts.flatMap(([name, part]) =>
      canonicalText(part(before)) === canonicalText(part(after)) ? [] : [name],
    ),
  );
  if (changed.has('maximum-heart-rate')) changed.delete('heart-rate-line');
  if (changed.has('intent') && changed.has('planned-session')) {
    const told = [before, after].some(({ evidence }) => evidence.intent === 'not-easy');
    changed.delete(told ? 'planned-session' : 'intent');
  }
  return [...changed];
}
