import { gzipSync } from 'node:zlib';
import { type CheckInputs, checkFile } from '../../src/companion/check-file.ts';
import { contentHash } from '../../src/companion/content-hash.ts';
import { workoutOfNotation } from '../../src/core/training/notation/workout-of-notation.ts';
import { beatsPerMinute, metresPerSecond } from '../../src/core/units/quantities.ts';
import { isFit } from '../../src/formats/archive/signatures.ts';
import type { ReportFacts } from '../../src/report/report-facts.ts';
import { fixtures } from '../../src/sample/fixtures.ts';
import { zipOf } from '../formats/archive/zip-bytes.ts';
import { digest, mutant } from '../formats/fit/mutants.ts';
import { syntheticFiles } from '../formats/fit/synthetic-files.ts';
import { brokenByActivity } from '../formats/watch/laws-of-a-read-file.ts';
import { brokenByReport } from './laws-of-a-report.ts';
import { withOtherValues } from './mutate-fields.ts';
import { realFiles } from './real-files.ts';
import type { Target } from './target.ts';

/** Longer ones are only slower. */
const largestWhole = 200_000;
const largestDigest = 6_000;

/** Files whole, so that there is something to judge, and cut down to a few messages of each kind, to be quick. */
export function fitSeeds(): readonly Uint8Array[] {
  const own = fixtures.map(({ bytes }) => bytes());
  const all = [...own, ...realFiles(), ...syntheticFiles.map(({ bytes }) => bytes)];
  return [
    ...all.filter(({ length }) => length <= largestWhole),
    ...all.map((bytes) => digest(bytes, 20, largestDigest)),
  ];
}

const planned = workoutOfNotation('10 x [1 min run : 1 min walk]');

/** What is told beside the file follows from the file, so that a case says the same again. */
function inputsOf(bytes: Uint8Array): { readonly inputs: CheckInputs; readonly thorough: boolean } {
  const dice = Number.parseInt(contentHash(bytes).slice(0, 8), 16);
  const bit = (which: number): boolean => ((dice >> which) & 1) === 1;
  return {
    thorough: dice % 4 === 0,
    inputs: {
      maximumHeartRate: bit(3)
        ? { kind: bit(4) ? 'tested' : 'guess', bpm: beatsPerMinute(186) }
        : bit(5)
          ? { kind: 'age', years: 44 }
          : null,
      paceCap: bit(6) || bit(7) ? metresPerSecond(1000 / 465) : null,
      planned: bit(8) && planned.ok ? planned.workout : null,
      evidence: {
        rpe: bit(9) ? (dice >> 10) % 11 : null,
        talkTest: bit(14) ? (bit(15) ? 'passed' : 'failed') : null,
        ownEasySpeed: bit(16) ? metresPerSecond(2.1) : null,
        heartRateLine: bit(17) ? { intercept: 60, slope: 28 } : null,
        intent: bit(18) ? 'easy' : bit(19) ? 'unknown' : 'not-easy',
        beltSpeed: bit(20) && bit(21) ? metresPerSecond(2.2) : null,
      },
      units: bit(22) ? 'metric' : 'imperial',
    },
  };
}

function kindOf({ judgement, activity }: ReportFacts): string {
  const { verdict, heartRate, pace, tags, reps, untrusted, plan } = judgement;
  const causes = [...new Set(untrusted.map(({ cause }) => cause))].sort();
  const matches = [...new Set(reps.map(({ match }) => match))].sort();
  const warnings = [...new Set(activity.warnings.map(({ code }) => code))].sort();
  return [
    verdict,
    heartRate.reason,
    pace.reason,
    plan.source,
    ...tags,
    ...causes,
    ...matches,
    ...warnings,
  ].join();
}

/** A recording, all the way to every way of telling its verdict. */
export const fitTarget: Target = {
  name: 'fit',
  ending: 'fit',
  seeds: fitSeeds,
  mutate: (bytes, other, random) => {
    if (!isFit(bytes) || bytes.length < 20) return bytes;
    const changed = random(2) === 0 ? withOtherValues(bytes, random) : mutant(bytes, random);
    switch (random(12)) {
      case 0:
        return new Uint8Array(gzipSync(changed, { level: 1 }));
      case 1:
        if (changed.length + other.length > 50_000) return changed;
        return zipOf({ name: 'a.fit', bytes: changed }, { name: 'b.fit', bytes: other });
      default:
        return changed;
    }
  },
  run: async (bytes) => {
    const { inputs, thorough } = inputsOf(bytes);
    const { activities, rest } = await checkFile(bytes, 'case.fit', inputs);
    const broken = activities.flatMap((facts) => [
      ...brokenByActivity(facts.activity),
      ...brokenByReport(facts, thorough),
    ]);
    if (activities.length + rest.length === 0) broken.push('neither a run nor a reason');
    if (rest.some(({ reason }) => reason.trim() === '')) broken.push('refused without a reason');
    return { signature: [...activities.map(kindOf), ...rest.map(({ code }) => code)].join(' | '), broken };
  },
};
