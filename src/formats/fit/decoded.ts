import type { FitMessages } from './messages.ts';
import type { FitProblem } from './problem.ts';
import type { RecordColumns } from './record-columns.ts';

/** One FIT file of a chain. */
export type FitPart = {
  readonly startByte: number;
  readonly records: RecordColumns;
  readonly messages: FitMessages;
};

/** Everything read from the bytes. `path` says who decoded it: our own reader, or @garmin/fitsdk. */
export type DecodedFit = {
  readonly ok: true;
  readonly path: 'hot' | 'sdk';
  readonly parts: readonly FitPart[];
  readonly problems: readonly FitProblem[];
  /** `hr` messages: heart rates that a strap stored itself and that have to be merged into the records. */
  readonly heartRateMessages: number;
  /** a field we use is written in a way that only the SDK is the reference for. */
  readonly unusual: boolean;
  /** what reading the file with the SDK would cost: fields of all messages, bytes of `hr` messages. */
  readonly sdkCost: { readonly fields: number; readonly heartRateBytes: number };
};

export type NotFit = {
  readonly ok: false;
  readonly code: 'empty' | 'not-fit';
  readonly reason: string;
  readonly byte: number | null;
};
