import { deflateRawSync } from 'node:zlib';
import { u16, u32 } from '../fit/fit-bytes.ts';

export type Member = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** not compressed. */
  readonly stored?: boolean;
  readonly encrypted?: boolean;
};

const signature = (kind: number, next: number): number[] => [0x50, 0x4b, kind, next];

/** A zip file as PKWARE APPNOTE 6.3 describes it, but with 0 for its checksums: FIT has its own. */
export function zipOf(...members: readonly Member[]): Uint8Array {
  const body: number[] = [];
  const directory: number[] = [];
  for (const { name, bytes, stored = false, encrypted = false } of members) {
    const packed = stored ? bytes : new Uint8Array(deflateRawSync(bytes));
    const title = [...new TextEncoder().encode(name)];
    const about = [
      ...u16(20),
      ...u16(encrypted ? 1 : 0),
      ...u16(stored ? 0 : 8),
      ...u32(0),
      ...u32(0),
      ...u32(packed.length),
      ...u32(bytes.length),
      ...u16(title.length),
      ...u16(0),
    ];
    directory.push(...signature(1, 2), ...u16(20), ...about, ...u16(0), ...u16(0), ...u16(0), ...u32(0));
    directory.push(...u32(body.length), ...title);
    body.push(...signature(3, 4), ...about, ...title, ...packed);
  }
  const count = members.length;
  const end = [...signature(5, 6), ...u16(0), ...u16(0), ...u16(count), ...u16(count)];
  return Uint8Array.from([
    ...body,
    ...directory,
    ...end,
    ...u32(directory.length),
    ...u32(body.length),
    ...u16(0),
  ]);
}
