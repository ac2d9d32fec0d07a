import { Decoder, Stream } from '@garmin/fitsdk';
import FitParser from 'fit-file-parser';
import { z } from 'zod';
import type { Step, Workout } from '../../../src/core/training/workout.ts';

/** One step as another decoder reads it; `null` where the file says nothing. */
export type ReadStep = {
  readonly name: string | null;
  readonly notes: string | null;
  readonly intensity: string | null;
  readonly durationType: string | null;
  readonly durationValue: number | null;
  readonly targetType: string | null;
  readonly targetValue: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

export type ReadWorkout = {
  readonly name: string | null;
  readonly capabilities: string | null;
  readonly sport: string | null;
  readonly declaredSteps: number | null;
  readonly serial: number | null;
  readonly type: string | null;
  readonly created: string | null;
  readonly steps: readonly ReadStep[];
};

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const moment = z
  .union([z.date(), z.string()])
  .nullish()
  .transform((value) => (value ? new Date(value).toISOString() : null));

const camel = (name: string | null): string | null =>
  name?.replaceAll(/_([a-z])/g, (_, c) => c.toUpperCase()) ?? null;

/** @garmin/fitsdk. Also says whether it holds the file for whole. */
export function readBySdk(
  bytes: Uint8Array,
): ReadWorkout & { readonly integrity: boolean; readonly order: readonly number[] } {
  const decoder = new Decoder(Stream.fromByteArray([...bytes]));
  const integrity = decoder.isFIT() && decoder.checkIntegrity();
  const order: number[] = [];
  const { messages, errors } = decoder.read({ mesgListener: (message) => order.push(message) });
  if (errors.length > 0) throw errors[0];
  const file = z
    .object({ type: text, serialNumber: number, timeCreated: moment })
    .parse(messages.fileIdMesgs?.[0]);
  const workout = z
    .object({ wktName: text, capabilities: text, sport: text, numValidSteps: number })
    .parse(messages.workoutMesgs?.[0]);
  const step = z.object({
    messageIndex: z.number(),
    wktStepName: text,
    notes: text,
    intensity: text,
    durationType: text,
    durationValue: number,
    targetType: text,
    targetValue: number,
    customTargetValueLow: number,
    customTargetValueHigh: number,
  });
  const steps = (messages.workoutStepMesgs ?? []).map((each) => step.parse(each));
  if (steps.some((each, position) => each.messageIndex !== position)) throw new Error('steps out of order');
  return {
    integrity,
    order,
    name: workout.wktName,
    capabilities: workout.capabilities,
    sport: workout.sport,
    declaredSteps: workout.numValidSteps,
    serial: file.serialNumber,
    type: file.type,
    created: file.timeCreated,
    steps: steps.map((each) => ({
      name: each.wktStepName,
      notes: each.notes,
      intensity: each.intensity,
      durationType: each.durationType,
      durationValue: each.durationValue,
      targetType: each.targetType,
      targetValue: each.targetValue,
      low: each.customTargetValueLow,
      high: each.customTargetValueHigh,
    })),
  };
}

const parsed = z.object({
  file_id: z.array(z.object({ type: text, serial_number: number, time_created: moment })),
  workout: z.array(z.object({ wkt_name: text, capabilities: text, sport: text, num_valid_steps: number })),
  workout_step: z.array(
    z.object({
      wkt_step_name: text,
      notes: text,
      intensity: text,
      duration_type: text,
      duration_value: number,
      target_type: text,
      target_value: number,
      custom_target_value_low: number,
      custom_target_value_high: number,
    }),
  ),
});

/** fit-file-parser, strict. Names in snake_case are turned into the SDK's. */
export async function readByFitFileParser(bytes: Uint8Array): Promise<ReadWorkout> {
  const content: unknown = await new FitParser({ force: false, mode: 'list' }).parseAsync(Buffer.from(bytes));
  const { messages } = z.object({ messages: parsed }).parse(content);
  const [file] = messages.file_id;
  const [workout] = messages.workout;
  if (file === undefined || workout === undefined) throw new Error('no workout in the file');
  return {
    name: workout.wkt_name,
    capabilities: workout.capabilities,
    sport: workout.sport,
    declaredSteps: workout.num_valid_steps,
    serial: file.serial_number,
    type: file.type,
    created: file.time_created,
    steps: messages.workout_step.map((each) => ({
      name: each.wkt_step_name,
      notes: each.notes,
      intensity: camel(each.intensity),
      durationType: camel(each.duration_type),
      durationValue: each.duration_value,
      targetType: camel(each.target_type),
      targetValue: each.target_value,
      low: each.custom_target_value_low,
      high: each.custom_target_value_high,
    })),
  };
}

/** What a runner does with these steps, in order: `warmup 300`, `active 60`, `recovery 60`, ... */
export function executed(steps: readonly ReadStep[]): readonly string[] {
  const done: string[] = [];
  const startOf: number[] = [];
  for (const [index, step] of steps.entries()) {
    startOf[index] = done.length;
    if (step.durationType === 'repeatUntilStepsCmplt') {
      const round = done.slice(startOf[step.durationValue ?? 0]);
      for (let more = 1; more < (step.targetValue ?? 1); more += 1) done.push(...round);
    } else {
      done.push(
        `${step.intensity} ${step.durationType === 'open' ? 'open' : (step.durationValue ?? 0) / 1000}`,
      );
    }
  }
  return done;
}

const intensities: Readonly<Record<Step['kind'], string>> = {
  'warm-up': 'warmup',
  'cool-down': 'cooldown',
  walk: 'recovery',
  run: 'active',
  stride: 'active',
  tempo: 'active',
};

/** The same list from the plan's side. */
export const planned = (workout: Workout): readonly string[] =>
  workout.blocks.flatMap((block) =>
    Array.from({ length: block.times }, () =>
      block.steps.map((step) => `${intensities[step.kind]} ${step.seconds ?? 'open'}`),
    ).flat(),
  );
