import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type IncomingFile, receiveFile } from '../../src/companion/receive-file.ts';
import { kept } from './kept.ts';
import { continuous, easy, minutes, settingsFile, watchFile } from './watch-files.ts';

const monday = watchFile({ start: '2026-03-02T07:00Z', stretches: minutes(10, easy), bpm: 120 });
const ride = watchFile({ start: '2026-03-03T07:00Z', stretches: continuous(600, 7), sport: 'cycling' });

const file = (bytes: Uint8Array, path = 'run.fit'): IncomingFile => ({ bytes, path, provenance: 'fit-file' });

describe('a file that is received', () => {
  test('is kept as it came, with its run and a verdict on it', async () => {
    const { ports } = await kept();
    const received = await receiveFile(ports, 'me', file(monday));
    expect(received).toMatchObject({ outcome: 'stored', reason: null, known: [] });
    const run = await ports.runs.latest('me');
    expect(received.stored).toEqual([{ id: run?.id, verdict: run?.latest.verdict }]);
    expect(run).toMatchObject({
      day: '2026-03-02',
      utcOffsetSeconds: 7200,
      timerSeconds: 1800,
      provenance: 'fit-file',
      path: 'run.fit',
    });
    expect(run?.id).toMatch(/^2026-03-02-[0-9a-f]{8}$/);
    expect(run?.averageHeartRate).toBeGreaterThan(100);
    expect(run?.maxHeartRate).toBe(122);
    expect(run?.latest.runningSeconds).toBeGreaterThan(550);
  });

  test('a second time changes no row and no version', async () => {
    const { ports, everything } = await kept();
    const first = await receiveFile(ports, 'me', file(monday));
    const before = everything();
    const second = await receiveFile(ports, 'me', file(monday, 'the same under another name.fit'));
    expect(second).toMatchObject({
      outcome: 'already-known',
      stored: [],
      known: first.stored.map(({ id }) => id),
    });
    expect(everything()).toEqual(before);
  });

  test('is known in any wrapping: gzip, zip, or zip with other files around it', async () => {
    const { ports, everything } = await kept();
    await receiveFile(ports, 'me', file(monday));
    const before = everything();
    for (const wrapped of [gzipSync(monday), zipSync({ '1234_ACTIVITY.fit': monday, 'ride.fit': ride })]) {
      expect((await receiveFile(ports, 'me', file(new Uint8Array(wrapped)))).outcome).toBe('already-known');
    }
    expect(everything()).toEqual(before);
  });

  test('with several runs keeps each, but none twice', async () => {
    const { ports } = await kept();
    await receiveFile(ports, 'me', file(monday));
    const tuesday = watchFile({ start: '2026-03-03T07:00Z', stretches: minutes(6, easy) });
    const both = zipSync({ 'a.fit': monday, 'b.fit': tuesday, 'twin.fit': tuesday, 'notes.txt': monday });
    const received = await receiveFile(ports, 'me', file(both, 'export.zip'));
    expect(received).toMatchObject({ outcome: 'stored', known: [expect.stringMatching(/^2026-03-02/)] });
    expect((await ports.runs.list('me', null)).map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03']);
  });

  test('in a zip of which a part is locked keeps the rest, and says that not all of it could be read', async () => {
    const { ports } = await kept();
    const tuesday = watchFile({ start: '2026-03-03T07:00Z', stretches: minutes(6, easy) });
    const zip = zipSync({ 'a.fit': monday, 'b.fit': tuesday });
    // Bit 0 of the flags, in the second file's entry of the list at the end, says that it is encrypted.
    const list = new DataView(zip.buffer).getUint32(zip.length - 6, true);
    zip[list + 46 + 'a.fit'.length + 8] = 1;
    const received = await receiveFile(ports, 'me', file(zip, 'export.zip'));
    expect(received).toMatchObject({ outcome: 'stored', code: 'partly-read' });
    expect(received.reason).toMatch(/^Not all of it could be read\. /);
    expect((await ports.runs.list('me', null)).map(({ day }) => day)).toEqual(['2026-03-02']);
  });

  test('with several sports keeps the running ones', async () => {
    const { ports } = await kept();
    const brick = watchFile(
      { start: '2026-03-04T07:00Z', stretches: continuous(600, 7), sport: 'cycling' },
      { start: '2026-03-04T08:00Z', stretches: continuous(900, easy) },
    );
    const received = await receiveFile(ports, 'me', file(brick));
    expect(received.stored).toEqual([
      expect.objectContaining({ id: expect.stringMatching(/^2026-03-04-.*-2$/) }),
    ]);
  });

  test.each([
    { name: 'a ride', bytes: ride, outcome: 'not-a-run', reason: 'No run: it was recorded as cycling.' },
    {
      name: 'settings',
      bytes: settingsFile(),
      outcome: 'not-an-activity',
      reason: expect.stringMatching(/settings/),
    },
    { name: 'nothing', bytes: new Uint8Array(0), outcome: 'unreadable', reason: expect.any(String) },
    {
      name: 'text',
      bytes: new TextEncoder().encode('hello '.repeat(9)),
      outcome: 'unreadable',
      reason: expect.any(String),
    },
  ])('that holds $name is an outcome with its reason, and not kept', async ({ bytes, outcome, reason }) => {
    const { ports, everything } = await kept();
    const before = everything();
    expect(await receiveFile(ports, 'me', file(bytes))).toMatchObject({
      outcome,
      reason,
      stored: [],
      known: [],
    });
    expect(everything()).toEqual(before);
  });
});

describe('two at once', () => {
  test('that bring the same file keep it once', async () => {
    const { ports } = await kept();
    const both = await Promise.all([1, 2].map(() => receiveFile(ports, 'me', file(monday))));
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already-known', 'stored']);
    expect(await ports.runs.list('me', null)).toHaveLength(1);
  });
});

describe('invented runs', () => {
  test('never join real ones, nor real ones them', async () => {
    const { ports } = await kept();
    await receiveFile(ports, 'me', file(monday));
    await receiveFile(ports, 'sam', { ...file(monday), provenance: 'sample' });
    await expect(receiveFile(ports, 'me', { ...file(ride), provenance: 'sample' })).rejects.toMatchObject({
      code: 'sample-mixed',
    });
    await expect(receiveFile(ports, 'sam', file(ride))).rejects.toMatchObject({ code: 'sample-mixed' });
  });
});
