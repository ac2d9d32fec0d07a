/** A stream of numbers that depends on its seed alone. */
export type Random = {
  /** uniform in [0, 1). */
  readonly uniform: () => number;
  /** about normal, mean 0, standard deviation 1, never beyond 3.5. */
  readonly normal: () => number;
};

/**
 * Seeded pseudo-random numbers: mulberry32 (Tommy Ettinger, public domain), 32 bits of state; no clock, no system
 * randomness, the same on every machine. Good enough for noise on a signal, for nothing secret.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** Irwin-Hall of four: bell enough for noise, bounded, and no logarithm whose last bit may differ. */
  const normal = (): number => (uniform() + uniform() + uniform() + uniform() - 2) * Math.sqrt(3);
  return { uniform, normal };
}
