import * as constants from './constants.ts';
import { verdictTable } from './verdict.ts';

/** Raised by hand when the rules themselves change, not only their numbers. */
const edition = '1.1';

/** 32-bit FNV-1a over the characters of a text, as eight hexadecimal digits. */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** The version of a set of constants: the edition and a hash over every name and number, whatever their order. */
export function versionOf(rules: Readonly<Record<string, object>>): string {
  const lines = Object.keys(rules)
    .sort()
    .map((name) => `${name}=${JSON.stringify(rules[name])}`);
  return `${edition}-${fnv1a(lines.join('\n'))}`;
}

/** Version of all rules: any changed constant and any changed cell of the verdict table changes it. */
export const rulesVersion: string = versionOf({ ...constants, verdictTable });
