import type { MetresPerSecond } from '../units/quantities.ts';

/** What a run was meant to be (PHYSIOLOGY 12.2). */
export type Intent = 'easy' | 'not-easy' | 'unknown';

/** What is known beside the recording; stored with the verdict. Everything may be missing. */
export type Evidence = {
  /** rate of perceived exertion, 0-10. */
  readonly rpe: number | null;
  readonly talkTest: 'passed' | 'failed' | null;
  /** median speed of the athlete's easy bouts of 4 min and longer in the last 28 days (rule D of 6.5). */
  readonly ownEasySpeed: MetresPerSecond | null;
  /** the athlete's own steady heart rate = intercept + slope * speed, bpm and bpm per m/s (detectors Q5, E4). */
  readonly heartRateLine: { readonly intercept: number; readonly slope: number } | null;
  readonly intent: Intent;
  /** treadmill belt speed as entered by the runner; null when none. */
  readonly beltSpeed: MetresPerSecond | null;
};

/** No evidence beyond the recording. */
export const noEvidence: Evidence = {
  rpe: null,
  talkTest: null,
  ownEasySpeed: null,
  heartRateLine: null,
  intent: 'unknown',
  beltSpeed: null,
};
