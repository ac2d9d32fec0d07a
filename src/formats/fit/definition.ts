import { BaseType, baseTypeMask, isPlainInteger } from './base-type.ts';
import type { FieldLayout } from './field-value.ts';
import {
  heartRateMessage,
  type MessageProfile,
  messageProfiles,
  recordMessage,
  timestampField,
} from './message-profile.ts';
import { planRecord, type RecordPlan } from './record-plan.ts';

/** How to read the data messages of one local message number. */
export type Definition = {
  readonly kind: 'skipped' | 'record' | 'heart-rate' | 'object';
  /** bytes of a data message behind its header byte, developer fields included. */
  readonly size: number;
  readonly littleEndian: boolean;
  /** offset of a plain `timestamp`, or -1; a compressed header counts on from the latest one. */
  readonly timestampOffset: number;
  readonly record: RecordPlan | null;
  readonly profile: MessageProfile | null;
  /** the fields that `profile` knows. */
  readonly fields: readonly FieldLayout[];
  /** what reading one message field by field costs, in plain fields. */
  readonly effort: number;
  /** fields of any kind, developer fields included: what a message costs the SDK. */
  readonly fieldCount: number;
  /** a field we use is written in a way that only the SDK is the reference for. */
  readonly unusual: boolean;
};

const fixedBytes = 6;
const fieldBytes = 3;
const developerFlag = 0x20;
/** Decoding text takes this many times as long as a number. */
const textEffort = 16;

/**
 * The position behind the definition message whose header byte stands at `at`, or null when the bytes end
 * before it does.
 */
export function definitionEnd(view: DataView, at: number): number | null {
  if (at + fixedBytes > view.byteLength) return null;
  const end = at + fixedBytes + fieldBytes * view.getUint8(at + fixedBytes - 1);
  if ((view.getUint8(at) & developerFlag) === 0) return end <= view.byteLength ? end : null;
  if (end >= view.byteLength) return null;
  const last = end + 1 + fieldBytes * view.getUint8(end);
  return last <= view.byteLength ? last : null;
}

/** Reads the definition message from its header byte at `at` to `end`, as `definitionEnd` found it. */
export function readDefinition(view: DataView, at: number, end: number): Definition {
  const littleEndian = view.getUint8(at + 2) === 0;
  const global = view.getUint16(at + 3, littleEndian);
  const fieldsEnd = at + fixedBytes + fieldBytes * view.getUint8(at + fixedBytes - 1);
  const profile = messageProfiles.get(global) ?? null;
  const isRecord = global === recordMessage;
  const fields: FieldLayout[] = [];
  let timestampOffset = -1;
  let size = 0;
  for (let entry = at + fixedBytes; entry < fieldsEnd; entry += fieldBytes) {
    const number = view.getUint8(entry);
    const fieldSize = view.getUint8(entry + 1);
    if (number === timestampField || isRecord || profile?.fields.has(number)) {
      const baseType = view.getUint8(entry + 2) & baseTypeMask;
      if (number === timestampField && baseType === BaseType.uint32 && fieldSize === 4)
        timestampOffset = size;
      if (isRecord || profile !== null) fields.push({ number, offset: size, size: fieldSize, baseType });
    }
    size += fieldSize;
  }

  let fieldCount = view.getUint8(at + fixedBytes - 1);
  for (let entry = fieldsEnd + 1; entry < end; entry += fieldBytes) {
    size += view.getUint8(entry + 1);
    fieldCount += 1;
  }

  const record = isRecord ? planRecord(fields) : null;
  return {
    kind: isRecord ? 'record' : global === heartRateMessage ? 'heart-rate' : profile ? 'object' : 'skipped',
    size,
    littleEndian,
    timestampOffset,
    record,
    profile,
    fields: isRecord ? [] : fields,
    effort: (record?.fields ?? fields).reduce((sum, field) => sum + effortOf(field), 0),
    fieldCount,
    unusual: record?.unusual ?? fields.some((field) => isUnusual(field, profile)),
  };
}

const effortOf = (field: FieldLayout): number => (field.baseType === BaseType.string ? textEffort : 1);

function isUnusual(field: FieldLayout, profile: MessageProfile | null): boolean {
  const known = profile?.fields.get(field.number);
  if (known === undefined || field.size === 0) return false;
  return known.kind === 'text' ? field.baseType !== BaseType.string : !isPlainInteger(field.baseType);
}
