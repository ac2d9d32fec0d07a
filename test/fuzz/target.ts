/** A whole number from 0 up to `below`, from a seed. */
export type Random = (below: number) => number;

/** What came of one case. */
export type Outcome = {
  /** what kind of answer it was, in a few words: a case with a new one is worth mutating further. */
  readonly signature: string;
  /** laws that the answer breaks; empty: all is well. Whatever is thrown breaks one too. */
  readonly broken: readonly string[];
};

/** One door of the program, and how to knock at it. */
export type Target = {
  readonly name: string;
  /** ending of a case's file. */
  readonly ending: string;
  readonly seeds: () => readonly Uint8Array[];
  /** @param other another case of the pool, to take pieces from */
  readonly mutate: (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;
  /** Depends on nothing but the bytes, so that a kept case tells the same again. */
  readonly run: (bytes: Uint8Array) => Promise<Outcome>;
};
