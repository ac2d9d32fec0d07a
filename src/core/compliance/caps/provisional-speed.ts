import { median } from 'simple-statistics';
import { type MetresPerSecond, metresPerSecond } from '../../units/quantities.ts';
import { paceCapRule } from '../constants.ts';

/** One of the first sessions after the injury, as far as a provisional cap asks. */
export type EasySession = {
  /** median grade-adjusted speed of its running; null when it could not be measured. */
  readonly runSpeed: MetresPerSecond | null;
  readonly rpe: number | null;
  readonly talkTest: 'passed' | 'failed' | null;
  /** highest pain, 0-10; null when it was not asked, which is no answer. */
  readonly pain: number | null;
  /** true when a repetition's trusted peak lay above the ceiling. */
  readonly peaksAboveCeiling: boolean;
};

/**
 * The easy speed that the first sessions themselves suggest (3.3.4): the median of the first two or three that
 * felt easy, were spoken through and did not hurt. A session whose heart rate said otherwise founds nothing (12.3).
 * @param sessions in time order
 * @returns m/s; null until two sessions qualify
 */
export function provisionalSpeed(sessions: readonly EasySession[]): MetresPerSecond | null {
  const speeds = sessions.filter(feltEasy).flatMap(({ runSpeed }) => (runSpeed === null ? [] : [runSpeed]));
  if (speeds.length < paceCapRule.provisionalAtLeast) return null;
  return metresPerSecond(median(speeds.slice(0, paceCapRule.provisionalAtMost)));
}

const feltEasy = (session: EasySession): boolean =>
  session.rpe !== null &&
  session.rpe <= paceCapRule.provisionalRpe &&
  session.talkTest === 'passed' &&
  session.pain !== null &&
  session.pain <= paceCapRule.provisionalPain &&
  !session.peaksAboveCeiling;
