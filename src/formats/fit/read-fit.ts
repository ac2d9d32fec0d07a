import { decodeFit } from './decode-fit.ts';
import type { DecodedFit, NotFit } from './decoded.ts';
import { throughSdk } from './sdk-path.ts';

/**
 * Reads a FIT file, or several chained ones. Never throws on bad bytes: what can be read is read, and what was
 * wrong is told with its position. Our own reader does it alone (`path: 'hot'`) unless the file holds `hr`
 * messages or fields written in a way that only @garmin/fitsdk is the reference for (`path: 'sdk'`).
 * @param bytes the whole file, not packed.
 */
export async function readFit(bytes: Uint8Array): Promise<DecodedFit | NotFit> {
  const own = decodeFit(bytes);
  if (!own.ok || (own.heartRateMessages === 0 && !own.unusual)) return own;
  return throughSdk(bytes, own);
}
