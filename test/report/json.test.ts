import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { metresPerSecond } from '../../src/core/units/quantities.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { reportJsonSchema } from '../../src/report/json/json-schema.ts';
import { toJson } from '../../src/report/json/to-json.ts';
import { factsOf, handJudgement, steadyTrack } from './examples.ts';
import { exampleNamed, examples } from './verdict-examples.ts';

/** The keys as the description of the command line promises them. */
const promised = {
  '': ['schemaVersion', 'source', 'activity', 'plan', 'caps', 'judgement', 'warnings'],
  source: ['path', 'part', 'sha256', 'provenance'],
  activity: [
    'sport',
    'subSport',
    'intent',
    'startTime',
    'utcOffsetSeconds',
    'device',
    'elapsedSeconds',
    'timerSeconds',
    'runningSeconds',
    'distanceMetres',
    'sampleCount',
    'averageHeartRate',
    'maxHeartRate',
  ],
  plan: ['source', 'notation'],
  caps: ['heartRate', 'pace'],
  judgement: ['verdict', 'score', 'treatedAsIntervals', 'rulesVersion', 'heartRate', 'pace', 'reps', 'tags'],
};
const ruleKeys = [
  'status',
  'reason',
  'confidence',
  'coverage',
  'tier',
  'share',
  'meanExcess',
  'longestSeconds',
  'episodes',
];
const repKeys = [
  'index',
  'plannedSeconds',
  'actualSeconds',
  'match',
  'metresPerSecond',
  'ratio',
  'peakHeartRate',
  'heartRateAfterWalk',
  'drop',
  'trusted',
  'paceMark',
  'heartRateMark',
];

const keys = (value: object | null | undefined): readonly string[] => Object.keys(value ?? {}).sort();
const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

describe('the JSON of a run', () => {
  const intervals = toJson(buildReport(exampleNamed('intervals').facts));

  test('has exactly the promised keys', () => {
    expect(keys(intervals)).toEqual(sorted(promised['']));
    expect(keys(intervals.source)).toEqual(sorted(promised.source));
    expect(keys(intervals.activity)).toEqual(sorted(promised.activity));
    expect(keys(intervals.activity.device)).toEqual(['manufacturer', 'product']);
    expect(keys(intervals.plan)).toEqual(sorted(promised.plan));
    expect(keys(intervals.caps)).toEqual(sorted(promised.caps));
    expect(keys(intervals.caps.heartRate)).toEqual(
      sorted(['ceiling', 'floor', 'maximum', 'sigma', 'source']),
    );
    expect(keys(intervals.caps.pace)).toEqual(sorted(['metresPerSecond', 'source', 'provisional']));
    expect(keys(intervals.judgement)).toEqual(sorted(promised.judgement));
    expect(keys(intervals.judgement.heartRate)).toEqual(sorted(ruleKeys));
    expect(keys(intervals.judgement.pace)).toEqual(sorted(ruleKeys));
    expect(keys(intervals.judgement.reps[0])).toEqual(sorted(repKeys));
  });

  test('keeps a key whose value is absent, as null', () => {
    const bare = toJson(buildReport(exampleNamed('nothing given').facts));
    expect(bare.caps).toEqual({ heartRate: null, pace: null });
    expect(bare.activity.subSport).toBeNull();
    expect(bare.plan.notation).toBeNull();
    expect(bare.judgement.pace.coverage).toBeNull();
  });

  test('counts record messages, not drawn samples', () => {
    const { facts } = exampleNamed('too fast');
    const record = buildReport({ ...facts, activity: { ...facts.activity, recordCount: 4711 } }).record;
    expect(record.activity.sampleCount).toBe(4711);
  });

  test('is in SI units whatever the runner reads', () => {
    const { facts } = exampleNamed('intervals');
    expect(buildReport({ ...facts, units: 'imperial' }).record).toEqual(buildReport(facts).record);
    expect(intervals.caps.pace?.metresPerSecond).toBeCloseTo(1000 / 465, 3);
    expect(intervals.activity.startTime).toBe('2026-09-28T16:12:00.000Z');
  });

  test('never leaves the range of a share, even by rounding', () => {
    const judgement = handJudgement('easy-kept');
    const heartRate = { ...judgement.heartRate, coverage: 1.0000001 };
    expect(
      toJson(buildReport(factsOf({ ...judgement, heartRate }, steadyTrack(1)))).judgement.heartRate.coverage,
    ).toBe(1);
  });

  test('complains when a figure cannot be true', () => {
    const judgement = handJudgement('easy-kept', { score: 180 });
    expect(() => toJson(buildReport(factsOf(judgement, steadyTrack(1))))).toThrow(/score/);
    const cap = {
      metresPerSecond: metresPerSecond(Number.NaN),
      source: 'entered' as const,
      provisional: false,
    };
    const caps = { ...judgement.caps, pace: cap };
    expect(() => toJson(buildReport(factsOf({ ...judgement, score: 80, caps }, steadyTrack(1))))).toThrow();
  });
});

describe('docs/report.schema.json', () => {
  const published: object = JSON.parse(
    readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
  );

  test('is current (else: node scripts/report-schema.mjs)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  });

  test('accepts every report, judged by another validator', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);
    const all = examples.map((example) => toJson(buildReport(example.facts)));
    expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
  });

  test('refuses a report without a key', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);
    const { caps: _, ...rest } = toJson(buildReport(exampleNamed('intervals').facts));
    expect(validate([rest])).toBe(false);
  });
});
