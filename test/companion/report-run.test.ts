import { expect, test } from 'vitest';
import { setAthlete } from '../../src/companion/athlete.ts';
import { readRuns } from '../../src/companion/read-runs.ts';
import { receiveFile } from '../../src/companion/receive-file.ts';
import { reportRun, reportVersion } from '../../src/companion/report-run.ts';
import { verdictHistory } from '../../src/companion/verdict-history.ts';
import { metresPerSecond } from '../../src/core/units/quantities.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { day, kept } from './kept.ts';
import { easy, fast, minutes, watchFile } from './watch-files.ts';

const monday = watchFile({ start: '2026-03-02T07:00Z', stretches: minutes(10, easy), bpm: 120 });
const wednesday = watchFile({ start: '2026-03-04T07:00Z', stretches: minutes(10, fast), bpm: 150 });

async function runner() {
  const made = await kept();
  await setAthlete(made.ports, 'me', {
    name: 'Ada',
    units: 'imperial',
    paceCap: metresPerSecond(1000 / 465),
    plan: 'A',
    planStart: day('2026-03-02'),
  });
  for (const [path, bytes] of [
    ['monday.fit', monday],
    ['wednesday.fit', wednesday],
  ] as const) {
    await receiveFile(made.ports, 'me', { bytes, path, provenance: 'fit-file' });
  }
  return made;
}

test('a report is told from what is kept: the recording as the file had it, the verdict as it was given', async () => {
  const { ports, everything } = await runner();
  const before = everything();
  const facts = await reportRun(ports, 'me', 'latest');
  const read = await readRuns(wednesday);
  expect(facts?.activity).toEqual(read.activities[0]?.activity);
  expect(facts?.source).toEqual({
    path: 'wednesday.fit',
    part: 1,
    sha256: read.sha256,
    provenance: 'fit-file',
  });
  expect(facts).toMatchObject({ units: 'imperial', sample: false, verdictVersion: 1, athleteName: 'Ada' });
  const id = (await ports.runs.latest('me'))?.id ?? '';
  expect(facts?.judgement).toEqual((await ports.runs.verdict('me', id, null))?.judgement);
  expect(everything()).toEqual(before);
});

test('an old run is reported with what the plan decided after it, not with what it decides today', async () => {
  const { ports } = await runner();
  const first = await reportRun(ports, 'me', '2026-03-02');
  expect(first?.decision).toMatchObject({ action: 'advance', session: { week: 1, day: 'Wed' }, file: null });
  const last = await reportRun(ports, 'me', 'latest');
  expect(last?.decision).toMatchObject({ action: 'repeat', session: { week: 1, day: 'Wed' } });
});

test('the facts make a whole report', async () => {
  const { ports } = await runner();
  const facts = await reportRun(ports, 'me', 'latest');
  expect(facts).not.toBeNull();
  if (facts !== null) expect(buildReport(facts)).toMatchObject({ sample: false });
});

test('a run that is not there has no report', async () => {
  const { ports } = await runner();
  expect(await reportRun(ports, 'me', '2026-03-03')).toBeNull();
  expect(await reportRun(ports, 'me', '2026-03')).toBeNull();
  expect(await reportRun(ports, 'nobody', 'latest')).toBeNull();
});

test('a report of the sample runner says so', async () => {
  const { ports } = await kept();
  await receiveFile(ports, 'sam', { bytes: monday, path: 'monday.fit', provenance: 'sample' });
  expect(await reportRun(ports, 'sam', 'latest')).toMatchObject({
    sample: true,
    source: { provenance: 'sample' },
  });
});

test('an earlier version of a verdict is told as it was given, and says that another one holds', async () => {
  const { ports } = await runner();
  await setAthlete(ports, 'me', { paceCap: metresPerSecond(3.2) });
  const first = await reportVersion(ports, 'me', 'latest', 1);
  if (first === null || first === 'no-such-version') throw new Error('no first version');
  expect(first).toMatchObject({
    verdictVersion: 1,
    replaced: { givenOn: '2026-06-01', by: 2 },
    decision: null,
  });
  expect(first.judgement.caps.pace?.metresPerSecond).toBe(metresPerSecond(1000 / 465));
  expect(buildReport(first).notes[0]).toBe(
    'This is version 1 of the verdict, as it was given on 2026-06-01. Version 2 holds now.',
  );
  const second = await reportVersion(ports, 'me', 'latest', 2);
  expect(second).toMatchObject({ verdictVersion: 2, replaced: null });
  expect(await reportRun(ports, 'me', 'latest')).toEqual(second);
  expect(await reportVersion(ports, 'me', 'latest', 3)).toBe('no-such-version');
  expect(await reportVersion(ports, 'me', '1999', 1)).toBeNull();
});

test('all that was ever said about a run is listed with what it was judged with and what had changed', async () => {
  const { ports } = await runner();
  await setAthlete(ports, 'me', { paceCap: metresPerSecond(3.2) });
  const history = await verdictHistory(ports, 'me', 'latest');
  expect(history?.versions).toMatchObject([
    {
      version: 1,
      givenOn: '2026-06-01',
      because: [],
      inputs: { caps: { pace: { metresPerSecond: 1000 / 465 } }, session: { id: 'a-w01-wed' } },
    },
    { version: 2, because: ['pace-cap'], inputs: { caps: { pace: { metresPerSecond: 3.2 } } } },
  ]);
  expect(await verdictHistory(ports, 'me', '1999')).toBeNull();
});
