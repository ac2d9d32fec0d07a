import type { Kysely } from 'kysely';
import { first } from './1-first.ts';
import { seenFiles } from './2-seen-files.ts';
import { estimates } from './3-estimates.ts';
import { marks } from './4-marks.ts';

/** One step of the schema; runs inside a transaction that is not its own, and never changes once released. */
export type Migration = (database: Kysely<unknown>) => Promise<void>;

/** In order; the schema's version is their number. */
export const migrations: readonly Migration[] = [first, seenFiles, estimates, marks];
