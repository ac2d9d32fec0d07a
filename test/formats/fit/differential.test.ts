import FitParser from 'fit-file-parser';
import { expect, test } from 'vitest';
import { unwrap } from '../../../src/formats/archive/unwrap.ts';
import type { DecodedFit } from '../../../src/formats/fit/decoded.ts';
import { readFit } from '../../../src/formats/fit/read-fit.ts';
import { describeRecordings, type Recording, recordingBytes, recordings } from '../../recordings.ts';
import { disagreements, readBySdk } from './sdk-reference.ts';

function fitBytes(recording: Recording): Uint8Array {
  const unwrapped = unwrap(recordingBytes(recording));
  const first = unwrapped.outcome === 'entries' ? unwrapped.entries[0] : undefined;
  if (first === undefined) throw new Error('nothing inside');
  return first.bytes;
}

async function decoded(recording: Recording): Promise<DecodedFit> {
  const read = await readFit(fitBytes(recording));
  if (!read.ok) throw new Error(`${recording.file}: ${read.reason}`);
  return read;
}

const named = (part: string): Recording => {
  const found = recordings.find((recording) => recording.file.includes(part));
  if (found === undefined) throw new Error(`no recording named ${part}`);
  return found;
};

const recordCount = (file: DecodedFit): number =>
  file.parts.reduce((sum, part) => sum + part.records.length, 0);

const present = (file: DecodedFit, column: 'heartRate' | 'distance'): number =>
  file.parts.reduce(
    (sum, { records }) => sum + (records[column]?.filter((value) => !Number.isNaN(value)).length ?? 0),
    0,
  );

describeRecordings('every recording that @garmin/fitsdk reads without error', () => {
  const fit = recordings.filter((recording) => !recording.file.includes('not-a-fit-file'));

  test.each(fit)('$file has the same values in ours', async (recording) => {
    const sdk = readBySdk(fitBytes(recording));
    if (sdk.errors.length > 0) {
      expect(recording.sdkErrors?.length).toBeGreaterThan(0);
      return;
    }
    expect(disagreements(await decoded(recording), sdk)).toEqual([]);
  });

  test('is at least 130 files', () => {
    expect(fit.filter((recording) => recording.sdkErrors?.length === 0).length).toBeGreaterThanOrEqual(130);
  });

  test('goes through the SDK only where hr messages ask for it', async () => {
    for (const recording of fit) {
      const path = (recording.hrMesgs ?? 0) > 0 ? 'sdk' : 'hot';
      expect({ file: recording.file, path: (await decoded(recording)).path }).toEqual({
        file: recording.file,
        path,
      });
    }
  });
});

describeRecordings('what @garmin/fitsdk gets wrong and ours gets right (REAL-FILES 3)', () => {
  test.each([
    ['compressed-timestamps', 633, 632],
    ['datasize-0', 1613, 1613],
    ['fitsdk-throws-typeerror', 4043, 3364],
    ['truncated-unterminated-with-records-2f4052d1', 7226, 7216],
    ['truncated-unterminated-with-records-8008b789', 14391, 14391],
    ['strava-android-app', 473, 0],
  ])('%s has %i records, %i with heart rate', async (part, records, withHeartRate) => {
    const file = await decoded(named(part));
    expect([recordCount(file), present(file, 'heartRate')]).toEqual([records, withHeartRate]);
  });

  test.each(['compressed-timestamps', 'fitsdk-throws-typeerror'])(
    '%s has the values that fit-file-parser reads',
    async (part) => {
      const recording = named(part);
      const parser = new FitParser({ force: true, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm' });
      const theirs = (await parser.parseAsync(Buffer.from(recordingBytes(recording)))).records ?? [];
      const { records } = (await decoded(recording)).parts[0] ?? { records: null };
      expect(theirs.length).toBe(records?.length);
      const fitEpochSeconds = 631_065_600;
      const value = (column: Float64Array | null | undefined, row: number): number | undefined => {
        const read = column?.[row];
        return read === undefined || Number.isNaN(read) ? undefined : read;
      };
      for (const [row, record] of theirs.entries()) {
        expect({
          at: (records?.timestamp[row] ?? 0) + fitEpochSeconds,
          heartRate: value(records?.heartRate, row),
          cadence: value(records?.cadence, row),
        }).toEqual({
          at: new Date(String(record.timestamp)).getTime() / 1000,
          heartRate: record.heart_rate ?? undefined,
          cadence: record.cadence ?? undefined,
        });
      }
    },
  );

  test.each(recordings.filter((recording) => recording.file.includes('bad-header-crc')))(
    '$file has a wrong header checksum, which is no reason to refuse or to warn',
    async (recording) => {
      const file = await decoded(recording);
      expect(file.problems).toEqual([]);
      expect(recordCount(file)).toBe(recording.records);
    },
  );

  test('compressed-timestamps counts its compressed distances on to the total of its own session', async () => {
    const file = await decoded(named('compressed-timestamps'));
    const total = file.parts[0]?.messages.session[0]?.totalDistance ?? Number.NaN;
    const last = file.parts[0]?.records.distance?.findLast((value) => !Number.isNaN(value)) ?? Number.NaN;
    expect(Math.abs(last - total)).toBeLessThan(total * 0.01);
  });

  test('fitsdk-throws-typeerror has the distances that fit-file-parser reads', async () => {
    const recording = named('fitsdk-throws-typeerror');
    const parser = new FitParser({ force: true, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm' });
    const theirs = (await parser.parseAsync(Buffer.from(recordingBytes(recording)))).records ?? [];
    const column = (await decoded(recording)).parts[0]?.records.distance;
    const centimetres = theirs.map((record) =>
      record.distance === undefined ? -1 : Math.round(record.distance * 100),
    );
    expect([...(column ?? [])].map((value) => (Number.isNaN(value) ? -1 : Math.round(value * 100)))).toEqual(
      centimetres,
    );
  });
});
