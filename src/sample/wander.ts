import type { Random } from './random.ts';

/**
 * Noise with a memory (first-order autoregressive), one value per call and second.
 * @param spread standard deviation
 * @param memory s until it has forgotten all but 1/e of itself
 */
export function wander(random: Random, spread: number, memory: number): () => number {
  const kept = Math.exp(-1 / memory);
  const fresh = spread * Math.sqrt(1 - kept * kept);
  let value = spread * random.normal();
  return () => {
    value = kept * value + fresh * random.normal();
    return value;
  };
}
