import { type Definition, readDefinition } from './definition.ts';

type Known = { readonly at: number; readonly end: number; readonly definition: Definition };

/**
 * Definitions already understood, by a hash of their bytes: Suunto writes the same dozen anew before almost
 * every message (14,000 in one run).
 */
export type DefinitionCache = Map<number, Known>;

/** More different definitions than this are no watch's; forgetting them all keeps the memory bounded. */
const mostKnown = 512;

/** The definition message from its header byte at `at` to `end`; its local number plays no part. */
export function cachedDefinition(
  cache: DefinitionCache,
  view: DataView,
  at: number,
  end: number,
): Definition {
  let hash = 0;
  for (let i = at + 1; i < end; i++) hash = (Math.imul(hash, 31) + view.getUint8(i)) | 0;
  const known = cache.get(hash);
  if (known !== undefined && sameBytes(view, known, at, end)) return known.definition;
  const definition = readDefinition(view, at, end);
  if (cache.size >= mostKnown) cache.clear();
  cache.set(hash, { at, end, definition });
  return definition;
}

function sameBytes(view: DataView, known: Known, at: number, end: number): boolean {
  if (known.end - known.at !== end - at) return false;
  for (let i = 1; i < end - at; i++) if (view.getUint8(known.at + i) !== view.getUint8(at + i)) return false;
  return true;
}
