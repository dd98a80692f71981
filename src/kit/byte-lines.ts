/** Reads a stream of bytes by lines, and long parts of it in constant memory. */
export class ByteLines {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #longest: number;
  #held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>, longest = 4_000_000) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#longest = longest;
  }

  /** The next line without its break; undefined when there is none or it is too long to be one. */
  async line(): Promise<string | undefined> {
    let at = this.#held.indexOf(10);
    while (at < 0) {
      if (this.#held.length > this.#longest || !(await this.#more())) return undefined;
      at = this.#held.indexOf(10);
    }
    const text = this.#held.toString('utf8', 0, at);
    this.#held = this.#held.subarray(at + 1);
    return text;
  }

  /** All lines before the one that is `mark` alone, which is passed over; false when it never came. */
  async *linesBefore(mark: string): AsyncGenerator<Buffer, boolean> {
    const end = Buffer.from(`\n${mark}\n`);
    // What is held begins with a break that was given already: the one before the first line.
    this.#held = Buffer.concat([Buffer.from('\n'), this.#held]);
    let given = 1;
    let at = this.#held.indexOf(end);
    while (at < 0) {
      const sure = Math.max(given, this.#held.length - end.length + 1);
      if (sure > given) yield this.#held.subarray(given, sure);
      this.#held = this.#held.subarray(sure - 1);
      given = 1;
      if (!(await this.#more())) return false;
      at = this.#held.indexOf(end);
    }
    if (at + 1 > given) yield this.#held.subarray(given, at + 1);
    this.#held = this.#held.subarray(at + end.length);
    return true;
  }

  async finished(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more());
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#held = Buffer.concat([this.#held, value]);
    return true;
  }
}
