import type { RunLine } from '../../../companion/run-line.ts';
import { isoInstant } from '../../../core/units/instant.ts';

const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));

/** One run for programs: SI units, absent = null. */
function record(run: RunLine): Readonly<Record<string, string | number | boolean | null>> {
  return {
    id: run.id,
    day: run.day,
    startTime: isoInstant(run.startTime),
    utcOffsetSeconds: run.utcOffsetSeconds,
    verdict: run.verdict,
    score: rounded(run.score, 1),
    treatedAsIntervals: run.treatedAsIntervals,
    worthALook: run.worthALook,
    intent: run.intent,
    plan: run.session?.plan ?? null,
    week: run.session?.week ?? null,
    planDay: run.session?.day ?? null,
    notation: run.notation,
    runningSeconds: rounded(run.runningSeconds, 1),
    timerSeconds: rounded(run.timerSeconds, 3),
    elapsedSeconds: rounded(run.elapsedSeconds, 3),
    distanceMetres: rounded(run.distanceMetres, 2),
    metresPerSecond: rounded(run.runSpeed, 3),
    averageHeartRate: rounded(run.averageHeartRate, 2),
    maxHeartRate: run.maxHeartRate,
    subSport: run.subSport,
    verdictVersion: run.verdictVersion,
  };
}

/** The list as a JSON array. */
export const runsJson = (runs: readonly RunLine[]): string =>
  `${JSON.stringify(runs.map(record), null, 2)}\n`;

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const columns = [
  'id',
  'day',
  'startTime',
  'utcOffsetSeconds',
  'verdict',
  'score',
  'treatedAsIntervals',
  'worthALook',
  'intent',
  'plan',
  'week',
  'planDay',
  'notation',
  'runningSeconds',
  'timerSeconds',
  'elapsedSeconds',
  'distanceMetres',
  'metresPerSecond',
  'averageHeartRate',
  'maxHeartRate',
  'subSport',
  'verdictVersion',
];

/** The list as comma-separated values (RFC 4180), heading first; an absent value is an empty cell. */
export function runsCsv(runs: readonly RunLine[]): string {
  const rows = runs.map((run) => {
    const values = record(run);
    return columns.map((column) => cell(values[column] ?? null)).join(',');
  });
  return `${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}
