import { z } from 'zod';
import {
  type Device,
  type DeviceTotals,
  type EmbeddedWorkout,
  type Lap,
  type Provenance,
  provenances,
  type Sensors,
  type Span,
  type Warning,
} from '../../../core/training/activity.ts';
import { beatsPerMinuteSchema, metresPerSecondSchema, metresSchema, secondsSchema } from './units-schema.ts';
import { workoutSchema } from './workout-schema.ts';

export const provenanceSchema: z.ZodType<Provenance> = z.enum(provenances);

export const deviceSchema: z.ZodType<Device> = z.object({
  manufacturer: z.string().nullable(),
  product: z.string().nullable(),
  manufacturerId: z.number().nullable(),
  productId: z.number().nullable(),
  serialNumber: z.string().nullable(),
});

export const sensorsSchema: z.ZodType<Sensors> = z.object({
  heartRate: z.enum(['strap', 'optical', 'unknown']),
  footPod: z.boolean(),
  barometer: z.boolean(),
});

export const deviceTotalsSchema: z.ZodType<DeviceTotals> = z.object({
  averageHeartRate: beatsPerMinuteSchema.nullable(),
  maxHeartRate: beatsPerMinuteSchema.nullable(),
  distanceMetres: metresSchema.nullable(),
  averageSpeed: metresPerSecondSchema.nullable(),
});

const intensitySchema = z
  .enum(['active', 'rest', 'warm-up', 'cool-down', 'recovery', 'interval', 'other'])
  .nullable();

export const lapsSchema: z.ZodType<Lap[]> = z.array(
  z.object({
    index: z.number(),
    startSeconds: secondsSchema,
    elapsedSeconds: secondsSchema,
    timerSeconds: secondsSchema,
    distanceMetres: metresSchema.nullable(),
    intensity: intensitySchema,
    workoutStepIndex: z.number().nullable(),
    trigger: z.string().nullable(),
  }),
);

export const pausesSchema: z.ZodType<Span[]> = z.array(
  z.object({ startSeconds: z.number(), endSeconds: z.number() }),
);

export const warningsSchema: z.ZodType<Warning[]> = z.array(
  z.object({ code: z.string(), message: z.string() }),
);

export const embeddedWorkoutSchema: z.ZodType<EmbeddedWorkout | null> = z
  .object({
    name: z.string().nullable(),
    steps: z.array(
      z.object({
        index: z.number(),
        name: z.string().nullable(),
        intensity: intensitySchema,
        duration: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('time'), seconds: secondsSchema }),
          z.object({ kind: z.literal('distance'), metres: metresSchema }),
          z.object({ kind: z.literal('open') }),
          z.object({ kind: z.literal('repeat'), firstStep: z.number(), times: z.number() }),
          z.object({ kind: z.literal('other') }),
        ]),
      }),
    ),
    workout: workoutSchema.nullable(),
  })
  .nullable();
