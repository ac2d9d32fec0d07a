import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sampleHistory } from '../../src/sample/sample-history.ts';
import { settingsFile } from '../companion/watch-files.ts';

/**
 * The sample runner's history as a folder nobody tidied: not in the order it was run, some packed, one twice, one cut
 * off, one no recording.
 */
export function layHistory(folder: string): void {
  const runs = sampleHistory(1);
  for (const [i, { bytes }] of runs.entries()) {
    // 7 and 34 have no common divisor: every run once, in steps through the history.
    const name = String((i * 7) % runs.length).padStart(2, '0');
    if (i % 5 === 0) writeFileSync(join(folder, `${name}.fit.gz`), gzipSync(bytes));
    else writeFileSync(join(folder, `${name}.fit`), bytes);
  }
  const [first = { bytes: new Uint8Array() }, second = first] = runs;
  writeFileSync(join(folder, 'once-more.fit'), first.bytes);
  writeFileSync(join(folder, 'cut-off.fit'), second.bytes.subarray(0, 9));
  writeFileSync(join(folder, 'settings.fit'), settingsFile());
}
