import type { Budget } from './budget.ts';
import { type Definition, definitionEnd } from './definition.ts';
import { cachedDefinition, type DefinitionCache } from './definition-cache.ts';
import type { FitMessages } from './messages.ts';
import type { FitProblem } from './problem.ts';
import { readObject } from './read-object.ts';
import { readRecord } from './read-record.ts';
import { type DistanceAccumulator, readUnusualRecord, restart } from './read-unusual-record.ts';
import { type ColumnStore, emptyStore, growColumns, openColumn } from './record-columns.ts';

type MutableMessages = { [Name in keyof FitMessages]: Record<string, number | string>[] };

/** What the messages of one FIT file hold, while it is being read. */
export type MessageSink = {
  readonly store: ColumnStore;
  readonly messages: MutableMessages;
  heartRateMessages: number;
  heartRateBytes: number;
  /** fields of all messages and definitions. */
  fields: number;
  /** a used field is written as text, float or 64-bit number: the SDK is the reference. */
  unusual: boolean;
};

export const newSink = (): MessageSink => ({
  store: emptyStore(),
  messages: {
    fileId: [],
    fileCreator: [],
    session: [],
    lap: [],
    event: [],
    deviceInfo: [],
    activity: [],
    workout: [],
    workoutStep: [],
    sport: [],
  },
  heartRateMessages: 0,
  heartRateBytes: 0,
  fields: 0,
  unusual: false,
});

const compressedFlag = 0x80;
const definitionFlag = 0x40;
const localMask = 0x0f;

/**
 * Reads definition and data messages from `start` until `end`. A last message may reach over `end` as long as
 * the bytes are there.
 * @returns the position behind the last whole message, and what stopped the reading before `end`, if anything.
 */
export function readMessages(
  view: DataView,
  start: number,
  end: number,
  sink: MessageSink,
  accumulator: DistanceAccumulator,
  budget: Budget,
): { at: number; problem: FitProblem | null } {
  const definitions: (Definition | undefined)[] = new Array(16).fill(undefined);
  const cache: DefinitionCache = new Map();
  const { store } = sink;
  const limit = view.byteLength;
  let latestTime = Number.NaN;
  let at = start;
  while (at < end) {
    const header = view.getUint8(at);
    const compressed = (header & compressedFlag) !== 0;
    if (!compressed && (header & definitionFlag) !== 0) {
      const definitionStops = definitionEnd(view, at);
      if (definitionStops === null) return { at, problem: cutOff(at) };
      const known = cachedDefinition(cache, view, at, definitionStops);
      definitions[header & localMask] = known;
      if (known.record !== null) {
        for (const name of known.record.columns) {
          openColumn(store, name, Math.ceil((end - at) / (known.size + 1)));
        }
      }
      at = definitionStops;
      sink.fields += known.fieldCount;
      budget.definitions -= 1 + (known.fieldCount >> 3);
      if (budget.definitions < 0) return { at, problem: tooLarge(at, 'definitions') };
      continue;
    }

    const definition = definitions[compressed ? (header >> 5) & 0x3 : header & localMask];
    if (definition === undefined) return { at, problem: undefinedMessage(at) };
    const message = at + 1;
    if (message + definition.size > limit) return { at, problem: cutOff(at) };
    if (definition.timestampOffset >= 0) {
      const raw = view.getUint32(message + definition.timestampOffset, definition.littleEndian);
      if (raw !== 0xffffffff) latestTime = raw;
    } else if (compressed) {
      latestTime = countOn(latestTime, header & 0x1f);
    }
    if (--budget.messages < 0) return { at, problem: tooLarge(at, 'messages') };
    sink.fields += definition.fieldCount;

    if (definition.record !== null) {
      if (--budget.records < 0) return { at, problem: tooLarge(at, 'records') };
      if (store.length === store.capacity) growColumns(store);
      if (compressed && definition.timestampOffset < 0) store.timestamp[store.length] = latestTime;
      if (definition.record.slow) {
        budget.fields -= definition.effort;
        if (budget.fields < 0) return { at, problem: tooLarge(at, 'fields') };
        readUnusualRecord(view, message, definition.record, definition.littleEndian, store, accumulator);
      } else {
        const distance = readRecord(view, message, definition.record, definition.littleEndian, store);
        if (distance >= 0) restart(accumulator, distance);
      }
      store.length += 1;
      sink.unusual ||= definition.unusual;
    } else if (definition.profile !== null) {
      if (--budget.objects < 0) return { at, problem: tooLarge(at, 'laps, events and the like') };
      if (definition.profile.name === 'session' && --budget.sessions < 0)
        return { at, problem: tooLarge(at, 'sessions') };
      budget.fields -= definition.effort;
      if (budget.fields < 0) return { at, problem: tooLarge(at, 'fields') };
      const values = readObject(view, message, definition);
      if (compressed && definition.timestampOffset < 0 && !Number.isNaN(latestTime))
        values['timestamp'] = latestTime;
      sink.messages[definition.profile.name].push(values);
      sink.unusual ||= definition.unusual;
    } else if (definition.kind === 'heart-rate') {
      sink.heartRateMessages += 1;
      sink.heartRateBytes += definition.size;
    }
    at = message + definition.size;
  }
  return { at, problem: null };
}

/** A compressed header holds the last five bits of the time, which only ever moves forward. */
function countOn(latestTime: number, lastFiveBits: number): number {
  return latestTime + ((lastFiveBits - (latestTime & 0x1f)) & 0x1f);
}

const undefinedMessage = (byte: number): FitProblem => ({
  code: 'undefined-message',
  byte,
  message: `The message at byte ${byte} has no definition; the rest of the file could not be read.`,
});

const cutOff = (byte: number): FitProblem => ({
  code: 'truncated',
  byte,
  message: `The message at byte ${byte} is cut off by the end of the file.`,
});

const tooLarge = (byte: number, what: string): FitProblem => ({
  code: 'too-large',
  byte,
  message: `Reading stopped at byte ${byte}: more ${what} than any watch writes.`,
});
