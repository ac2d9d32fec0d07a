import { newBudget } from './budget.ts';
import { crc16 } from './crc16.ts';
import type { DecodedFit, FitPart, NotFit } from './decoded.ts';
import { type FitHeader, readHeader } from './header.ts';
import type { FitProblem } from './problem.ts';
import { type MessageSink, newSink, readMessages } from './read-messages.ts';
import { newDistanceAccumulator } from './read-unusual-record.ts';
import { finishColumns } from './record-columns.ts';

const crcBytes = 2;
const longestChain = 1000;

/**
 * Decodes a FIT file, or several chained ones, with our own reader. Never throws on bad bytes: what can be
 * read is read, and what was wrong is told with its position.
 * @param bytes the whole file.
 */
export function decodeFit(bytes: Uint8Array): DecodedFit | NotFit {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = readHeader(view, 0);
  if (first === null) return notFit(bytes);

  const parts: FitPart[] = [];
  const problems: FitProblem[] = [];
  const budget = newBudget();
  const accumulator = newDistanceAccumulator();
  let heartRateMessages = 0;
  let unusual = false;
  const sdkCost = { fields: 0, heartRateBytes: 0 };
  let header: FitHeader | null = first;
  while (header !== null && parts.length < longestChain) {
    const sink = newSink();
    const declaredEnd: number = header.dataStart + header.dataSize;
    const unfinished = header.dataSize === 0;
    const end: number = unfinished ? bytes.length : Math.min(declaredEnd, bytes.length);
    const { at, problem } = readMessages(view, header.dataStart, end, sink, accumulator, budget);
    problems.push(...problemsOf(bytes, view, header, at, problem));
    parts.push(partOf(header, sink));
    heartRateMessages += sink.heartRateMessages;
    unusual ||= sink.unusual;
    sdkCost.fields += sink.fields;
    sdkCost.heartRateBytes += sink.heartRateBytes;
    const next: number = declaredEnd + crcBytes;
    if (unfinished || next >= bytes.length) break;
    header = readHeader(view, next);
    if (header === null) problems.push(trailing(next, bytes.length));
    else if (parts.length === longestChain) problems.push(tooLong(next));
  }
  return { ok: true, path: 'hot', parts, problems, heartRateMessages, unusual, sdkCost };
}

function partOf(header: FitHeader, sink: MessageSink): FitPart {
  return { startByte: header.start, records: finishColumns(sink.store), messages: sink.messages };
}

function problemsOf(
  bytes: Uint8Array,
  view: DataView,
  header: FitHeader,
  at: number,
  stopped: FitProblem | null,
): FitProblem[] {
  const problems = stopped === null ? [] : [stopped];
  const end = header.dataStart + header.dataSize;
  if (header.dataSize === 0) {
    const message = `The device never finished this file; it was read until byte ${at}.`;
    problems.push({ code: 'unfinished', byte: at, message });
  } else if (end + crcBytes > bytes.length) {
    const message = `The file ends at byte ${bytes.length} but should hold ${end + crcBytes} bytes; it was read until byte ${at}.`;
    const known = stopped?.code === 'truncated' ? [] : problems;
    return [...known, { code: 'truncated', byte: bytes.length, message }];
  } else if (crc16(view, header.start, end) !== view.getUint16(end, true)) {
    const message = `The checksum at byte ${end} does not match; some values may be damaged.`;
    problems.push({ code: 'crc-mismatch', byte: end, message });
  }
  return problems;
}

const trailing = (byte: number, length: number): FitProblem => ({
  code: 'trailing-bytes',
  byte,
  message: `${length - byte} bytes from byte ${byte} on belong to no FIT file and were left out.`,
});

const tooLong = (byte: number): FitProblem => ({
  code: 'too-large',
  byte,
  message: `Reading stopped at byte ${byte}: more files in one than any watch writes.`,
});

function notFit(bytes: Uint8Array): NotFit {
  if (bytes.length === 0)
    return { ok: false, code: 'empty', reason: 'The file is empty (0 bytes).', byte: 0 };
  return {
    ok: false,
    code: 'not-fit',
    reason: 'This is not a FIT file: expected a FIT header of 12 or 14 bytes with ".FIT" at byte 8.',
    byte: 0,
  };
}
