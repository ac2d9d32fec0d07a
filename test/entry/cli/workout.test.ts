import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decoder, Stream } from '@garmin/fitsdk';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { typeTalktest } from './type-talktest.ts';

describe('workout', () => {
  test('writes a session that another decoder reads, the same bytes every time', async () => {
    const out = join(temporaryFolder(), 'session.fit');
    const argv = ['workout', '8x[2:1]', '--out', out, '--cap', '7:45/km'];
    const seen = await typeTalktest(argv);
    expect(seen.status).toBe(0);
    expect(seen.out).toContain('8 x [2 min run : 1 min walk], 16 min of running');
    const bytes = readFileSync(out);
    const { messages, errors } = new Decoder(Stream.fromByteArray([...bytes])).read();
    expect(errors).toEqual([]);
    // warm-up, run, walk, repeat, cool-down
    expect(messages.workoutStepMesgs).toHaveLength(5);
    await typeTalktest(argv);
    expect(readFileSync(out).equals(bytes)).toBe(true);
  });

  test.each([
    ['without a file', ['workout', '8x[2:1]'], /required option '--out <file\.fit>'/],
    [
      'with a file that no watch takes',
      ['workout', '8x[2:1]', '--out', 'a.zwo'],
      /ending in \.fit\. Got "a\.zwo"/,
    ],
    [
      'with two targets',
      ['workout', '8x[2:1]', '--out', 'a.fit', '--hr-cap', '133', '--cap', '7:45/km'],
      /one target/,
    ],
    [
      'with a cap that no heart has',
      ['workout', '8x[2:1]', '--out', 'a.fit', '--hr-cap', '33'],
      /80 to 200 bpm/,
    ],
    ['with a session that cannot be read', ['workout', '8x[2:1', '--out', 'a.fit'], /8x\[2:1\n +\^/],
  ])('%s is wrong usage and writes nothing', async (_, argv, said) => {
    const seen = await typeTalktest(argv);
    expect(seen.status).toBe(2);
    expect(seen.err).toMatch(said);
    expect(existsSync('a.fit')).toBe(false);
  });
});
