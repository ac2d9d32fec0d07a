import { CrcCalculator, Encoder } from '@garmin/fitsdk';
import { whyNotWritable } from './writable-field.ts';

/** One FIT message to write: its global number and fields under the SDK's camelCase names (never sub-fields). */
export type FitMessage = { readonly number: number; readonly fields: Readonly<Record<string, unknown>> };

const headerBytes = 14;
const protocolVersion10 = 0x10;

/** A field that the SDK would write wrongly or drop without a word. */
export class FitEncodeError extends Error {
  readonly code = 'fit-encode';
  override readonly name = 'FitEncodeError';
}

/**
 * Writes messages as one FIT file through the SDK's Encoder and closes its traps (WORKOUT-FIT.md 1.4):
 * fields are written in one fixed order (messages that differ only in key order would otherwise share a
 * wrong definition), absent values are left out, what the SDK would drop or wrap is refused, and the protocol byte,
 * which the SDK writes as 0.2, becomes 1.0 with both CRCs computed anew.
 * @throws FitEncodeError naming message and field.
 */
export function encodeFit(messages: readonly FitMessage[]): Uint8Array {
  const encoder = new Encoder();
  for (const message of messages) {
    const fields = orderedFields(message);
    try {
      encoder.onMesg(message.number, { mesgNum: message.number, ...fields });
    } catch (cause) {
      throw new FitEncodeError(`message ${message.number} could not be written`, { cause });
    }
  }
  return withProtocolVersion10(Uint8Array.from(encoder.close()));
}

function orderedFields(message: FitMessage): Record<string, unknown> {
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(message.fields).sort()) {
    const value = message.fields[name];
    if (value === undefined || value === null) continue;
    const why = whyNotWritable(message.number, name, value);
    if (why !== null) throw new FitEncodeError(`message ${message.number}, field ${name}: ${why}`);
    ordered[name] = value;
  }
  return ordered;
}

function withProtocolVersion10(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  view.setUint8(1, protocolVersion10);
  view.setUint16(headerBytes - 2, CrcCalculator.calculateCRC(file, 0, headerBytes - 2), true);
  const end = file.length - 2;
  view.setUint16(end, CrcCalculator.calculateCRC(file, 0, end), true);
  return file;
}
