import type { ActivityMessage } from '../fit/messages.ts';

const quarterHour = 900;
const largestOffset = 14 * 3600;
/** The two stamps are written within this many seconds of each other. */
const tolerance = 120;

/**
 * The watch's offset from UTC in seconds, from `activity.local_timestamp`; null when absent or no offset that
 * exists on Earth (old watches write nonsense there).
 */
export function utcOffsetOf(activities: readonly ActivityMessage[]): number | null {
  for (const { timestamp, localTimestamp } of activities) {
    if (timestamp === undefined || localTimestamp === undefined) continue;
    const difference = localTimestamp - timestamp;
    const offset = Math.round(difference / quarterHour) * quarterHour;
    if (Math.abs(offset) <= largestOffset && Math.abs(difference - offset) <= tolerance) return offset;
  }
  return null;
}
