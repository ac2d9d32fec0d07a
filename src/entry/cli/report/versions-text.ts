import type { ToldVersion, VerdictHistory } from '../../../companion/verdict-history.ts';
import type { UnitSystem } from '../../../core/training/athlete.ts';
import type { Caps } from '../../../core/training/caps.ts';
import type { Evidence } from '../../../core/training/evidence.ts';
import { isoInstant } from '../../../core/units/instant.ts';
import { paceWithUnit } from '../../../report/words/pace.ts';
import { headingOf } from '../../../report/words/verdict-words.ts';
import { countOf } from '../show/count.ts';
import { reasonWords } from '../show/rejudged-text.ts';

const maximumWords = {
  tested: 'tested',
  guess: 'a guess',
  'age-formula': 'from age',
  clinician: 'set by a clinician',
  observed: 'from your runs',
};

function capWords({ heartRate, pace, heartRateIsNoInstrument }: Caps, units: UnitSystem): readonly string[] {
  const maximum = heartRateIsNoInstrument
    ? 'heart rate no instrument'
    : heartRate === null
      ? 'no maximum heart rate'
      : `maximum ${Math.round(heartRate.maximum)} (${maximumWords[heartRate.source]}), heart-rate cap ${Math.round(heartRate.ceiling)} bpm`;
  const cap =
    pace === null ? 'no pace cap' : `pace cap ${paceWithUnit(pace.metresPerSecond, units)} (${pace.source})`;
  return [maximum, cap];
}

const intentWords = {
  easy: 'meant easy',
  'not-easy': 'not meant easy',
  unknown: 'nobody said what it was meant to be',
};

function evidenceWords({ intent, rpe, talkTest, beltSpeed }: Evidence, units: UnitSystem): readonly string[] {
  return [
    intentWords[intent],
    rpe === null ? null : `effort ${rpe} of 10`,
    talkTest === null ? null : talkTest === 'passed' ? 'full sentences' : 'no full sentences',
    beltSpeed === null ? null : `belt at ${paceWithUnit(beltSpeed, units)}`,
  ].filter((words) => words !== null);
}

function versionLines(
  { version, givenOn, verdict, treatedAsIntervals, inputs, because }: ToldVersion,
  units: UnitSystem,
): readonly string[] {
  const { session, planned } = inputs;
  const plan =
    session === null
      ? planned === null
        ? 'no planned session'
        : `planned ${planned.name ?? 'session'}`
      : `plan ${session.plan} week ${session.week} ${session.day}`;
  const judgedWith = [...capWords(inputs.caps, units), plan, ...evidenceWords(inputs.evidence, units)];
  return [
    `${String(version).padStart(3)}  ${givenOn}  ${headingOf(verdict, treatedAsIntervals).word}`,
    `     ${judgedWith.join('; ')}; rules ${inputs.rulesVersion}`,
    ...(because.length === 0 ? [] : [`     changed: ${because.map((what) => reasonWords[what]).join(', ')}`]),
  ];
}

/** The versions of one run's verdict, the first one first, and how to read one. */
export function versionsText({ runId, units, versions }: VerdictHistory): string {
  const lines = versions.flatMap((version) => versionLines(version, units));
  return [
    `${runId}: ${countOf(versions.length, 'version')} of its verdict. The last one holds.`,
    '',
    ...lines,
    '',
    `One of them: talktest report ${runId} --version 1`,
    '',
  ].join('\n');
}

/** The same for programs. */
export function versionsJson({ runId, day, versions }: VerdictHistory): string {
  const told = {
    id: runId,
    day,
    versions: versions.map(({ judgedAt, givenOn: _, ...version }) => ({
      ...version,
      judgedAt: isoInstant(judgedAt),
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
