import { gunzipSync } from 'node:zlib';
import { Decoder, Stream } from '@garmin/fitsdk';
import FitParser from 'fit-file-parser';
import { type Recording, recordingBytes } from '../recordings.ts';

/** What another decoder finds in a file; null where the file says nothing. */
export type Reading = {
  readonly sampleCount: number;
  readonly maxHeartRate: number | null;
  readonly averageHeartRate: number | null;
  readonly distanceMetres: number | null;
};

type RecordRow = { readonly at: number; readonly heartRate: number | null; readonly distance: number | null };
type TimerEvent = { readonly at: number; readonly running: boolean };

/** The FIT bytes, taken out of gzip where they came so. */
function fitBytes(recording: Recording): Uint8Array {
  const bytes = recordingBytes(recording);
  return bytes[0] === 0x1f ? new Uint8Array(gunzipSync(bytes)) : bytes;
}

/** @garmin/fitsdk, default options; null when it returns no record. What it read before an error counts. */
export async function bySdk(recording: Recording): Promise<Reading | null> {
  const { messages } = new Decoder(Stream.fromByteArray([...fitBytes(recording)])).read();
  const records = messages.recordMesgs ?? [];
  if (records.length === 0) return null;
  const at = (value: unknown) => (value instanceof Date ? value.getTime() / 1000 : Number.NaN);
  return reading(
    records.map((record) => ({
      at: at(record.timestamp),
      heartRate: typeof record.heartRate === 'number' ? record.heartRate : null,
      distance: typeof record.distance === 'number' ? record.distance : null,
    })),
    (messages.eventMesgs ?? [])
      .filter((event) => event.event === 'timer')
      .map((event) => ({ at: at(event.timestamp), running: event.eventType === 'start' })),
    (messages.sessionMesgs ?? []).map((session) => session.totalDistance ?? null),
  );
}

/** fit-file-parser with `force`; null when it refuses the file or finds no record. */
export async function byFitFileParser(recording: Recording): Promise<Reading | null> {
  const parser = new FitParser({ force: true, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm' });
  const bytes = fitBytes(recording);
  let content: Awaited<ReturnType<typeof parser.parseAsync>>;
  try {
    content = await parser.parseAsync(Buffer.from(bytes));
  } catch {
    return null;
  }
  const records = content.records ?? [];
  if (records.length === 0) return null;
  const at = (value: unknown) => new Date(String(value)).getTime() / 1000;
  return reading(
    records.map((record) => ({
      at: at(record.timestamp),
      heartRate: record.heart_rate ?? null,
      distance: record.distance ?? null,
    })),
    (content.events ?? [])
      .filter((event) => event.event === 'timer')
      .map((event) => ({ at: at(event.timestamp), running: event.event_type === 'start' })),
    (content.sessions ?? []).map((session) => session.total_distance ?? null),
  );
}

function reading(
  records: readonly RecordRow[],
  timer: readonly TimerEvent[],
  sessionDistances: readonly (number | null)[],
): Reading {
  const beats = records.flatMap((record) => (record.heartRate ? [record.heartRate] : []));
  const distances = sessionDistances.flatMap((distance) => (distance === null ? [] : [distance]));
  return {
    sampleCount: records.length,
    maxHeartRate: beats.length > 0 ? beats.reduce((a, b) => Math.max(a, b)) : null,
    averageHeartRate: timeWeighted(records, timer),
    distanceMetres: distances.length > 0 ? distances.reduce((a, b) => a + b) : lastDistance(records),
  };
}

const lastDistance = (records: readonly RecordRow[]) =>
  records.findLast((record) => record.distance !== null)?.distance ?? null;

/** A record's heart rate holds until the next record while the timer runs (REAL-FILES 4). Written apart from ours. */
function timeWeighted(records: readonly RecordRow[], timer: readonly TimerEvent[]): number | null {
  const events = [...timer].sort((a, b) => a.at - b.at);
  const runningBetween = (from: number, to: number): number => {
    let running = events.length === 0 || !(events[0]?.running ?? true) || (events[0]?.at ?? 0) > from;
    let since = from;
    let total = 0;
    for (const event of events) {
      if (event.at <= from) running = event.running;
      else if (event.at < to) {
        if (running) total += event.at - since;
        since = event.at;
        running = event.running;
      }
    }
    return running ? total + to - since : total;
  };
  let latest = Number.NEGATIVE_INFINITY;
  const kept = records.filter((record) => {
    if (record.at < latest) return false;
    latest = record.at;
    return true;
  });
  let weight = 0;
  let sum = 0;
  kept.forEach((record, i) => {
    const next = kept[i + 1];
    if (!record.heartRate || next === undefined) return;
    const seconds = runningBetween(record.at, next.at);
    weight += seconds;
    sum += seconds * record.heartRate;
  });
  if (weight > 0) return sum / weight;
  return null;
}
