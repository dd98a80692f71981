/**
 * Many small writes as few large ones: what arrives while one batch is being written goes into the
 * next. Each item is acknowledged only after its batch was; when a batch fails through one of its items
 * they are written one by one, so that a bad item fails alone.
 */
export class GroupCommit<T> {
  readonly #write: (batch: readonly T[]) => Promise<void>;
  readonly #limits: { readonly batch: number; readonly waiting: number };
  readonly #isOfOneItem: (error: unknown) => boolean;
  #waiting: Entry<T>[] = [];
  #writing: Promise<void> | undefined;

  constructor(
    write: (batch: readonly T[]) => Promise<void>,
    limits: { readonly batch: number; readonly waiting: number },
    /** Otherwise nothing could be written just now, and a try of each would only take longer. */
    isOfOneItem: (error: unknown) => boolean = () => true,
  ) {
    this.#write = write;
    this.#limits = limits;
    this.#isOfOneItem = isOfOneItem;
  }

  /** Fulfilled when it is written; undefined when so many are waiting that it was not taken. */
  add(item: T): Promise<void> | undefined {
    if (this.#waiting.length >= this.#limits.waiting) return undefined;
    const written = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
    });
    this.#writing ??= this.#run();
    return written;
  }

  /** Fulfilled when nothing is waiting any more. */
  async drained(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #run(): Promise<void> {
    // What arrives in the same turn of the event loop still comes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      await this.#writeBatch(this.#waiting.splice(0, this.#limits.batch));
    }
    this.#writing = undefined;
  }

  async #writeBatch(batch: readonly Entry<T>[]): Promise<void> {
    try {
      await this.#write(batch.map((entry) => entry.item));
    } catch (error) {
      if (batch.length > 1 && this.#isOfOneItem(error)) {
        for (const entry of batch) await this.#writeBatch([entry]);
      } else {
        for (const entry of batch) entry.reject(error);
      }
      return;
    }
    for (const entry of batch) entry.resolve();
  }
}

interface Entry<T> {
  readonly item: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}
