import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/formats/archive/unwrap.ts';
import { readWatchFile } from '../../../src/formats/watch/read-watch-file.ts';
import { describeRecordings, recordingBytes } from '../../recordings.ts';
import { everySecond, record, recordingNamed, session, watchFile } from '../watch/watch-messages.ts';
import { zipOf } from './zip-bytes.ts';

const run = watchFile(session({ elapsed: 60 }), record(0), record(60));
const other = watchFile(session({ elapsed: 90 }), record(0), record(90));
const bytesOf = (text: string) => new TextEncoder().encode(text);

const inside = (bytes: Uint8Array) => {
  const unwrapped = unwrap(bytes);
  return unwrapped.outcome === 'entries'
    ? unwrapped.entries.map((entry) => [entry.name, Buffer.from(entry.bytes).equals(run) ? 'run' : 'other'])
    : unwrapped.code;
};

describe('a run comes out of its wrapping, whatever the name of the file', () => {
  test('as it is', () => expect(inside(run)).toEqual([[null, 'run']]));

  test('out of gzip, as Strava hands it out', () => {
    expect(inside(new Uint8Array(gzipSync(run)))).toEqual([[null, 'run']]);
  });

  test('out of a zip with one run inside: Garmin’s “Export Original”', () => {
    expect(inside(zipOf({ name: '12345_ACTIVITY.fit', bytes: run }))).toEqual([
      ['12345_ACTIVITY.fit', 'run'],
    ]);
  });

  test('out of a zip whose member has no ending or another one', () => {
    expect(inside(zipOf({ name: 'export', bytes: run }))).toEqual([['export', 'run']]);
    expect(inside(zipOf({ name: 'RUN.DAT', bytes: run }))).toEqual([['RUN.DAT', 'run']]);
  });

  test('out of a zip that stores without compressing', () => {
    expect(inside(zipOf({ name: 'a.fit', bytes: run, stored: true }))).toEqual([['a.fit', 'run']]);
  });

  test('out of gzip in zip, and zip in zip', () => {
    const packed = new Uint8Array(gzipSync(run));
    expect(inside(zipOf({ name: 'a.fit.gz', bytes: packed }))).toEqual([['a.fit.gz', 'run']]);
    expect(inside(zipOf({ name: 'outer.zip', bytes: zipOf({ name: 'a.fit', bytes: run }) }))).toEqual([
      ['a.fit', 'run'],
    ]);
  });

  test('several runs of one zip, each with its name; what is no FIT file stays inside', () => {
    const zip = zipOf(
      { name: 'activities.csv', bytes: bytesOf('id,date\n1,2') },
      { name: 'runs/a.fit', bytes: run },
      { name: 'runs/b.fit', bytes: other },
      { name: '__MACOSX/runs/._a.fit', bytes: run },
      { name: 'runs/', bytes: new Uint8Array(), stored: true },
    );
    expect(inside(zip)).toEqual([
      ['runs/a.fit', 'run'],
      ['runs/b.fit', 'other'],
    ]);
  });
});

describe('what cannot be had is said', () => {
  test('no run inside', () => {
    expect(inside(zipOf({ name: 'a.txt', bytes: bytesOf('a text of some length') }))).toBe('no-fit-inside');
    expect(inside(zipOf())).toBe('no-fit-inside');
  });

  test('an encrypted zip', () => {
    expect(inside(zipOf({ name: 'a.fit', bytes: run, encrypted: true }))).toBe('encrypted');
  });

  test('a zip that ends early', () => {
    const zip = zipOf({ name: 'a.fit', bytes: run });
    expect(inside(zip.subarray(0, zip.length - 30))).toBe('damaged-archive');
  });

  test('compressed data that is damaged from the start', () => {
    const packed = new Uint8Array(gzipSync(run));
    packed.fill(0xff, 10, 40);
    expect(inside(packed)).toBe('damaged-archive');
  });

  test('of a gzip that ends early, what is there is read, and the run says where it ends', async () => {
    const long = watchFile(session(), ...everySecond(20_000, (at) => ({ heartRate: 100 + (at % 97) })));
    const packed = new Uint8Array(gzipSync(long));
    const unwrapped = unwrap(packed.subarray(0, packed.length / 2));
    const bytes = unwrapped.outcome === 'entries' ? unwrapped.entries[0]?.bytes : undefined;
    const file = await readWatchFile(bytes ?? new Uint8Array());
    expect(file.outcome === 'activities' && file.activities[0]?.warnings[0]?.code).toBe('truncated');
  });

  test('one member that cannot be had does not cost the others, and is not kept quiet', () => {
    const zip = zipOf({ name: 'a.fit', bytes: run }, { name: 'b.fit', bytes: other, encrypted: true });
    expect(inside(zip)).toEqual([['a.fit', 'run']]);
    expect(unwrap(zip)).toMatchObject({ incomplete: { code: 'encrypted' } });
  });
});

describeRecordings('a real recording in gzip', () => {
  test('named .fit, is read', async () => {
    const unwrapped = unwrap(recordingBytes(recordingNamed('gz-zip-wrapped')));
    const bytes = unwrapped.outcome === 'entries' ? unwrapped.entries[0]?.bytes : undefined;
    const file = await readWatchFile(bytes ?? new Uint8Array());
    expect(file.outcome === 'activities' && file.activities.map((one) => one.recordCount)).toEqual([180]);
  });
});
