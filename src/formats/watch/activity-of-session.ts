import type { Activity, DeviceTotals, Span, Warning } from '../../core/training/activity.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '../../core/units/quantities.ts';
import { instantOfFitTime } from '../fit/fit-time.ts';
import type { SessionMessage } from '../fit/messages.ts';
import { deviceOf } from './device.ts';
import { embeddedWorkoutOf } from './embedded-workout.ts';
import { lapsOf } from './laps.ts';
import { pausesOf } from './pauses.ts';
import { readingWarnings } from './reading-warnings.ts';
import { samplesOf } from './samples.ts';
import { sensorsOf } from './sensors.ts';
import { longestSession, sessionClock } from './session-clock.ts';
import type { SessionPart } from './session-parts.ts';
import { sportNames } from './sports.ts';
import { subSportNames } from './sub-sports.ts';
import { utcOffsetOf } from './utc-offset.ts';

/** Translates one session of a FIT file into the runner's words. `fileWarnings` are those about the bytes. */
export function activityOfSession(source: SessionPart, fileWarnings: readonly Warning[]): Activity {
  const { part, session, rows } = source;
  const { messages, records } = part;
  const times = Float64Array.from(rows, (row) => records.timestamp[row] ?? Number.NaN);
  const clock = sessionClock(session, times);
  const placed = samplesOf(records, rows, clock);
  const { samples } = placed;
  const end = Math.max(clock.elapsed, samples.seconds.at(-1) ?? 0);
  const pauses = pausesOf(source.events, clock, end);
  const device = deviceOf(messages);
  const sport = session?.sport ?? messages.sport[0]?.sport ?? messages.workout[0]?.sport;
  const subSport = session?.subSport ?? messages.sport[0]?.subSport;
  return {
    sport: sport === undefined ? 'unknown' : (sportNames.get(sport) ?? `sport-${sport}`),
    subSport: subSport ? (subSportNames.get(subSport) ?? `sub-sport-${subSport}`) : null,
    startTime: instantOfFitTime(clock.start),
    utcOffsetSeconds: utcOffsetOf(messages.activity),
    device,
    sensors: sensorsOf(messages.deviceInfo, device),
    elapsedSeconds: seconds(clock.elapsed),
    timerSeconds: seconds(timerOf(session) ?? Math.max(0, clock.elapsed - pausedSeconds(pauses))),
    distanceMetres: metresOrNull(session?.totalDistance ?? covered(samples.distance, source.first)),
    recordCount: rows.length,
    samples,
    laps: lapsOf(source.laps, clock, end),
    pauses,
    embeddedWorkout: embeddedWorkoutOf(messages),
    deviceTotals: totalsOf(session),
    warnings: [...fileWarnings, ...readingWarnings(session, clock, placed, rows.length)],
  };
}

function timerOf(session: SessionMessage | null): number | null {
  const timer = session?.totalTimerTime;
  return timer !== undefined && timer >= 0 && timer <= longestSession ? timer : null;
}

const pausedSeconds = (pauses: readonly Span[]): number =>
  pauses.reduce((sum, pause) => sum + pause.endSeconds - pause.startSeconds, 0);

const metresOrNull = (value: number | null) => (value === null ? null : metres(value));

/** The last known distance; in a later session of a multisport file the column does not start at 0. */
function covered(distance: Float64Array | null, first: boolean): number | null {
  const start = first ? 0 : distance?.find((value) => !Number.isNaN(value));
  const last = distance?.findLast((value) => !Number.isNaN(value));
  return start === undefined || last === undefined ? null : Math.max(0, last - start);
}

function totalsOf(session: SessionMessage | null): DeviceTotals {
  const { avgHeartRate, maxHeartRate, totalDistance } = session ?? {};
  const averageSpeed = session?.enhancedAvgSpeed ?? session?.avgSpeed;
  return {
    averageHeartRate: avgHeartRate ? beatsPerMinute(avgHeartRate) : null,
    maxHeartRate: maxHeartRate ? beatsPerMinute(maxHeartRate) : null,
    distanceMetres: totalDistance === undefined ? null : metres(totalDistance),
    averageSpeed: averageSpeed === undefined ? null : metresPerSecond(averageSpeed),
  };
}
