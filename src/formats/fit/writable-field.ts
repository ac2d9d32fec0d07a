import { Profile, type ProfileField } from '@garmin/fitsdk';
import { fitEpochSeconds } from './fit-time.ts';

const integerRanges: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['enum', [0, 0xff]],
  ['byte', [0, 0xff]],
  ['uint8', [0, 0xff]],
  ['uint8z', [0, 0xff]],
  ['sint8', [-0x80, 0x7f]],
  ['uint16', [0, 0xffff]],
  ['uint16z', [0, 0xffff]],
  ['sint16', [-0x8000, 0x7fff]],
  ['uint32', [0, 0xffffffff]],
  ['uint32z', [0, 0xffffffff]],
  ['sint32', [-0x80000000, 0x7fffffff]],
]);

const fieldsOf = new Map<number, ReadonlyMap<string, ProfileField>>();

/**
 * Why the SDK's Encoder would write this value wrongly or drop it without a word; null when it would not.
 * Sub-fields and misspelt names are dropped, numbers outside of a field's type wrap around, NaN becomes
 * "invalid", and a time that is no `Date` becomes another time (WORKOUT-FIT 1.4).
 */
export function whyNotWritable(message: number, name: string, value: unknown): string | null {
  const field = fields(message).get(name);
  if (field === undefined) return 'the profile has no such field (sub-fields cannot be written)';
  if (Array.isArray(value)) {
    return value.map((each) => whyNotWritable(message, name, each)).find((why) => why !== null) ?? null;
  }
  if (field.type === 'dateTime') return value instanceof Date ? invalidDate(value) : 'expected a Date';
  if (field.baseType === 'string') return typeof value === 'string' ? null : 'expected a text';
  if (typeof value === 'string') return isOneOf(field, value) ? null : `${field.type} has no "${value}"`;
  if (typeof value === 'boolean' || typeof value === 'bigint') return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return `expected a number, got ${String(value)}`;
  return outsideOfType(field, value);
}

function fields(message: number): ReadonlyMap<string, ProfileField> {
  const known = fieldsOf.get(message);
  if (known !== undefined) return known;
  const profile = Object.values(Profile.messages[message]?.fields ?? {});
  const byName = new Map(profile.map((field) => [field.name, field]));
  fieldsOf.set(message, byName);
  return byName;
}

function invalidDate(value: Date): string | null {
  const milliseconds = value.getTime();
  if (Number.isNaN(milliseconds)) return 'expected a valid Date';
  const seconds = milliseconds / 1000 - fitEpochSeconds;
  return seconds >= 0 && seconds < 0xffffffff ? null : 'FIT holds times from 1990 to 2126';
}

const isOneOf = (field: ProfileField, value: string): boolean =>
  Object.values(Profile.types[field.type] ?? {}).includes(value);

function outsideOfType(field: ProfileField, value: number): string | null {
  const range = integerRanges.get(field.baseType);
  if (range === undefined) return null;
  const [least, most] = range;
  const stored = Math.round((value + first(field.offset, 0)) * first(field.scale, 1));
  return stored < least || stored > most ? `${value} does not fit into ${field.baseType}` : null;
}

const first = (value: number | readonly number[], otherwise: number): number =>
  typeof value === 'number' ? value : (value[0] ?? otherwise);
