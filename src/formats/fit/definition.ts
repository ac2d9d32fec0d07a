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
  /** a field we use is written in a way that only the SDK is the reference for. */
  readonly unusual: boolean;
};

const fixedBytes = 6;
const developerFlag = 0x20;

/**
 * Reads the definition message whose header byte stands at `at`.
 * @returns the definition and the position behind it, or null when the bytes end before it does.
 */
export function readDefinition(view: DataView, at: number): { definition: Definition; end: number } | null {
  if (at + fixedBytes > view.byteLength) return null;
  const littleEndian = view.getUint8(at + 2) === 0;
  const global = view.getUint16(at + 3, littleEndian);
  const fieldCount = view.getUint8(at + 5);
  let end = at + fixedBytes + 3 * fieldCount;
  if (end > view.byteLength) return null;

  const profile = messageProfiles.get(global) ?? null;
  const isRecord = global === recordMessage;
  const fields: FieldLayout[] = [];
  let timestampOffset = -1;
  let size = 0;
  for (let entry = at + fixedBytes; entry < end; entry += 3) {
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

  if (view.getUint8(at) & developerFlag) {
    if (end >= view.byteLength) return null;
    const developerFields = view.getUint8(end);
    end += 1;
    const last = end + 3 * developerFields;
    if (last > view.byteLength) return null;
    for (; end < last; end += 3) size += view.getUint8(end + 1);
  }

  const record = isRecord ? planRecord(fields) : null;
  const definition: Definition = {
    kind: isRecord ? 'record' : global === heartRateMessage ? 'heart-rate' : profile ? 'object' : 'skipped',
    size,
    littleEndian,
    timestampOffset,
    record,
    profile,
    fields: isRecord ? [] : fields,
    unusual: record?.unusual ?? fields.some((field) => isUnusual(field, profile)),
  };
  return { definition, end };
}

function isUnusual(field: FieldLayout, profile: MessageProfile | null): boolean {
  const known = profile?.fields.get(field.number);
  if (known === undefined || field.size === 0) return false;
  return known.kind === 'text' ? field.baseType !== BaseType.string : !isPlainInteger(field.baseType);
}
