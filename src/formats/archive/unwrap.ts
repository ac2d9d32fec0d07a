import { gunzipBounded, isGzip } from './gunzip.ts';
import type { Refusal } from './refusal.ts';
import { isZip, readZip } from './zip.ts';

/** One file taken out of its wrapping; `name` is the name inside a zip, null otherwise. */
export type Entry = { readonly name: string | null; readonly bytes: Uint8Array };

export type Unwrapped =
  | { readonly outcome: 'entries'; readonly entries: readonly Entry[] }
  | { readonly outcome: 'unreadable'; readonly code: string; readonly reason: string };

/**
 * Bytes that all wrappings of one file together may come to: the largest recording known has 3 MB; a zip of a
 * few hundred runs still fits. Refuses zip bombs before they hurt.
 */
const largestOutput = 256 * 1024 * 1024;
/** gz in zip, zip in zip: a vendor's export nests up to three deep (REAL-FILES 7). */
const deepest = 3;

/**
 * Takes files out of gzip or zip, by their first bytes and whatever the name; a plain file is its own entry.
 * From a zip only FIT files come out (Garmin's "Export Original" holds one), packed once more or not.
 * @param bytes the file as it came.
 * @returns the entries, or why they cannot be had.
 */
export function unwrap(bytes: Uint8Array): Unwrapped {
  const budget = { bytes: largestOutput };
  const entries: Entry[] = [];
  const refusal = collect(bytes, null, 0, budget, entries);
  if (entries.length > 0) return { outcome: 'entries', entries };
  return {
    outcome: 'unreadable',
    ...(refusal ?? { code: 'no-fit-inside', reason: 'The archive holds no FIT file.' }),
  };
}

function collect(
  bytes: Uint8Array,
  name: string | null,
  depth: number,
  budget: { bytes: number },
  entries: Entry[],
): Refusal | null {
  if (isGzip(bytes) && depth < deepest) {
    const inner = gunzipBounded(bytes, budget);
    return inner.ok ? collect(inner.bytes, name, depth + 1, budget, entries) : inner.refusal;
  }
  if (isZip(bytes) && depth < deepest) {
    const zip = readZip(bytes);
    if (!zip.ok) return zip.refusal;
    let refusal: Refusal | null = null;
    for (const file of zip.files) {
      const inner = file.open(budget);
      refusal =
        (inner.ok ? collect(inner.bytes, file.name, depth + 1, budget, entries) : inner.refusal) ?? refusal;
      if (budget.bytes <= 0) break;
    }
    return refusal;
  }
  if (depth === 0 || isFit(bytes) || name === null) entries.push({ name, bytes });
  return null;
}

function isFit(bytes: Uint8Array): boolean {
  return bytes[8] === 0x2e && bytes[9] === 0x46 && bytes[10] === 0x49 && bytes[11] === 0x54;
}
