import type { Archives } from '../../companion/ports/archive.ts';

/** Zip files on this machine's disks; the library is loaded by whoever packs or unpacks. */
export const archives: Archives = {
  create: async (path, replace) => (await import('./create-archive.ts')).createArchive(path, replace),
  open: async (path) => (await import('./open-archive.ts')).openArchive(path),
};
