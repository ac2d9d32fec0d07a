import type { RunLine } from '../../../companion/run-line.ts';
import { isoInstant } from '../../../core/units/instant.ts';

/** One run for programs: SI units, absent = null. */
function record(run: RunLine): Readonly<Record<string, string | number | boolean | null>> {
  return {
    id: run.id,
    day: run.day,
    startTime: isoInstant(run.startTime),
    utcOffsetSeconds: run.utcOffsetSeconds,
    verdict: run.verdict,
    score: run.score,
    treatedAsIntervals: run.treatedAsIntervals,
    worthALook: run.worthALook,
    intent: run.intent,
    plan: run.session?.plan ?? null,
    week: run.session?.week ?? null,
    planDay: run.session?.day ?? null,
    notation: run.notation,
    runningSeconds: run.runningSeconds,
    timerSeconds: run.timerSeconds,
    elapsedSeconds: run.elapsedSeconds,
    distanceMetres: run.distanceMetres,
    metresPerSecond: run.runSpeed,
    averageHeartRate: run.averageHeartRate,
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
