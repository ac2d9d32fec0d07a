import { Problem } from '../../companion/ports/problem.ts';

export const damaged = (path: string, what: string, cause?: unknown): Problem =>
  new Problem(
    'export-damaged',
    `The archive ${path} is damaged: ${what}. Nothing was changed; use another copy of it.`,
    cause,
  );

export const foreign = (path: string, why: string): Problem =>
  new Problem('export-foreign', `${path} is no export of talktest: ${why}. Nothing was changed.`);

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
