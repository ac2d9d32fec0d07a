import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Decoder, Stream } from '@garmin/fitsdk';
import FitParser from 'fit-file-parser';
import { describe, expect, test } from 'vitest';
import { trackOf } from '../../src/core/compliance/track/track-of.ts';
import { followPlan, type PlanRun } from '../../src/core/plan/follow-plan.ts';
import { parsePlan } from '../../src/core/plan/parse-plan.ts';
import type { Activity } from '../../src/core/training/activity.ts';
import { workoutOfNotation } from '../../src/core/training/notation/workout-of-notation.ts';
import { runBoutsOf, stepsInOrder } from '../../src/core/training/run-bouts.ts';
import { runningSecondsOf } from '../../src/core/training/running-seconds.ts';
import { addDays, isoWeekday, localDayOf, parseLocalDay } from '../../src/core/units/instant.ts';
import { readWatchFile } from '../../src/formats/watch/read-watch-file.ts';
import { sampleAthlete, sampleStart } from '../../src/sample/sample-athlete.ts';
import { type SampleRun, sampleHistory } from '../../src/sample/sample-history.ts';

const planFile = fileURLToPath(new URL('../../workouts/plan-a.yaml', import.meta.url));
const planA = parsePlan(readFileSync(planFile, 'utf8'), 'plan-a.yaml');
const history = sampleHistory(1);
const withOddity = (oddity: string): SampleRun[] => history.filter(({ truth }) => truth.oddity === oddity);
const workoutOf = ({ truth }: SampleRun) => {
  const read = workoutOfNotation(truth.notation);
  if (!read.ok) throw new Error(read.message);
  return read.workout;
};

async function read({ name, bytes }: SampleRun): Promise<Activity> {
  const file = await readWatchFile(bytes);
  if (file.outcome !== 'activities' || file.activities[0] === undefined) throw new Error(`${name} is no run`);
  return file.activities[0];
}

describe('the sample history', () => {
  test('is 34 runs of nine weeks, in order, each with a name of its own', () => {
    expect(history.length).toBe(34);
    const days = history.map(({ truth }) => truth.day);
    expect(days).toEqual(days.toSorted());
    expect(new Set(history.map(({ name }) => name)).size).toBe(34);
    expect([days[0], days.at(-1)]).toEqual(['2026-09-21', '2026-11-22']);
    expect(isoWeekday(sampleStart)).toBe(1);
  });

  test('has every oddity that a first look should show', () => {
    const oddities = history.flatMap(({ truth }) => truth.oddity ?? []);
    expect(new Set(oddities)).toEqual(
      new Set([
        'hot day',
        'smart recording',
        'run as intervals',
        'one repetition missed',
        'written by a COROS',
        'ignored plan',
        'dropout',
        'slightly fast',
        'cadence lock',
        'hills',
        'pause',
        'treadmill',
        'bad altimeter',
        'faster and faster',
      ]),
    );
  });

  test('is the same bytes for the same seed, other bytes for another', () => {
    const again = sampleHistory(1);
    expect(again.every(({ bytes }, i) => Buffer.from(bytes).equals(history[i]?.bytes ?? Buffer.of()))).toBe(
      true,
    );
    const other = sampleHistory(2);
    expect(other.some(({ bytes }, i) => Buffer.from(bytes).equals(history[i]?.bytes ?? Buffer.of()))).toBe(
      false,
    );
  });

  test('is made in less than two seconds', () => {
    const times = [4, 5, 6].map((seed) => {
      const begun = performance.now();
      sampleHistory(seed);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(2000);
  });

  test('can begin on any day', async () => {
    const start = parseLocalDay('2025-03-03');
    if (start === null) throw new Error('a day');
    const [first] = sampleHistory(1, start);
    if (first === undefined) throw new Error('no run');
    const { startTime, utcOffsetSeconds } = await read(first);
    expect(localDayOf(startTime, utcOffsetSeconds ?? 0)).toBe('2025-03-03');
  });

  test('takes its sessions from plan A, notation and all', () => {
    const told = history.map(({ truth }) => [truth.session, truth.notation]);
    const planned = history.map(({ truth }) => {
      const session = planA.sessions.find(({ id }) => id === truth.session);
      return [session?.id, session?.notation];
    });
    expect(told).toEqual(planned);
  });

  test('is where a runner would be who followed the plan: what was not clean is run again', () => {
    const runs: PlanRun[] = [];
    for (const run of history) {
      const next = followPlan(planA, sampleStart, runs, run.truth.day).next;
      expect([run.truth.day, next.session?.id]).toEqual([run.truth.day, run.truth.session]);
      const workout = workoutOf(run);
      const { intended, clean, treatedAsIntervals } = run.truth;
      runs.push({
        id: run.name,
        startTime: 0 as PlanRun['startTime'],
        day: run.truth.day,
        runningSeconds: runningSecondsOf(workout),
        runBouts: runBoutsOf(workout),
        embeddedNotation: run.truth.notation,
        judgement: {
          verdict: intended,
          treatedAsIntervals: treatedAsIntervals ? 'definite' : 'none',
          paceTier: clean ? 'none' : 'major',
          heartRateTier: 'none',
          paceStatus: 'ok',
          heartRateStatus: 'ok',
          done: 1,
          rpe: null,
        },
      });
    }
    const { matches, next } = followPlan(planA, sampleStart, runs);
    expect(matches.map(({ clean }) => clean)).toEqual(history.map(({ truth }) => truth.clean));
    expect(next.action).toBe('repeat');
  });

  test('gets faster at the same ease: the last easy runs are quicker than the first', () => {
    const easy = history.filter(({ truth }) => truth.intended === 'easy-kept' && truth.oddity === null);
    const mean = (runs: readonly SampleRun[]): number =>
      runs.reduce((sum, { truth }) => sum + truth.ratio, 0) / runs.length;
    expect(mean(easy.slice(-4))).toBeGreaterThan(mean(easy.slice(0, 4)) + 0.02);
    expect(Math.max(...easy.map(({ truth }) => truth.ratio))).toBeLessThan(1);
  });

  test('belongs to an invented runner with a tested maximum and a cap', () => {
    expect(sampleAthlete.name).toBe('Nora Feld');
    expect(sampleAthlete.maximumHeartRate).toEqual({ bpm: 186, known: 'tested' });
    expect(1000 / (sampleAthlete.paceCap ?? 0)).toBeCloseTo(465, 9);
    expect(sampleAthlete.planStart).toBe(sampleStart);
  });
});

describe('every file of the sample history', () => {
  test.each(history)('$name reads without complaint in @garmin/fitsdk', ({ bytes, truth }) => {
    const decoder = new Decoder(Stream.fromByteArray(Array.from(bytes)));
    expect([decoder.isFIT(), decoder.checkIntegrity()]).toEqual([true, true]);
    const { messages, errors } = decoder.read();
    expect(errors).toEqual([]);
    expect(messages.sessionMesgs?.length).toBe(1);
    expect(messages.sessionMesgs?.[0]?.sport).toBe('running');
    const records = messages.recordMesgs ?? [];
    const started = records[0]?.timestamp;
    expect(started instanceof Date ? localDayOf(started.getTime() as never, 3600) : null).toBe(truth.day);
  });

  test.each(history)('$name says the same in fit-file-parser', async ({ bytes }) => {
    const parser = new FitParser({ force: false, mode: 'list' });
    const parsed = await parser.parseAsync(Buffer.from(bytes));
    const { messages } = new Decoder(Stream.fromByteArray(Array.from(bytes))).read();
    const theirs = parsed.records?.map((record) => [record.heart_rate, record.distance, record.cadence]);
    const records = messages.recordMesgs ?? [];
    expect(theirs?.length).toBe(records.length);
    const ours = records.map(({ heartRate, distance, cadence }) => [heartRate, distance, cadence]);
    expect(theirs).toEqual(ours);
  });

  test.each(history)('$name is read as it was generated', async (run) => {
    const activity = await read(run);
    const { truth } = run;
    const steps = stepsInOrder(workoutOf(run));
    const planned = steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);
    const coros = truth.oddity === 'written by a COROS';
    const pauses = truth.oddity === 'pause' ? [82, 145] : [];
    const paused = pauses.reduce((sum, seconds) => sum + seconds, 0);
    expect(activity.sport).toBe('running');
    expect(localDayOf(activity.startTime, activity.utcOffsetSeconds ?? 0)).toBe(truth.day);
    expect(activity.utcOffsetSeconds).toBe(truth.day < '2026-10-25' ? 7200 : 3600);
    expect(activity.timerSeconds).toBeCloseTo(planned, 3);
    expect(activity.elapsedSeconds).toBeCloseTo(planned + paused, 3);
    expect(activity.pauses.map(({ startSeconds, endSeconds }) => endSeconds - startSeconds)).toEqual(pauses);
    expect(activity.laps.length).toBe(steps.length);
    expect(activity.laps.map((lap) => lap.timerSeconds)).toEqual(steps.map((step) => step.seconds));
    if (truth.oddity !== 'smart recording') expect(activity.recordCount).toBe(planned + 1);
    expect(activity.warnings).toEqual([]);

    const garmin = truth.day < '2026-10-19' ? 'Forerunner 245' : 'fenix 7';
    expect(activity.device.product).toBe(coros ? 'COROS PACE 3' : garmin);
    expect(activity.sensors.barometer).toBe(activity.device.product !== 'Forerunner 245');
    const optical = truth.oddity === 'cadence lock' ? 'optical' : 'strap';
    expect(activity.sensors.heartRate).toBe(coros ? 'unknown' : optical);
    expect(activity.laps.every((lap) => (lap.workoutStepIndex === null) === coros)).toBe(true);
    const embedded = activity.embeddedWorkout?.workout ?? null;
    expect(embedded === null ? null : stepsInOrder(embedded)).toEqual(coros ? null : steps);

    const runs = trackOf(activity, null).runs.map(
      ({ startSeconds, endSeconds }) => endSeconds - startSeconds,
    );
    const bouts = truth.oddity === 'ignored plan' ? [960] : runBoutsOf(workoutOf(run));
    const done = truth.oddity === 'one repetition missed' ? bouts.slice(1) : bouts;
    expect(runs.length).toBe(done.length);
    const missing = runs.reduce((sum, ran) => sum + ran, 0) - done.reduce((sum, asked) => sum + asked, 0);
    expect(Math.abs(missing)).toBeLessThanOrEqual(2 * runs.length);
  });

  test.each(history)('$name was nowhere on land', async (run) => {
    const { latitude, longitude } = (await read(run)).samples;
    if (run.truth.oddity === 'treadmill') return expect([latitude, longitude]).toEqual([null, null]);
    expect(latitude?.every((degrees) => Math.abs(degrees - 47) < 0.01)).toBe(true);
    expect(longitude?.every((degrees) => Math.abs(degrees + 35) < 0.01)).toBe(true);
  });
});

describe('the odd runs of the sample history', () => {
  test('smart recording leaves most seconds out', async () => {
    const [run] = withOddity('smart recording');
    const activity = run === undefined ? null : await read(run);
    expect(activity?.recordCount).toBeGreaterThan(300);
    expect(activity?.recordCount).toBeLessThan(800);
  });

  test('the dropout is three minutes without a heart rate', async () => {
    const [run] = withOddity('dropout');
    const samples = run === undefined ? null : (await read(run)).samples;
    expect(samples?.heartRate?.filter((bpm) => Number.isNaN(bpm)).length).toBe(180);
  });

  test('the days between repeat as the calendar of the plan says', () => {
    const weekdays = history.map(({ truth }) => isoWeekday(truth.day));
    expect(new Set(weekdays)).toEqual(new Set([1, 3, 5, 7]));
    expect(history.every(({ truth }) => truth.day >= addDays(sampleStart, 7 * (truth.week - 1)))).toBe(true);
  });
});
