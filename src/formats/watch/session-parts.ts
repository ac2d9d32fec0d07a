import type { FitPart } from '../fit/decoded.ts';
import type { EventMessage, LapMessage, SessionMessage } from '../fit/messages.ts';

/** What belongs to one session of a FIT file. `rows`: its records, as rows of the columns. */
export type SessionPart = {
  readonly part: FitPart;
  /** null: the file has records but no session message. */
  readonly session: SessionMessage | null;
  readonly rows: Int32Array;
  /** the file's only session, or its earliest. */
  readonly first: boolean;
  readonly laps: readonly LapMessage[];
  readonly events: readonly EventMessage[];
};

/**
 * Splits one FIT file into its sessions. With one session everything is its own, whatever the clocks say.
 * With several, a record, lap or event belongs to the last session that had started by its time; what lies
 * before the first session is the first one's.
 */
export function sessionParts(part: FitPart): SessionPart[] {
  const { session: sessions, lap, event } = part.messages;
  const { timestamp, length } = part.records;
  const first = sessions[0] ?? null;
  const starts = sessions.map(startOf);
  if (sessions.length < 2 || starts.some((start) => start === null)) {
    if (first === null && length === 0) return [];
    const rows = Int32Array.from({ length }, (_, row) => row);
    return [{ part, session: first, rows, first: true, laps: lap, events: event }];
  }

  const order = sessions
    .map((session, i) => ({ session, start: starts[i] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const later = order.slice(1).map(({ start }) => start);
  const owner = (time: number): number => {
    let found = 0;
    while (found < later.length && (later[found] ?? 0) <= time) found += 1;
    return found;
  };
  const dealt = <Entry>(entries: Iterable<Entry>, timeOf: (entry: Entry) => number): Entry[][] => {
    const shares: Entry[][] = order.map(() => []);
    for (const entry of entries) shares[owner(timeOf(entry))]?.push(entry);
    return shares;
  };
  let latest = 0;
  const rows = dealt(Array(length).keys(), (row) => {
    const time = timestamp[row] ?? Number.NaN;
    if (!Number.isNaN(time)) latest = time;
    return latest;
  });
  const laps = dealt(lap, (entry) => entry.startTime ?? entry.timestamp ?? 0);
  const events = dealt(event, (entry) => entry.timestamp ?? 0);
  return order.map(({ session }, i) => ({
    part,
    session,
    rows: Int32Array.from(rows[i] ?? []),
    first: i === 0,
    laps: laps[i] ?? [],
    events: events[i] ?? [],
  }));
}

function startOf(session: SessionMessage): number | null {
  if (session.startTime !== undefined) return session.startTime;
  if (session.timestamp === undefined || session.totalElapsedTime === undefined) return null;
  return session.timestamp - session.totalElapsedTime;
}
