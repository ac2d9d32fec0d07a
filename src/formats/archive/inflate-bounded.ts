import { type Refusal, tooLarge } from './refusal.ts';
import { mayHoldFit, signatureBytes } from './signatures.ts';

export type Bounded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly refusal: Refusal };

type Sink = (chunk: Uint8Array) => void;
type Inflater = { push(chunk: Uint8Array, final?: boolean): void };

/** Input per step: deflate expands at most 1032 times, so one step stays below 5 MB. */
const step = 4 * 1024;

class TooLarge extends Error {}
class NotWanted extends Error {}

/**
 * Unpacks step by step and stops as soon as the budget is spent, which it lowers by what went in and came out, or
 * as soon as the first bytes show that it is nothing for us: then the rest is left packed.
 * Damaged or cut-off input yields what came out before the damage, if anything did.
 */
export function inflateBounded(
  bytes: Uint8Array,
  budget: { bytes: number },
  create: (ondata: Sink) => Inflater,
): Bounded {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let wanted = false;
  const spend = (count: number): void => {
    budget.bytes -= count;
    if (budget.bytes < 0) throw new TooLarge();
  };
  const inflater = create((chunk) => {
    spend(chunk.length);
    chunks.push(chunk);
    length += chunk.length;
    if (wanted || length < signatureBytes) return;
    wanted = mayHoldFit(joined(chunks));
    if (!wanted) throw new NotWanted();
  });
  try {
    for (let at = 0; at < bytes.length; at += step) {
      const piece = bytes.subarray(at, at + step);
      spend(piece.length);
      inflater.push(piece, at + step >= bytes.length);
    }
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, refusal: tooLarge };
    if (!(error instanceof NotWanted) && length === 0) {
      return { ok: false, refusal: { code: 'damaged-archive', reason: 'The compressed data is damaged.' } };
    }
  }
  return { ok: true, bytes: joined(chunks) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
