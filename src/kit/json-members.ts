/**
 * Reads one large JSON object from a stream: its members one after the other, and the elements of
 * one long list among them one by one, so that only one of those is in memory at a time.
 */
export interface JsonMember {
  readonly name: string;
  readonly value: unknown;
  /** An element of the list, not the whole of it. */
  readonly isElement: boolean;
}

/** It is no JSON object, or a member of it stands twice, or one of its parts is beyond all measure. */
export class NotAnObject extends Error {}

const LONGEST = 20_000_000;
const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

export async function* jsonMembers(
  chunks: AsyncIterable<Uint8Array>,
  list: string,
): AsyncGenerator<JsonMember> {
  const source = new Source(chunks[Symbol.asyncIterator]());
  await source.expect('{');
  const names = new Set<string>();
  if ((await source.next()) === CLOSE_OBJECT) await source.expect('}');
  else {
    for (let mark = COMMA; mark === COMMA; mark = await source.mark('}')) {
      const name = await source.value();
      if (typeof name !== 'string' || names.has(name)) throw new NotAnObject();
      names.add(name);
      await source.expect(':');
      if (name === list && (await source.next()) === OPEN_LIST) yield* elements(source, name);
      else yield { name, value: await source.value(), isElement: false };
    }
  }
  await source.finish();
}

async function* elements(source: Source, name: string): AsyncGenerator<JsonMember> {
  await source.expect('[');
  if ((await source.next()) === CLOSE_LIST) return source.expect(']');
  for (let mark = COMMA; mark === COMMA; mark = await source.mark(']')) {
    yield { name, value: await source.value(), isElement: true };
  }
}

class Source {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(chunks: AsyncIterator<Uint8Array>) {
    this.#chunks = chunks;
  }

  /** The next byte that is no space, left where it is. */
  async next(): Promise<number | undefined> {
    for (;;) {
      while (this.#at < this.#held.length) {
        const byte = this.#held[this.#at]!;
        if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return byte;
        this.#at += 1;
      }
      if (!(await this.#more())) return undefined;
    }
  }

  async expect(mark: string): Promise<void> {
    if ((await this.next()) !== mark.charCodeAt(0)) throw new NotAnObject();
    this.#at += 1;
  }

  /** A comma, or the mark that closes; passed over. */
  async mark(closing: string): Promise<number> {
    const found = await this.next();
    if (found !== COMMA && found !== closing.charCodeAt(0)) throw new NotAnObject();
    this.#at += 1;
    return found;
  }

  async finish(): Promise<void> {
    if ((await this.next()) !== undefined) throw new NotAnObject();
  }

  /** Whatever stands before the next mark at this depth. */
  async value(): Promise<unknown> {
    await this.next();
    let [depth, inString, at] = [0, false, this.#at];
    for (;;) {
      while (at >= this.#held.length) {
        const passed = at - this.#at;
        if (passed > LONGEST || !(await this.#more())) throw new NotAnObject();
        at = this.#at + passed;
      }
      const byte = this.#held[at]!;
      if (inString) {
        if (byte === BACKSLASH) at += 1;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
      else if (depth === 0 && isEnd(byte)) break;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
      at += 1;
    }
    const text = this.#held.toString('utf8', this.#at, at);
    this.#at = at;
    try {
      return JSON.parse(text);
    } catch {
      throw new NotAnObject();
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#held = Buffer.concat([this.#held.subarray(this.#at), value]);
    this.#at = 0;
    return true;
  }
}

function isEnd(byte: number): boolean {
  return byte === COMMA || byte === 0x3a || byte === CLOSE_LIST || byte === CLOSE_OBJECT;
}
