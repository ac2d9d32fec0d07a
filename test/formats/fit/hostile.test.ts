import { afterAll, describe, expect, test } from 'vitest';
import { timeWeightedHeartRate } from '../../../src/core/training/time-weighted-heart-rate.ts';
import { unwrap } from '../../../src/formats/archive/unwrap.ts';
import { readWatchFile } from '../../../src/formats/watch/read-watch-file.ts';
import { hostileFiles } from './hostile-files.ts';
import { watchMemory } from './watch-memory.ts';

/** Of the processor, so that a busy machine proves nothing. */
const mostMilliseconds = 2000;
/** Beyond the file itself. */
const mostMegabytes = 400;

const memory = watchMemory();
afterAll(() => memory.stop());

/** Everything that is said about a file, on the way that a file takes through the product. */
async function whatIsSaid(bytes: Uint8Array): Promise<string[]> {
  const unwrapped = unwrap(bytes);
  if (unwrapped.outcome !== 'entries') return [unwrapped.reason];
  const said: string[] = [];
  for (const entry of unwrapped.entries) {
    const file = await readWatchFile(entry.bytes);
    if (file.outcome !== 'activities') said.push(file.reason);
    else {
      for (const activity of file.activities) {
        timeWeightedHeartRate(activity);
        said.push(...activity.warnings.map((warning) => warning.message));
      }
    }
  }
  return [...new Set(said)];
}

describe('a file made to hurt the reader ends within two seconds, in bounded memory, with a reason', () => {
  test.each(hostileFiles)('$name', async ({ make, says }) => {
    const bytes = make();
    memory.restart();
    const started = process.cpuUsage();
    const said = await whatIsSaid(bytes);
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    const grown = memory.grownMegabytes();
    if (process.env['TALKTEST_VERBOSE']) process.stdout.write(`${took} ms, ${grown} MB, ${said[0]}\n`);
    expect(said.join('\n')).toMatch(says);
    expect(took).toBeLessThan(mostMilliseconds);
    expect(grown).toBeLessThan(mostMegabytes);
  });
});
