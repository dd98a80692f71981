/**
 * Things kept in memory up to so many bytes. What was asked for once waits at the door; only what is
 * asked for again gets a place inside, so that a flood of things nobody wants twice drives out
 * nothing but itself.
 */
export class Shelf<V> {
  readonly #most: number;
  readonly #door = new Map<string, Held<V>>();
  readonly #inside = new Map<string, Held<V>>();
  #bytes = 0;
  #bytesInside = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  put(key: string, value: V, bytes: number): void {
    this.drop(key);
    if (bytes > this.#most * LARGEST) return;
    this.#door.set(key, { value, bytes });
    this.#bytes += bytes;
    this.#makeRoom();
  }

  take(key: string): V | undefined {
    const held = this.#inside.get(key) ?? this.#door.get(key);
    if (!held) return undefined;
    if (this.#inside.delete(key)) {
      this.#inside.set(key, held);
      return held.value;
    }
    this.#door.delete(key);
    this.#letIn(key, held);
    return held.value;
  }

  drop(key: string): void {
    const inside = this.#inside.get(key);
    const held = inside ?? this.#door.get(key);
    if (!held) return;
    this.#inside.delete(key);
    this.#door.delete(key);
    this.#bytes -= held.bytes;
    if (inside) this.#bytesInside -= held.bytes;
  }

  /** Whoever was not asked for longest goes back to the door when it gets narrow inside. */
  #letIn(key: string, held: Held<V>): void {
    this.#inside.set(key, held);
    this.#bytesInside += held.bytes;
    for (const [oldest, other] of this.#inside) {
      if (this.#bytesInside <= this.#most * INSIDE) break;
      this.#inside.delete(oldest);
      this.#bytesInside -= other.bytes;
      this.#door.set(oldest, other);
    }
  }

  #makeRoom(): void {
    for (const oldest of this.#door.keys()) {
      if (this.#bytes <= this.#most) return;
      this.drop(oldest);
    }
  }
}

interface Held<V> {
  readonly value: V;
  readonly bytes: number;
}

/** Of the whole: the most that one thing may take, and the most that lies inside. */
const LARGEST = 1 / 16;
const INSIDE = 3 / 4;
