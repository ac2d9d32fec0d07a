import type { Random, Target } from './target.ts';

/** Cases beside the seeds. More would make each of them rarer. */
const most = 150;

/**
 * Cases to mutate: the seeds, and of all mutants those that were the first to get a new kind of answer. Nothing is
 * kept from one day to the next; the seed of the day makes it grow again.
 */
export class Pool {
  readonly #target: Target;
  readonly #random: Random;
  readonly #seeds: readonly Uint8Array[];
  readonly #found: Uint8Array[] = [];
  readonly #signatures = new Set<string>();

  constructor(target: Target, random: Random) {
    this.#target = target;
    this.#random = random;
    this.#seeds = target.seeds();
  }

  get kinds(): number {
    return this.#signatures.size;
  }

  #any(): Uint8Array {
    const from = this.#found.length > 0 && this.#random(2) === 0 ? this.#found : this.#seeds;
    return from[this.#random(from.length)] ?? new Uint8Array();
  }

  next(): Uint8Array {
    return this.#target.mutate(this.#any(), this.#any(), this.#random);
  }

  /** Keeps a case whose answer was of a kind that no case before had. */
  learn(bytes: Uint8Array, signature: string): void {
    if (this.#signatures.has(signature)) return;
    this.#signatures.add(signature);
    if (this.#found.length < most) this.#found.push(bytes);
    else this.#found[this.#random(most)] = bytes;
  }
}
