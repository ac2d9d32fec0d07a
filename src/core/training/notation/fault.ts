/** What is wrong with a notation and where, thrown inside the parser and caught at its door. */
export class NotationFault extends Error {
  override readonly name = 'NotationFault';
  /** position of the character in the text as it was typed, counted from 0. */
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}
