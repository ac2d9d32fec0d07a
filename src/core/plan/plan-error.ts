/** A plan file that cannot be used, with the line that is wrong. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  readonly code = 'plan';
  readonly file: string;
  /** from 1. */
  readonly line: number;

  constructor(file: string, line: number, message: string) {
    super(`${file}, line ${line}: ${message}`);
    this.file = file;
    this.line = line;
  }
}
