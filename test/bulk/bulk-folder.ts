import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shiftDays } from './shift-days.ts';

/** What an import of the folder has to come to, known from how it was made. */
export type Expected = {
  readonly files: number;
  readonly stored: number;
  readonly alreadyKnown: number;
  readonly unreadable: number;
};

const broken = ['empty', 'no FIT file', 'cut in the header'] as const;

function brokenBytes(kind: (typeof broken)[number], whole: Uint8Array): Uint8Array {
  switch (kind) {
    case 'empty':
      return new Uint8Array(0);
    case 'no FIT file':
      return new TextEncoder().encode(`this was a run once: ${whole.length}`);
    case 'cut in the header':
      return whole.slice(0, 9);
  }
}

/** Long before any import: what was written just now would be read again for safety. */
const longAgo = new Date('2026-01-02T03:04:05Z');

/** What the manifest of the recordings says of one. */
export type Listed = {
  readonly file: string;
  readonly bytes: number;
  readonly sport?: unknown;
  readonly records?: number | null | undefined;
  readonly sessions?: number | null | undefined;
  readonly hrMesgs?: number | null | undefined;
  readonly sdkErrors?: readonly unknown[] | null | undefined;
};

/** Whole plain FIT files of one run that lasted, none so large that it alone decides the figures. */
export const fitForBulk = ({ sport, file, bytes, records, sessions, hrMesgs, sdkErrors }: Listed): boolean =>
  sport === 'running' &&
  !file.endsWith('.gz') &&
  bytes < 130_000 &&
  (records ?? 0) > 300 &&
  sessions === 1 &&
  hrMesgs === 0 &&
  (sdkErrors?.length ?? 1) === 0;

/**
 * Lays files in a folder as years of running leave them: the recordings again and again, each time a day later.
 * Every 20th file is broken and every 10th, beginning with the 5th, is a copy of the run before it under another name.
 * The names are in no order of time.
 * @returns what an import of it has to come to
 */
export function layBulk(folder: string, count: number, wholes: readonly Uint8Array[]): Expected {
  mkdirSync(folder, { recursive: true });
  let made = 0;
  let copies = 0;
  let spoilt = 0;
  let latest: Uint8Array = new Uint8Array(0);
  for (let number = 0; number < count; number++) {
    const whole = wholes[made % wholes.length];
    if (whole === undefined) throw new Error('no recordings');
    let bytes: Uint8Array;
    if (number % 20 === 19) {
      bytes = brokenBytes(broken[spoilt % broken.length] ?? 'empty', whole);
      spoilt += 1;
    } else if (number % 10 === 5) {
      bytes = latest;
      copies += 1;
    } else {
      bytes = shiftDays(whole, 1 + Math.floor(made / wholes.length));
      latest = bytes;
      made += 1;
    }
    const name = `${String((number * 7919) % count).padStart(5, '0')}-${number}.fit`;
    writeFileSync(join(folder, name), bytes);
    utimesSync(join(folder, name), longAgo, longAgo);
  }
  return { files: count, stored: made, alreadyKnown: copies, unreadable: spoilt };
}
