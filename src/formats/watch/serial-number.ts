const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The serial number of a workout file: FNV-1a (32 bit) of its session's id, so that the same session is the same
 * workout on the watch and two sessions practically never collide. Never 0, which means "none" in FIT.
 */
export function serialNumberOf(sessionId: string): number {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(sessionId)) hash = Math.imul(hash ^ byte, prime) >>> 0;
  return hash === 0 ? 1 : hash;
}
