import { definitionEnd, readDefinition } from '../../../src/formats/fit/definition.ts';
import { withRightCrc } from './fit-bytes.ts';

/** A seeded source of whole numbers: mulberry32. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const headerBytes = 14;

/** A whole file around message bytes, with a right size and checksum. */
export function wrap(content: Uint8Array): Uint8Array {
  const file = new Uint8Array(headerBytes + content.length + 2);
  const view = new DataView(file.buffer);
  file.set([headerBytes, 0x10, 0x54, 0x08]);
  view.setUint32(4, content.length, true);
  file.set([0x2e, 0x46, 0x49, 0x54], 8);
  file.set(content, headerBytes);
  return withRightCrc(file);
}

/**
 * The first FIT file in the bytes cut down to its definitions and the first few data messages of each, at most
 * `limit` bytes: all kinds of messages of a device, small enough to be read ten thousand times.
 */
export function digest(bytes: Uint8Array, perDefinition: number, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint8(0);
  const end = Math.min(bytes.length, start + (view.getUint32(4, true) || bytes.length));
  const kept: number[] = [];
  const sizes: (number | undefined)[] = new Array(16).fill(undefined);
  const seen = new Map<string, number>();
  const keys: string[] = new Array(16).fill('');
  let at = start;
  while (at < end && kept.length < limit) {
    const header = view.getUint8(at);
    if (header < 0x80 && header & 0x40) {
      const next = definitionEnd(view, at);
      if (next === null) break;
      const raw = [...bytes.subarray(at, next)];
      const key = raw.join();
      if (keys[header & 15] !== key) kept.push(...raw);
      keys[header & 15] = key;
      sizes[header & 15] = readDefinition(view, at, next).size;
      at = next;
    } else {
      const local = header & 0x80 ? (header >> 5) & 3 : header & 15;
      const size = sizes[local];
      if (size === undefined || at + 1 + size > end) break;
      const key = keys[local] ?? '';
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      if (count < perDefinition) kept.push(...bytes.subarray(at, at + 1 + size));
      at += 1 + size;
    }
  }
  return wrap(Uint8Array.from(kept));
}

/**
 * Damages a file in one to three places: bits, bytes, extremes, lengths, base types, deleted, doubled or swapped
 * stretches, a cut-off end. In four of five the size and checksum are made right again, else no mutant would get
 * past the checksum.
 */
export function mutant(file: Uint8Array, random: (below: number) => number): Uint8Array {
  let content = [...file.subarray(headerBytes, -2)];
  const changes = 1 + random(3);
  for (let i = 0; i < changes && content.length > 0; i++) {
    const at = random(content.length);
    const length = 1 + random(Math.min(40, content.length - at));
    switch (random(10)) {
      case 0:
      case 1:
        content[at] = (content[at] ?? 0) ^ (1 << random(8));
        break;
      case 2:
      case 3:
        content[at] = random(256);
        break;
      case 4:
        content[at] = random(2) * 0xff;
        break;
      case 5:
        content[at] = ((content[at] ?? 0) & 0xe0) | random(17);
        break;
      case 6:
        content = [...content.slice(0, at), ...content.slice(at + length)];
        break;
      case 7:
        content.splice(at, 0, ...content.slice(at, at + length));
        break;
      case 8:
        for (let j = 0; j < length; j++) content[at + j] = 0xff;
        break;
      default:
        if (random(3) === 0) content.length = at;
        else content[at] = ((content[at] ?? 0) + 1) & 0xff;
    }
  }
  const damaged = wrap(Uint8Array.from(content));
  if (random(5) > 0) return damaged;
  const raw = Uint8Array.from(damaged);
  raw[random(raw.length)] = random(256);
  return random(2) === 0 ? raw : raw.subarray(0, random(raw.length));
}
