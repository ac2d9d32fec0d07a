import type { Definition } from './definition.ts';
import { readNumber, readText } from './field-value.ts';

const absent16 = 0xffff;

/**
 * Reads one message of a known kind as a plain object: profile names, scaled values, invalid fields absent.
 * @param message position of the message's first content byte; its bytes are all there.
 */
export function readObject(
  view: DataView,
  message: number,
  definition: Definition,
): Record<string, number | string> {
  const values: Record<string, number | string> = {};
  const expanded: { name: string; value: number }[] = [];
  for (const field of definition.fields) {
    const profile = definition.profile?.fields.get(field.number);
    if (profile === undefined) continue;
    if (profile.kind === 'text') {
      const value = readText(view, message, field);
      if (value !== null) values[profile.name] = value;
      continue;
    }
    const raw = readNumber(view, message, field, definition.littleEndian);
    if (Number.isNaN(raw)) continue;
    values[profile.name] = raw / profile.scale;
    if (profile.expandsTo !== null && raw !== absent16) {
      expanded.push({ name: profile.expandsTo, value: (raw & absent16) / profile.scale });
    }
  }
  for (const { name, value } of expanded) values[name] = value;
  return values;
}
