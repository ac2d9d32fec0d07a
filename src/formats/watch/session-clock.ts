import { isAbsoluteFitTime } from '../fit/fit-time.ts';
import type { SessionMessage } from '../fit/messages.ts';

/** From FIT time to seconds elapsed since the session's start. */
export type SessionClock = {
  /** FIT seconds. */
  readonly start: number;
  /** seconds; start + elapsed is the end (a session's own time stamp is not, REAL-FILES 6). */
  readonly elapsed: number;
  /** the watch's clock was set by this many seconds right after `after`; later times are moved back by it. */
  readonly jump: { readonly after: number; readonly seconds: number } | null;
  /** FIT time from which on records are not believed; Infinity usually. */
  readonly absurdFrom: number;
};

/** A gap of an hour or more that the session's own elapsed time does not know is a clock being set. */
const smallestJump = 3600;
/** A jump may miss the surplus by this share: pauses and rounding lie in between. */
const jumpTolerance = 0.1;
/** Behind a jump at least this share of the records must follow, else they are damage and no clock being set. */
const smallestShareAfterJump = 0.01;
/** A record up to this much before the session's start moves the start; an earlier one is a wrong clock. */
const earliestBefore = 3600;

/**
 * Seconds that a session may last: the longest running races take six days, and a wrong time must not make a
 * minute-long run one of years.
 */
export const longestSession = 14 * 86_400;

/** Seconds elapsed since the session's start. */
export function elapsedAt(clock: SessionClock, time: number): number {
  const moved = clock.jump !== null && time > clock.jump.after ? time - clock.jump.seconds : time;
  return moved - clock.start;
}

/**
 * Finds out a session's clock from its message and the time stamps of its records.
 * @param times FIT seconds of the session's records in file order; NaN where a record has none.
 */
export function sessionClock(session: SessionMessage | null, times: Float64Array): SessionClock {
  const known = times.filter(isAbsoluteFitTime);
  const firstRecord = known[0] ?? null;
  const stamps = [session?.startTime, firstRecord, session?.timestamp];
  const declared = stamps.find((time) => typeof time === 'number' && isAbsoluteFitTime(time)) ?? 0;
  const early = firstRecord !== null && firstRecord < declared ? declared - firstRecord : 0;
  const start = early > 0 && early <= earliestBefore ? declared - early : declared;
  const moved = declared - start;

  const told = [session?.totalElapsedTime, session?.totalTimerTime].find(isDuration);
  if (told === undefined) {
    const last = known.findLast((time) => time - start <= longestSession) ?? start;
    return { start, elapsed: Math.max(0, last - start), jump: null, absurdFrom: Number.POSITIVE_INFINITY };
  }
  const lastRecord = known.at(-1) ?? null;
  const elapsed = told + moved;
  const surplus = (lastRecord ?? start) - (start + elapsed);
  const gap = surplus >= smallestJump ? largestGap(known) : null;
  if (gap === null || gap.seconds < surplus * (1 - jumpTolerance)) {
    return { start, elapsed, jump: null, absurdFrom: Number.POSITIVE_INFINITY };
  }
  if (gap.recordsAfter < known.length * smallestShareAfterJump) {
    return { start, elapsed, jump: null, absurdFrom: gap.after + gap.seconds };
  }
  const seconds = Math.min(gap.seconds - 1, Math.round(surplus));
  return { start, elapsed, jump: { after: gap.after, seconds }, absurdFrom: Number.POSITIVE_INFINITY };
}

const isDuration = (value: number | undefined): value is number =>
  value !== undefined && value >= 0 && value <= longestSession;

function largestGap(times: Float64Array): { after: number; seconds: number; recordsAfter: number } | null {
  let found: { after: number; seconds: number; recordsAfter: number } | null = null;
  let previous = Number.NaN;
  for (const [row, time] of times.entries()) {
    const seconds = time - previous;
    if (seconds > (found?.seconds ?? 0))
      found = { after: previous, seconds, recordsAfter: times.length - row };
    previous = time;
  }
  return found;
}
