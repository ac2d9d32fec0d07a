/** Something wrong with the bytes of a FIT file, and where. What could be read is read all the same. */
export type FitProblem = {
  readonly code:
    | 'crc-mismatch'
    | 'truncated'
    | 'unfinished'
    | 'undefined-message'
    | 'trailing-bytes'
    | 'too-large'
    | 'heart-rates-not-merged';
  /** position in the file, counted from 0. */
  readonly byte: number;
  readonly message: string;
};
