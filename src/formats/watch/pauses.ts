import type { Span } from '../../core/training/activity.ts';
import type { EventMessage } from '../fit/messages.ts';
import { elapsedAt, type SessionClock } from './session-clock.ts';

/** FIT profile 21.217, types `event` and `event_type`. */
const timerEvent = 0;
const startType = 0;
const stopTypes: ReadonlySet<number> = new Set([1, 4, 8, 9]);
/** The stop that ends the recording lies up to a second before its end; that is no pause. */
const shortest = 1;

/**
 * Stretches in which the timer stood still, from its stop and start events; in order and apart from each other.
 * @param end seconds elapsed at the end of the session; a stop without a start lasts until then.
 */
export function pausesOf(events: readonly EventMessage[], clock: SessionClock, end: number): Span[] {
  const timer = events
    .flatMap(({ event, eventType, timestamp }) => {
      if (event !== timerEvent || eventType === undefined || timestamp === undefined) return [];
      return [{ eventType, at: Math.min(end, Math.max(0, elapsedAt(clock, timestamp))) }];
    })
    .sort((a, b) => a.at - b.at);
  const pauses: Span[] = [];
  let stopped: number | null = null;
  const add = (from: number, to: number): void => {
    if (to - from >= shortest) pauses.push({ startSeconds: from, endSeconds: to });
  };
  for (const { eventType, at } of timer) {
    if (eventType === startType) {
      if (stopped !== null) add(stopped, at);
      stopped = null;
    } else if (stopTypes.has(eventType)) {
      stopped ??= at;
    }
  }
  if (stopped !== null) add(stopped, end);
  return pauses;
}
