import type { Activity } from '../../core/training/activity.ts';
import { addDays, type LocalDay, parseLocalDay } from '../../core/units/instant.ts';
import { type Random, seededRandom } from '../random.ts';
import { type Leg, plainDay } from '../runner/outing.ts';
import { writeGarmin } from '../watch/garmin.ts';
import { recordRun } from '../watch/record-run.ts';
import type { Recording } from '../watch/recording.ts';
import { activityOfRecording } from './activity-of-recording.ts';
import { type Artefact, withCadenceLock, withLoneSpike } from './artefacts.ts';
import { easySpeedBefore, easySpeedSince, maraOn } from './mara.ts';
import { comeback, comebackWeeks, easyRun, hillAltitude, hillRace, intervals, race } from './outings.ts';

/** A run of the long history. Both forms are made when asked for: two years of samples are never held at once. */
export type LongRun = {
  readonly day: LocalDay;
  readonly kind: 'easy' | 'intervals' | 'race' | 'comeback' | 'hill-race';
  readonly artefact: Artefact | null;
  readonly activity: () => Activity;
  /** the same as a Garmin writes it. */
  readonly bytes: () => Uint8Array;
};

/** Weeks of running before the injury, and of none. */
const healthyWeeks = 78;
const injuredWeeks = 8;
/** the fortnight's hard day, and every how many weeks it is a race. */
const raceEvery = 8;

/** A Monday: first day of the two years, first day of the comeback, and the day after the last run. */
export const longHistoryStart: LocalDay = dayOf('2024-11-25');
export const comebackStart: LocalDay = addDays(longHistoryStart, 7 * (healthyWeeks + injuredWeeks));
export const longHistoryEnd: LocalDay = addDays(comebackStart, 7 * comebackWeeks);

type Slot = { readonly day: LocalDay; readonly kind: LongRun['kind']; readonly week: number };

/**
 * Two years of Mara, three runs a week with eight weeks of injury in between: easy runs, a hard session every other
 * week, a race every eighth; then a comeback that grows from minutes to half an hour. What her heart can do and which
 * speed is easy for her is known, see `mara.ts`.
 * @param planted what goes wrong with it
 * @param from only runs of that day and later, the same ones
 */
export function* longHistory(
  seed: number,
  planted: ReadonlySet<Artefact> = new Set(),
  from: LocalDay = longHistoryStart,
): Generator<LongRun> {
  for (const [number, slot] of slots().entries()) {
    if (slot.day < from) continue;
    yield longRun(slot, 1000 * seed + number, number, planted);
  }
}

function slots(): readonly Slot[] {
  const healthy = Array.from({ length: healthyWeeks }, (_, week): Slot[] => {
    const hard = week % raceEvery === raceEvery - 1 ? 'race' : week % 2 === 0 ? 'intervals' : 'easy';
    return [1, 3, 6].map((weekday) => ({
      day: addDays(longHistoryStart, 7 * week + weekday),
      kind: weekday === 3 ? hard : 'easy',
      week,
    }));
  });
  const since = Array.from({ length: comebackWeeks }, (_, week): Slot[] =>
    [0, 2, 5].map((weekday) => ({ day: addDays(comebackStart, 7 * week + weekday), kind: 'comeback', week })),
  );
  return [...healthy, ...since].flat();
}

/** Which run of the history goes wrong: a spike once before the injury, locks all over, the hill three weeks ago. */
function artefactOf({ kind, week, day }: Slot, number: number): Artefact | null {
  if (kind === 'easy' && number === 100) return 'lone-spike';
  if (kind === 'easy' && number % 40 === 20) return 'cadence-locks';
  if (kind !== 'comeback') return null;
  if (week === comebackWeeks - 3 && day === addDays(comebackStart, 7 * week + 5)) return 'hill-race';
  return week >= comebackWeeks - 6 && number % 4 === 0 ? 'cadence-locks' : null;
}

function longRun(slot: Slot, seed: number, number: number, planted: ReadonlySet<Artefact>): LongRun {
  const possible = artefactOf(slot, number);
  const artefact = possible !== null && planted.has(possible) ? possible : null;
  const kind = artefact === 'hill-race' ? artefact : slot.kind;
  // Every other run with a strap; where the optical sensor is to fail it has to be worn.
  const optical = artefact === 'cadence-locks' || number % 2 === 1;
  const worn = { heartRate: optical ? 'optical' : 'strap', barometer: false } as const;
  const record = (): Recording => {
    const random = seededRandom(seed);
    const { recording } = recordRun({
      seed: seed + 500_000,
      day: slot.day,
      startOfDay: 7 * 3600,
      utcOffset: 3600,
      runner: maraOn(slot.kind === 'comeback' ? easySpeedSince : easySpeedBefore, random),
      outing: {
        legs: legsOf(kind, slot.week, random),
        breaks: [],
        conditions: { ...plainDay, ...(kind === 'hill-race' ? { altitudeAt: hillAltitude } : {}) },
      },
      sensors: { heartRate: worn.heartRate, place: 'outdoors', footPod: false, altitude: 'satellites' },
      workout: null,
      autoLap: null,
    });
    if (artefact === 'lone-spike') return withLoneSpike(recording, seed);
    return artefact === 'cadence-locks' ? withCadenceLock(recording, seed) : recording;
  };
  return {
    day: slot.day,
    kind,
    artefact,
    activity: () => activityOfRecording(record(), worn),
    bytes: () => writeGarmin(record(), { ...forerunner, ...worn }),
  };
}

const forerunner = {
  product: 3076,
  recording: 'every-second',
  enhanced: true,
  treadmill: false,
  footPod: false,
} as const;

function legsOf(kind: LongRun['kind'], week: number, random: Random): readonly Leg[] {
  if (kind === 'hill-race') return hillRace;
  if (kind === 'race') return race(random);
  if (kind === 'intervals') return intervals(random);
  return kind === 'easy' ? easyRun(random) : comeback(week, random);
}

function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
