import { bytesOf, textOf } from './mutate-text.ts';
import type { Target } from './target.ts';

/** A door with every fault that the fuzzer must notice, each behind a case of its own. */
export const probeTarget: Target = {
  name: 'probe',
  ending: 'txt',
  seeds: () => ['well', 'throws', 'breaks a law', 'never ends', 'never answers', 'dies'].map(bytesOf),
  mutate: (bytes) => bytes,
  run: async (bytes) => {
    const text = textOf(bytes);
    if (text === 'throws') throw new RangeError('thrown on purpose');
    if (text === 'never ends') for (;;);
    if (text === 'never answers') await new Promise(() => {});
    if (text === 'dies') process.kill(process.pid, 'SIGKILL');
    return { signature: text, broken: text === 'breaks a law' ? ['broken on purpose'] : [] };
  },
};
