import { basename, dirname, relative, sep } from 'node:path';
import type { Device } from '../core/training/activity.ts';

/** By folder where there are folders, else by watch; or always one of the two. */
export type ToldApartBy = 'folder-or-watch' | 'folder' | 'watch';

/** Whose file it is, in words that a coach may read aloud: never a serial number. */
export type AthleteLabel = { readonly name: string; readonly by: 'folder' | 'watch' };

/**
 * The folder that stands for an athlete: of one folder with everything in it, the folder inside; of several, each.
 * @param root the folder or file that was named
 * @param alone only one was named
 * @returns null when the file lies in none
 */
export function folderOf(path: string, root: string, alone: boolean): string | null {
  if (path === root) return null;
  if (!alone) return basename(root);
  const inside = dirname(relative(root, path)).split(sep)[0] ?? '.';
  return inside === '.' || inside === '..' ? null : inside;
}

/** Gives watches numbers in the order in which they are met. Their serial numbers stay in here. */
export class Watches {
  readonly #labels = new Map<string, string>();

  labelOf({ serialNumber, manufacturerId, productId }: Device): string {
    if (serialNumber === null) return 'watch without a number';
    const key = `${manufacturerId} ${productId} ${serialNumber}`;
    const label = this.#labels.get(key) ?? `watch ${this.#labels.size + 1}`;
    this.#labels.set(key, label);
    return label;
  }
}
