import { Gunzip } from 'fflate';
import { type Bounded, inflateBounded } from './inflate-bounded.ts';

/** Unpacks gzip within the budget; of a gzip that ends early, what is there. */
export function gunzipBounded(bytes: Uint8Array, budget: { bytes: number }): Bounded {
  return inflateBounded(bytes, budget, (ondata) => new Gunzip(ondata));
}
