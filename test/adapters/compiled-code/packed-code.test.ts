import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCode, unpackCode } from '../../../src/adapters/compiled-code/packed-code.ts';

const someCode = fc.dictionary(fc.string(), fc.uint8Array({ maxLength: 200 }), { noNullPrototype: true });
const chunksOf = (code: Record<string, Uint8Array>) =>
  new Map(Object.entries(code).map(([name, bytes]) => [name, Buffer.from(bytes)]));

test('compiled chunks come out of their file as they went in', () => {
  fc.assert(
    fc.property(fc.string(), someCode, (key, code) => {
      const chunks = chunksOf(code);
      expect([...unpackCode(key, packCode(key, chunks))]).toEqual([...chunks]);
    }),
  );
});

test('nothing comes out for another build or another Node', () => {
  const packed = packCode('build-1 v20.20.2', new Map([['a.cjs', Buffer.from('code')]]));
  expect(unpackCode('build-2 v20.20.2', packed).size).toBe(0);
});

test('nothing comes out when one bit has changed, wherever it is', () => {
  const packed = packCode('k', new Map([['a.cjs', Buffer.from('code')]]));
  for (let bit = 0; bit < packed.length * 8; bit += 1) {
    const damaged = Buffer.from(packed);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(unpackCode('k', damaged).size).toBe(0);
  }
});

test('nothing comes out of a file that was cut off, wherever it was', () => {
  const packed = packCode('k', new Map([['a.cjs', Buffer.from('code')]]));
  for (let length = 0; length < packed.length; length += 1) {
    expect(unpackCode('k', packed.subarray(0, length)).size).toBe(0);
  }
});
