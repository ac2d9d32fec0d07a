import type { NewRun } from '../../companion/ports/runs.ts';
import type { Activity, Samples } from '../../core/training/activity.ts';
import {
  deviceSchema,
  deviceTotalsSchema,
  embeddedWorkoutSchema,
  lapsSchema,
  pausesSchema,
  sensorsSchema,
  warningsSchema,
} from './json/activity-schemas.ts';
import { readJson, readValue } from './json/stored-json.ts';
import { instantSchema, metresSchema, secondsSchema } from './json/units-schema.ts';
import type { ActivitiesTable } from './schema.ts';

/** A run's facts as its row. */
export function activityRow(athleteId: string, originalSha256: string, run: NewRun): ActivitiesTable {
  const { activity } = run;
  return {
    athlete_id: athleteId,
    id: run.id,
    original_sha256: originalSha256,
    part: run.part,
    content_hash: run.contentHash,
    current_version: 1,
    start_time: activity.startTime,
    local_day: run.day,
    utc_offset_seconds: activity.utcOffsetSeconds,
    day_offset_seconds: run.utcOffsetSeconds,
    sport: activity.sport,
    sub_sport: activity.subSport,
    elapsed_seconds: activity.elapsedSeconds,
    timer_seconds: activity.timerSeconds,
    distance_metres: activity.distanceMetres,
    record_count: activity.recordCount,
    average_heart_rate: run.averageHeartRate,
    max_heart_rate: run.maxHeartRate,
    device: JSON.stringify(activity.device),
    sensors: JSON.stringify(activity.sensors),
    device_totals: JSON.stringify(activity.deviceTotals),
    laps: JSON.stringify(activity.laps),
    pauses: JSON.stringify(activity.pauses),
    embedded_workout: JSON.stringify(activity.embeddedWorkout),
    embedded_name: run.embeddedName,
    embedded_notation: run.embeddedNotation,
    warnings: JSON.stringify(activity.warnings),
  };
}

const distanceSchema = metresSchema.nullable();

/** The recording as it was read, from its row and samples. */
export function activityOf(row: ActivitiesTable, samples: Samples): Activity {
  return {
    sport: row.sport,
    subSport: row.sub_sport,
    startTime: readValue(instantSchema, 'activities.start_time', row.start_time),
    utcOffsetSeconds: row.utc_offset_seconds,
    device: readJson(deviceSchema, 'activities.device', row.device),
    sensors: readJson(sensorsSchema, 'activities.sensors', row.sensors),
    elapsedSeconds: readValue(secondsSchema, 'activities.elapsed_seconds', row.elapsed_seconds),
    timerSeconds: readValue(secondsSchema, 'activities.timer_seconds', row.timer_seconds),
    distanceMetres: readValue(distanceSchema, 'activities.distance_metres', row.distance_metres),
    recordCount: row.record_count,
    samples,
    laps: readJson(lapsSchema, 'activities.laps', row.laps),
    pauses: readJson(pausesSchema, 'activities.pauses', row.pauses),
    embeddedWorkout: readJson(embeddedWorkoutSchema, 'activities.embedded_workout', row.embedded_workout),
    deviceTotals: readJson(deviceTotalsSchema, 'activities.device_totals', row.device_totals),
    warnings: readJson(warningsSchema, 'activities.warnings', row.warnings),
  };
}
