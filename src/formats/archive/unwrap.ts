import { gunzipBounded } from './gunzip.ts';
import { largestOutput, type Refusal } from './refusal.ts';
import { isFit, isGzip, isZip } from './signatures.ts';
import { readZip } from './zip.ts';

/** One file taken out of its wrapping; `name` is the name inside a zip, null otherwise. */
export type Entry = { readonly name: string | null; readonly bytes: Uint8Array };

export type Unwrapped =
  | {
      readonly outcome: 'entries';
      readonly entries: readonly Entry[];
      /** why something inside could not be had as well; null when all was. */
      readonly incomplete: Refusal | null;
    }
  | { readonly outcome: 'unreadable'; readonly code: string; readonly reason: string };

/** gz in zip, zip in zip: a vendor's export nests up to three deep (REAL-FILES 7). */
const deepest = 3;

/**
 * Takes files out of gzip or zip, by their first bytes and whatever the name; a plain file is its own entry.
 * From a zip only FIT files come out (Garmin's "Export Original" holds one), packed once more or not. A gzip of
 * anything else is unpacked only until that is clear, so its entry is a beginning.
 * @param bytes the file as it came.
 * @returns the entries, or why they cannot be had.
 */
export function unwrap(bytes: Uint8Array): Unwrapped {
  const budget = { bytes: largestOutput };
  const entries: Entry[] = [];
  const refusal = collect(bytes, null, 0, budget, entries);
  if (entries.length > 0) return { outcome: 'entries', entries, incomplete: refusal };
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
