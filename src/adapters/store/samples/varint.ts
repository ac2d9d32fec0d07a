/** Numbers of any size up to 2^53 as bytes of seven bits, the smallest first; grows as needed. */
export class VarintWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(expectedBytes: number) {
    this.#bytes = new Uint8Array(Math.max(64, expectedBytes));
  }

  #room(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** @param value a whole number from 0 to 2^53 - 1. */
  unsigned(value: number): void {
    this.#room(8);
    let rest = value;
    while (rest >= 0x8000_0000) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Reads what `VarintWriter` wrote. Past the end every number is NaN and `beyond` is true. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #beyond = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get beyond(): boolean {
    return this.#beyond;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  unsigned(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || scale > 2 ** 49) {
        this.#beyond = true;
        return Number.NaN;
      }
      this.#at += 1;
      if (byte < 128) return value + byte * scale;
      value += (byte - 128) * scale;
      scale *= 128;
    }
  }

  raw(count: number): Uint8Array {
    if (!(count >= 0) || this.#at + count > this.#bytes.length) {
      this.#beyond = true;
      return new Uint8Array(0);
    }
    const bytes = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    return bytes;
  }
}
