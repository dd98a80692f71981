import { isUtf8 } from 'node:buffer';
import { plainJson, ReadTwoWays } from './plain-json.ts';

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

/** Why the rest cannot be read, and after how many bytes. */
export class BadJson extends Error {
  readonly why: BadJsonWhy;
  readonly at: number;

  constructor(why: BadJsonWhy, at: number) {
    super(`${why} at ${at}`);
    this.why = why;
    this.at = at;
  }
}

type BadJsonWhy =
  /** It does not begin as an object. */
  | 'noObject'
  /** It begins as what gzip or zip makes. */
  | 'compressed'
  /** It begins with a mark of the order of bytes, as UTF-16 does. */
  | 'marked'
  | 'breaksOff'
  /** What stands there is no JSON, or beyond all measure. */
  | 'damaged'
  /** Programs differ in how they read it. */
  | 'twoWays';

const LONGEST = 4_000_000;
const DEEPEST = 60;
const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

const BEGINNINGS: readonly (readonly [bytes: string, why: BadJsonWhy])[] = [
  ['\x1f', 'compressed'],
  ['PK', 'compressed'],
  ['\xef\xbb\xbf', 'marked'],
  ['\xfe\xff', 'marked'],
  ['\xff\xfe', 'marked'],
];

export async function* jsonMembers(
  chunks: AsyncIterable<Uint8Array>,
  list: string,
): AsyncGenerator<JsonMember> {
  const source = new Source(chunks[Symbol.asyncIterator]());
  if ((await source.next()) !== OPEN_OBJECT) {
    const known = BEGINNINGS.find(([bytes]) => source.beginsWith(bytes));
    throw source.bad(known?.[1] ?? 'noObject');
  }
  await source.expect('{');
  const names = new Set<string>();
  if ((await source.next()) === CLOSE_OBJECT) await source.expect('}');
  else {
    for (let mark = COMMA; mark === COMMA; mark = await source.mark('}')) {
      const name = await source.value();
      if (typeof name !== 'string') throw source.bad('damaged');
      if (names.has(name) || name === '__proto__') throw source.bad('twoWays');
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
  /** Bytes before those that are held. */
  #before = 0;

  constructor(chunks: AsyncIterator<Uint8Array>) {
    this.#chunks = chunks;
  }

  bad(why: BadJsonWhy, at = this.#at): BadJson {
    return new BadJson(why, this.#before + at);
  }

  beginsWith(bytes: string): boolean {
    return this.#held.toString('latin1', this.#at, this.#at + bytes.length) === bytes;
  }

  /** The next byte that is no space, left where it is. */
  async next(): Promise<number | undefined> {
    const from = this.#before + this.#at;
    for (;;) {
      while (this.#at < this.#held.length) {
        const byte = this.#held[this.#at]!;
        if (!isSpace(byte)) return byte;
        this.#at += 1;
      }
      if (this.#before + this.#at - from > LONGEST) throw this.bad('damaged');
      if (!(await this.#more())) return undefined;
    }
  }

  async expect(mark: string): Promise<void> {
    await this.mark(mark, mark);
  }

  /** A comma, or the mark that closes; passed over. */
  async mark(closing: string, or = ','): Promise<number> {
    const found = await this.next();
    if (found === undefined) throw this.bad('breaksOff');
    if (found !== or.charCodeAt(0) && found !== closing.charCodeAt(0)) throw this.bad('damaged');
    this.#at += 1;
    return found;
  }

  async finish(): Promise<void> {
    if ((await this.next()) !== undefined) throw this.bad('damaged');
  }

  /** Whatever stands before the next mark at this depth. */
  async value(): Promise<unknown> {
    await this.next();
    let [depth, inString, at] = [0, false, this.#at];
    for (;;) {
      while (at >= this.#held.length) {
        const passed = at - this.#at;
        if (passed > LONGEST) throw this.bad('damaged');
        if (!(await this.#more())) throw this.bad('breaksOff', at);
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
      if (depth > DEEPEST) throw this.bad('damaged', at);
      at += 1;
    }
    const bytes = this.#held.subarray(this.#at, at);
    try {
      if (!isUtf8(bytes)) throw this.bad('damaged');
      const value = plainJson(bytes.toString('utf8'));
      this.#at = at;
      return value;
    } catch (error) {
      throw this.bad(error instanceof ReadTwoWays ? 'twoWays' : 'damaged');
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#before += this.#at;
    this.#held = Buffer.concat([this.#held.subarray(this.#at), value]);
    this.#at = 0;
    return true;
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isEnd(byte: number): boolean {
  return byte === COMMA || byte === 0x3a || byte === CLOSE_LIST || byte === CLOSE_OBJECT;
}
