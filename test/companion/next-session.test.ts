import { Decoder, Stream } from '@garmin/fitsdk';
import { expect, test } from 'vitest';
import { setAthlete } from '../../src/companion/athlete.ts';
import { nextSession } from '../../src/companion/next-session.ts';
import { receiveFile } from '../../src/companion/receive-file.ts';
import { beatsPerMinute, metresPerSecond } from '../../src/core/units/quantities.ts';
import { day, kept } from './kept.ts';
import { easy, fast, minutes, watchFile } from './watch-files.ts';

const session = (start: string, speed: number) => ({
  bytes: watchFile({ start, stretches: minutes(10, speed), bpm: 120 }),
  path: 'run.fit',
  provenance: 'fit-file' as const,
});

async function runner(now = '2026-03-05T09:00Z') {
  const { ports } = await kept(now);
  await setAthlete(ports, 'me', {
    maximumHeartRate: { kind: 'tested', bpm: beatsPerMinute(186) },
    paceCap: metresPerSecond(1000 / 465),
    plan: 'A',
    planStart: day('2026-03-02'),
  });
  return ports;
}

test('without a plan there is no next session', async () => {
  const { ports } = await kept();
  expect(await nextSession(ports, 'me')).toEqual({ outcome: 'no-plan' });
  await setAthlete(ports, 'me', { name: 'Ada' });
  expect(await nextSession(ports, 'me')).toEqual({ outcome: 'no-plan' });
});

test('a plan begins with its first session, also before its first day', async () => {
  const ports = await runner('2026-02-25T09:00Z');
  expect(await nextSession(ports, 'me')).toMatchObject({
    outcome: 'decided',
    decision: {
      action: 'start',
      session: {
        plan: 'A',
        week: 1,
        day: 'Mon',
        notation: '10 x [1 min run : 1 min walk]',
        runningSeconds: 600,
      },
      file: null,
    },
    painAsked: false,
  });
});

test('a clean session leads to the next one, one that was too fast to the same again', async () => {
  const ports = await runner();
  await receiveFile(ports, 'me', session('2026-03-02T07:00Z', easy));
  expect(await nextSession(ports, 'me')).toMatchObject({
    decision: { action: 'advance', session: { week: 1, day: 'Wed' } },
  });
  await receiveFile(ports, 'me', session('2026-03-04T07:00Z', fast));
  expect(await nextSession(ports, 'me')).toMatchObject({
    decision: { action: 'repeat', session: { week: 1, day: 'Wed' } },
  });
});

test('the workout is a file that a watch reads, the same bytes whenever it is asked for', async () => {
  const ports = await runner();
  const next = await nextSession(ports, 'me');
  if (next.outcome !== 'decided' || next.workout === null) throw new Error('expected a session');
  expect(next.workout.fileName).toBe('a-w01-mon.fit');
  expect(next.caps.heartRateCeiling).toBeCloseTo(130.2, 6);
  const bytes = next.workout.fit();
  const { messages, errors } = new Decoder(Stream.fromByteArray([...bytes])).read();
  expect(errors).toEqual([]);
  expect(messages.fileIdMesgs?.[0]?.type).toBe('workout');
  expect(messages.workoutMesgs?.[0]?.wktName).toBe('A W01 Mon');
  const again = await nextSession(ports, 'me');
  if (again.outcome !== 'decided') throw new Error('expected a session');
  expect(again.workout?.fit()).toEqual(bytes);
});
