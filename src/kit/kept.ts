/** The things asked for last, up to so many; the one not asked for longest is let go first. */
export class Kept<V> {
  readonly #most: number;
  readonly #values = new Map<string, V>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under this key, made now if it is not. */
  take(key: string, make: () => V): V {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
    return value;
  }

  /** What is kept under this key, which was asked for by that. */
  find(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.take(key, () => value);
    return value;
  }

  drop(key: string): void {
    this.#values.delete(key);
  }
}
