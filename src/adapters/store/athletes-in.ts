import { z } from 'zod';
import type { AthleteRecord, Athletes, Dated } from '../../companion/ports/athletes.ts';
import type { LocalDay } from '../../core/units/instant.ts';
import type { Connections } from './connections.ts';
import { factSchemas } from './json/fact-schemas.ts';
import { readJson, readValue } from './json/stored-json.ts';
import { localDaySchema } from './json/units-schema.ts';
import type { FactsTable } from './schema.ts';

const unitsSchema = z.enum(['metric', 'imperial']);

/** '' sorts before every day. */
const always = '';

function factsOf(athlete: AthleteRecord): FactsTable[] {
  const row = (fact: keyof typeof factSchemas, from: LocalDay | null, value: unknown): FactsTable => ({
    athlete_id: athlete.id,
    fact,
    from_day: from ?? always,
    value: JSON.stringify(value),
  });
  return [
    ...athlete.maximumHeartRate.map(({ from, value }) => row('maximumHeartRate', from, value)),
    ...athlete.paceCap.map(({ from, value }) => row('paceCap', from, value)),
    ...athlete.daysOff.map(({ from, value }) => row('daysOff', from, value)),
    ...athlete.heartRateIsNoInstrument.map(({ from, value }) => row('heartRateIsNoInstrument', from, value)),
    ...athlete.races.map(({ day, distance, time }) => row('race', day, { distance, time })),
    ...athlete.plans.map(({ start, plan }) => row('plan', start, plan)),
  ];
}

const dayOf = (text: string): LocalDay => readValue(localDaySchema, 'athlete_facts.from_day', text);

function dated<Value>(rows: readonly FactsTable[], fact: string, schema: z.ZodType<Value>): Dated<Value>[] {
  return rows
    .filter((row) => row.fact === fact)
    .map(({ from_day, value }) => ({
      from: from_day === always ? null : dayOf(from_day),
      value: readJson(schema, 'athlete_facts.value', value),
    }));
}

async function load({ reader }: Connections, athleteId: string): Promise<AthleteRecord | null> {
  const row = await reader
    .selectFrom('athletes')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const facts = await reader
    .selectFrom('athlete_facts')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('from_day')
    .execute();
  return {
    id: row.athlete_id,
    name: row.name,
    birthYear: row.birth_year,
    units: readValue(unitsSchema, 'athletes.units', row.units),
    sample: row.sample === 1,
    crossTrained: row.cross_trained === 1,
    maximumHeartRate: dated(facts, 'maximumHeartRate', factSchemas.maximumHeartRate),
    paceCap: dated(facts, 'paceCap', factSchemas.paceCap),
    daysOff: dated(facts, 'daysOff', factSchemas.daysOff),
    heartRateIsNoInstrument: dated(facts, 'heartRateIsNoInstrument', factSchemas.heartRateIsNoInstrument),
    races: facts
      .filter(({ fact }) => fact === 'race')
      .map(({ from_day, value }) => ({
        ...readJson(factSchemas.race, 'athlete_facts.value', value),
        day: dayOf(from_day),
      })),
    plans: facts
      .filter(({ fact }) => fact === 'plan')
      .map(({ from_day, value }) => ({
        plan: readJson(factSchemas.plan, 'athlete_facts.value', value),
        start: dayOf(from_day),
      })),
  };
}

async function save({ writer }: Connections, athlete: AthleteRecord): Promise<void> {
  const columns = {
    name: athlete.name,
    birth_year: athlete.birthYear,
    units: athlete.units,
    sample: athlete.sample ? 1 : 0,
    cross_trained: athlete.crossTrained ? 1 : 0,
    settled_rules: null,
  } as const;
  const facts = factsOf(athlete);
  await writer.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('athletes')
      .values({ athlete_id: athlete.id, revision: 1, ...columns })
      .onConflict((conflict) =>
        conflict
          .column('athlete_id')
          .doUpdateSet((row) => ({ ...columns, revision: row('athletes.revision', '+', 1) })),
      )
      .execute();
    await transaction.deleteFrom('athlete_facts').where('athlete_id', '=', athlete.id).execute();
    if (facts.length > 0) await transaction.insertInto('athlete_facts').values(facts).execute();
  });
}

/** What athletes told, in this database. */
export function athletesIn(connections: Connections): Athletes {
  return {
    load: (athleteId) => load(connections, athleteId),
    save: (athlete) => save(connections, athlete),
  };
}
