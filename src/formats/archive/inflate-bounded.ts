import type { Refusal } from './refusal.ts';

export type Bounded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly refusal: Refusal };

type Sink = (chunk: Uint8Array) => void;
type Inflater = { push(chunk: Uint8Array, final?: boolean): void };

/** Input per step: deflate expands at most 1032 times, so one step stays below 17 MB. */
const step = 16 * 1024;

class TooLarge extends Error {}

/**
 * Unpacks step by step and stops as soon as the budget is spent, which it lowers by what came out.
 * Damaged or cut-off input yields what came out before the damage, if anything did.
 */
export function inflateBounded(
  bytes: Uint8Array,
  budget: { bytes: number },
  create: (ondata: Sink) => Inflater,
): Bounded {
  const chunks: Uint8Array[] = [];
  const inflater = create((chunk) => {
    budget.bytes -= chunk.length;
    if (budget.bytes < 0) throw new TooLarge();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length; at += step) {
      inflater.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (error) {
    if (error instanceof TooLarge) {
      const reason = 'The archive unpacks to more than 256 MB; no watch writes that.';
      return { ok: false, refusal: { code: 'too-large', reason } };
    }
    if (chunks.every((chunk) => chunk.length === 0)) {
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
