import type { DecodedFit, FitPart } from './decoded.ts';
import { type MessageName, messageProfiles } from './message-profile.ts';
import type { FitMessages } from './messages.ts';
import type { RecordColumns } from './record-columns.ts';

type SdkMessage = Readonly<Record<string, unknown>>;
type MessageLists = ReadonlyMap<string, readonly SdkMessage[]>;

/**
 * The SDK is slow and hungry (about 0.7 µs and 100 bytes a field, 20 objects for every heart rate of the strap);
 * beyond these our own reading has to do. The largest multisport recording seen (3 MB, 46,000 records) has
 * 1,100,000 fields, the longest strap recording 40 KB of `hr` messages.
 */
const largestForSdk = 8 * 1024 * 1024;
const mostFieldsForSdk = 1_500_000;
const mostHeartRateBytesForSdk = 512 * 1024;

/**
 * Decodes once more with @garmin/fitsdk, which is loaded only now: for `hr` messages, whose heart rates it
 * merges into the records (README.md, "Heart rates that a strap stored"), and for fields written in a way that
 * only it is the reference for; then all values come from it. Our own reading keeps the structure (parts,
 * problems).
 * @returns `own` with a problem added when the SDK cannot read the file or disagrees about the number of messages.
 */
export async function throughSdk(bytes: Uint8Array, own: DecodedFit): Promise<DecodedFit> {
  const { fields, heartRateBytes } = own.sdkCost;
  const tooMuch = bytes.length > largestForSdk || fields > mostFieldsForSdk;
  if (tooMuch || heartRateBytes > mostHeartRateBytesForSdk) return refused(own);
  const { Decoder, Stream } = await import('@garmin/fitsdk');
  const { messages, errors } = new Decoder(Stream.fromByteArray(bytes)).read({
    convertTypesToStrings: false,
    convertDateTimesToDates: false,
  });
  if (errors.length > 0) return refused(own);
  const lists: MessageLists = new Map(Object.entries(messages));
  const parts = distribute(own, lists);
  return parts === null ? refused(own) : { ...own, path: 'sdk', parts };
}

function refused(own: DecodedFit): DecodedFit {
  if (own.heartRateMessages === 0) return own;
  const message = 'Heart rates stored by the strap could not be merged into the records.';
  return { ...own, problems: [...own.problems, { code: 'heart-rates-not-merged', byte: 0, message }] };
}

/** The SDK joins the messages of chained files; they are dealt out again to the files they came from. */
function distribute({ parts, unusual }: DecodedFit, lists: MessageLists): FitPart[] | null {
  const taken = new Map<string, number>();
  const take = (key: string, count: number): readonly SdkMessage[] => {
    const from = taken.get(key) ?? 0;
    taken.set(key, from + count);
    return (lists.get(key) ?? []).slice(from, from + count);
  };
  const dealt = parts.map((part) => ({
    startByte: part.startByte,
    records: columnsFrom(take('recordMesgs', part.records.length), part.records, unusual),
    messages: unusual ? messagesFrom(part.messages, take) : part.messages,
  }));
  const complete = [...taken].every(([key, count]) => (lists.get(key)?.length ?? 0) === count);
  return complete ? dealt : null;
}

function columnsFrom(messages: readonly SdkMessage[], own: RecordColumns, all: boolean): RecordColumns {
  const column = (present: Float64Array | null, name: string): Float64Array | null => {
    const values = Float64Array.from(
      { length: own.length },
      (_, row) => plainNumber(messages[row]?.[name]) ?? Number.NaN,
    );
    return present === null && values.every(Number.isNaN) ? null : values;
  };
  const heartRate = column(own.heartRate, 'heartRate');
  if (!all) return { ...own, heartRate };
  return {
    length: own.length,
    timestamp: column(own.timestamp, 'timestamp') ?? own.timestamp,
    heartRate,
    speed: column(own.speed, 'enhancedSpeed'),
    distance: column(own.distance, 'distance'),
    altitude: column(own.altitude, 'enhancedAltitude'),
    cadence: column(own.cadence, 'cadence'),
    fractionalCadence: column(own.fractionalCadence, 'fractionalCadence'),
    latitude: column(own.latitude, 'positionLat'),
    longitude: column(own.longitude, 'positionLong'),
    temperature: column(own.temperature, 'temperature'),
  };
}

function messagesFrom(
  own: FitMessages,
  take: (key: string, count: number) => readonly SdkMessage[],
): FitMessages {
  const read = <Name extends MessageName>(name: Name): FitMessages[Name] => {
    const profile = [...messageProfiles.values()].find((entry) => entry.name === name);
    const known = [...(profile?.fields.values() ?? [])];
    const taken = take(`${name}Mesgs`, own[name].length).map((message) =>
      Object.fromEntries(
        known
          .map(({ name: field, kind }) => [field, plainValue(message[field], kind)] as const)
          .filter(([, value]) => value !== undefined),
      ),
    );
    return taken;
  };
  return {
    fileId: read('fileId'),
    fileCreator: read('fileCreator'),
    session: read('session'),
    lap: read('lap'),
    event: read('event'),
    deviceInfo: read('deviceInfo'),
    activity: read('activity'),
    workout: read('workout'),
    workoutStep: read('workoutStep'),
    sport: read('sport'),
  };
}

/** What the SDK gives as text where the profile says number, or the other way round, and what is not finite, is no value. */
function plainValue(value: unknown, kind: 'number' | 'text'): number | string | undefined {
  if (kind === 'text') return typeof value === 'string' ? value : undefined;
  return plainNumber(value);
}

function plainNumber(value: unknown): number | undefined {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
