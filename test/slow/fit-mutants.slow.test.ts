import { expect, test } from 'vitest';
import { unwrap } from '../../src/formats/archive/unwrap.ts';
import { readFit } from '../../src/formats/fit/read-fit.ts';
import { digest, mutant, seeded } from '../formats/fit/mutants.ts';
import {
  countOurs,
  countSdk,
  disagreements,
  inventedZeros,
  readBySdk,
} from '../formats/fit/sdk-reference.ts';
import { syntheticFiles } from '../formats/fit/synthetic-files.ts';
import { recordingBytes, recordings } from '../recordings.ts';

const seed = Number(process.env['TALKTEST_MUTANT_SEED'] ?? 20_261_124);
const cleanMutants = 10_000;
const largestFile = 6_000;

/** Files that the hand-written oddities and, where they lie beside the repository, real recordings give. */
function parents(): Uint8Array[] {
  const real = recordings.flatMap((recording) => {
    const unwrapped = unwrap(recordingBytes(recording));
    const bytes = unwrapped.outcome === 'entries' ? unwrapped.entries[0]?.bytes : undefined;
    return bytes !== undefined && bytes[8] === 0x2e ? [digest(bytes, 3, largestFile)] : [];
  });
  return [...syntheticFiles.map(({ bytes }) => digest(bytes, 20, largestFile)), ...real];
}

test('ten thousand damaged files that the SDK reads without error have the same values in ours; of the others ours reads no fewer', async () => {
  const files = parents();
  const random = seeded(seed);
  let clean = 0;
  let broken = 0;
  let more = 0;
  let zeros = 0;
  let throughSdk = 0;
  const differences: string[] = [];
  for (let number = 0; clean < cleanMutants; number += 1) {
    const bytes = mutant(files[number % files.length] ?? new Uint8Array(), random);
    const sdk = readBySdk(bytes);
    const ours = await readFit(bytes);
    if (ours.ok && ours.path === 'sdk') throughSdk += 1;
    if (sdk.errors.length === 0 && bytes.length > 0) {
      clean += 1;
      const found = ours.ok ? disagreements(ours, sdk) : [`refused: ${ours.reason}`];
      if (found.length > 0) differences.push(`mutant ${number}: ${found.join('; ')}`);
    } else {
      broken += 1;
      const own = ours.ok ? countOurs(ours) : 0;
      const theirs = countSdk(sdk);
      if (own > theirs) more += 1;
      const invented = ours.ok && own < theirs ? inventedZeros(ours, sdk) : 0;
      zeros += invented;
      if (own + invented < theirs) differences.push(`mutant ${number}: ${own} values, the SDK ${theirs}`);
    }
    if (differences.length >= 20) break;
  }
  process.stdout.write(
    `seed ${seed}, ${files.length} files: ${clean} mutants read by the SDK without error and equal in ours; ` +
      `${broken} others, of which ours reads more in ${more} and fewer in none (${zeros} zeros that the SDK makes out of text not counted); ` +
      `${throughSdk} took the SDK path\n`,
  );
  expect(differences).toEqual([]);
  expect(clean).toBeGreaterThanOrEqual(cleanMutants);
}, 600_000);
