/**
 * Lets so many in at a time and so many wait; anybody beyond is turned away at once. For work
 * that is dear (a password hash) and asked for by strangers.
 */
export class Turnstile {
  readonly #places: number;
  readonly #benches: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(places: number, benches: number) {
    this.#places = places;
    this.#benches = benches;
  }

  /** Undefined when it is too crowded to wait. */
  async pass<T>(work: () => Promise<T>): Promise<{ readonly result: T } | undefined> {
    if (this.#inside >= this.#places) {
      if (this.#waiting.length >= this.#benches) return undefined;
      await new Promise<void>((turn) => this.#waiting.push(turn));
    } else {
      this.#inside += 1;
    }
    try {
      return { result: await work() };
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside -= 1;
    }
  }
}
