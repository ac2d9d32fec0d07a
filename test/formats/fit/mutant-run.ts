import { unwrap } from '../../../src/formats/archive/unwrap.ts';
import { readFit } from '../../../src/formats/fit/read-fit.ts';
import { recordingBytes, recordings } from '../../recordings.ts';
import { brokenLaws } from '../watch/laws-of-a-read-file.ts';
import { digest, mutant, seeded } from './mutants.ts';
import { countOurs, countSdk, disagreements, inventedZeros, readBySdk } from './sdk-reference.ts';
import { syntheticFiles } from './synthetic-files.ts';

const largestFile = 6_000;
const mostFindings = 20;

/** What came of damaging files at random; `findings` is empty when all is well. */
export type MutantRun = {
  readonly findings: readonly string[];
  /** mutants that the SDK reads without error. */
  readonly clean: number;
  readonly others: number;
  /** of the others, those in which ours reads more values. */
  readonly more: number;
  readonly throughSdk: number;
};

/** The hand-written oddities and, where they lie beside the repository, all kinds of messages of real devices. */
function parents(): Uint8Array[] {
  const real = recordings.flatMap((recording) => {
    const unwrapped = unwrap(recordingBytes(recording));
    const bytes = unwrapped.outcome === 'entries' ? unwrapped.entries[0]?.bytes : undefined;
    return bytes !== undefined && bytes[8] === 0x2e ? [digest(bytes, 3, largestFile)] : [];
  });
  return [...syntheticFiles.map(({ bytes }) => digest(bytes, 20, largestFile)), ...real];
}

/**
 * Damages files until the SDK has read `wanted` of them without error. Those must have the same values in ours; of
 * the others ours must read no fewer; and whatever was read must keep the laws of an activity.
 */
export async function runMutants(seed: number, wanted: number): Promise<MutantRun> {
  const files = parents();
  const random = seeded(seed);
  const findings: string[] = [];
  let clean = 0;
  let others = 0;
  let more = 0;
  let throughSdk = 0;
  for (let number = 0; clean < wanted && findings.length < mostFindings; number += 1) {
    const bytes = mutant(files[number % files.length] ?? new Uint8Array(), random);
    const found = (what: string) => findings.push(`seed ${seed}, mutant ${number}: ${what}`);
    const sdk = readBySdk(bytes);
    const ours = await readFit(bytes);
    if (ours.ok && ours.path === 'sdk') throughSdk += 1;
    if (sdk.errors.length === 0 && bytes.length > 0) {
      clean += 1;
      for (const what of ours.ok ? disagreements(ours, sdk) : [ours.reason]) found(what);
    } else {
      others += 1;
      const own = ours.ok ? countOurs(ours) : 0;
      const theirs = countSdk(sdk);
      if (own > theirs) more += 1;
      const invented = ours.ok && own < theirs ? inventedZeros(ours, sdk) : 0;
      if (own + invented < theirs) found(`${own} values, the SDK ${theirs}`);
    }
    for (const law of await brokenLaws(bytes)) found(law);
  }
  return { findings, clean, others, more, throughSdk };
}
