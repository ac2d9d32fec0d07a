/** What can stand in the way of keeping runs. */
export type ProblemCode =
  | 'database-damaged'
  | 'database-newer'
  | 'database-foreign'
  | 'database-busy'
  | 'database-unwritable'
  | 'sample-mixed'
  | 'plan-unreadable'
  | 'athlete-contradiction'
  | 'data-folder-unknown'
  | 'export-damaged'
  | 'export-foreign'
  | 'export-newer'
  | 'export-unfit'
  | 'athlete-present'
  | 'file-exists'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'nothing-kept';

/**
 * Something that a person has to settle, said in one sentence that may be printed as it is.
 * `code` is stable; the cause is for developers.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'Problem';
    this.code = code;
  }
}
