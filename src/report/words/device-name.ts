import type { Device } from '../../core/training/activity.ts';
import { harmless } from './harmless.ts';

/** FIT profile names of product lines that people know under a longer name. */
const lines: readonly (readonly [RegExp, string])[] = [
  [/^fr(\d+)/i, 'Forerunner $1'],
  [/^fenix(\d+)/i, 'fenix $1'],
  [/^vivoactive(\d*)/i, 'vivoactive $1'],
  [/^venu(\d*)/i, 'Venu $1'],
  [/^epix/i, 'epix'],
  [/^edge(\d+)/i, 'Edge $1'],
  [/^instinct(\d*)/i, 'Instinct $1'],
];

const makers: Readonly<Record<string, string>> = {
  coros: 'COROS',
  polar_electro: 'Polar',
  wahoo_fitness: 'Wahoo',
};

/** The device as its owner calls it, `Forerunner 255`; null when the file names none. */
export function deviceName(device: Device): string | null {
  const name = nameOf(device);
  return name === null ? null : harmless(name);
}

function nameOf({ manufacturer, product }: Device): string | null {
  if (product !== null) {
    for (const [pattern, name] of lines) {
      const match = pattern.exec(product);
      if (match)
        return `${name.replace('$1', match[1] ?? '').trim()}${suffix(product.slice(match[0].length))}`;
    }
  }
  if (manufacturer === null) return product;
  const maker = makers[manufacturer] ?? manufacturer.charAt(0).toUpperCase() + manufacturer.slice(1);
  if (product === null || product.toLowerCase().startsWith(manufacturer.toLowerCase()))
    return product ?? maker;
  return `${maker} ${product}`;
}

/** `Music` of `fr245Music`, `x` of `fenix6x`, as a readable tail. */
function suffix(rest: string): string {
  const words = rest
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .trim();
  if (words === '') return '';
  return words.length <= 2 ? words.toUpperCase() : ` ${words}`;
}
