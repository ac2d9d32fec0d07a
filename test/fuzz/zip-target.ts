import { gzipSync } from 'node:zlib';
import { largestOutput } from '../../src/formats/archive/refusal.ts';
import { unwrap } from '../../src/formats/archive/unwrap.ts';
import { fixtures } from '../../src/sample/fixtures.ts';
import { zipOf } from '../formats/archive/zip-bytes.ts';
import { digest } from '../formats/fit/mutants.ts';
import { brokenLaws } from '../formats/watch/laws-of-a-read-file.ts';
import type { Random, Target } from './target.ts';

function seeds(): readonly Uint8Array[] {
  const [one = new Uint8Array(), two = new Uint8Array()] = fixtures
    .slice(0, 2)
    .map(({ bytes }) => digest(bytes(), 5, 2_000));
  const packed = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes));
  const plain = zipOf({ name: 'a.fit', bytes: one }, { name: 'b/c.fit', bytes: two, stored: true });
  return [
    plain,
    zipOf({ name: 'a.fit.gz', bytes: packed(one) }, { name: 'inner.zip', bytes: plain }),
    zipOf({ name: 'secret.fit', bytes: one, encrypted: true }, { name: 'notes.txt', bytes: two }),
    packed(one),
    packed(packed(plain)),
    packed(new Uint8Array(100_000)),
    zipOf(),
  ];
}

/** Bytes and the numbers of a directory; lengths and offsets are what a reader trusts. */
function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let content = Uint8Array.from(bytes);
  for (let changes = 1 + random(4); changes > 0 && content.length > 4; changes -= 1) {
    const at = random(content.length);
    const length = 1 + random(Math.min(30, content.length - at));
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    switch (random(8)) {
      case 0:
        content[at] = (content[at] ?? 0) ^ (1 << random(8));
        break;
      case 1:
        content[at] = random(256);
        break;
      case 2:
        if (at + 4 <= content.length)
          view.setUint32(at, random(2) === 0 ? 0xffff_ffff : random(content.length), true);
        break;
      case 3:
        if (at + 2 <= content.length) view.setUint16(at, random(3) === 0 ? 0xffff : random(300), true);
        break;
      case 4:
        content = Uint8Array.from([...content.subarray(0, at), ...content.subarray(at + length)]);
        break;
      case 5:
        content = Uint8Array.from([...content.subarray(0, at + length), ...content.subarray(at)]);
        break;
      case 6:
        content = Uint8Array.from([...content.subarray(0, at), ...other.subarray(random(other.length + 1))]);
        break;
      default:
        if (random(4) === 0) content = content.slice(0, at);
    }
  }
  return content;
}

/** Archives: what comes out of them is bounded, and readable or refused with a reason. */
export const zipTarget: Target = {
  name: 'zip',
  ending: 'zip',
  seeds,
  mutate,
  run: async (bytes) => {
    const unwrapped = unwrap(bytes);
    if (unwrapped.outcome === 'unreadable') {
      const broken = unwrapped.reason.trim() === '' ? ['refused without a reason'] : [];
      return { signature: unwrapped.code, broken };
    }
    const total = unwrapped.entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
    const broken = total > largestOutput ? [`${total} bytes came out`] : [];
    for (const entry of unwrapped.entries) broken.push(...(await brokenLaws(entry.bytes)));
    const kinds = unwrapped.entries.map(({ name }) => (name === null ? 'plain' : 'named')).slice(0, 5);
    return { signature: `${kinds.join()} ${unwrapped.incomplete?.code ?? ''}`, broken };
  },
};
