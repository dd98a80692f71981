/**
 * Reads the operators of a PDF content stream, one byte a character, with where each begins and
 * ends, so that one can be replaced without touching the rest.
 */
export interface Operator {
  readonly name: string;
  readonly operands: readonly Operand[];
  readonly start: number;
  readonly end: number;
}

export type Operand =
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly kind: 'other' };

export function* operatorsOf(stream: string): Generator<Operator> {
  const reader = new Reader(stream);
  let operands: Operand[] = [];
  let start = -1;
  for (let token = reader.next(); token; token = reader.next()) {
    if (start < 0) start = token.at;
    if (token.operator === undefined) {
      operands.push(token.operand);
      continue;
    }
    yield { name: token.operator, operands, start, end: reader.at };
    operands = [];
    start = -1;
    reader.skipDrawing();
  }
}

type Token =
  | { readonly at: number; readonly operator: string }
  | { readonly at: number; readonly operator?: undefined; readonly operand: Operand };

const REGULAR = /[^ \n\r\t\f\0/<>[\](){}%]+/y;
const OPERANDS = /(?:[-+.\d]+\s+)*(?:\/\w+\s+)?/;
const DRAWS =
  /(?:re|[mlcvywhfSBnWqQJjMGgKki]|[fBW]\*|cm|cs|CS|sc|SC|scn|SCN|gs|ri|Do|BT|ET|T[rmdDcwzLs*])(?=\s)/;
const DRAWING = new RegExp(`(?:\\s*${OPERANDS.source}${DRAWS.source})+`, 'y');
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
};

class Reader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Lines that only place, draw and paint are most of a page and none of its text. */
  skipDrawing(): void {
    DRAWING.lastIndex = this.at;
    this.at += DRAWING.exec(this.#text)?.[0].length ?? 0;
  }

  next(): Token | undefined {
    this.#skipSpace();
    const at = this.at;
    const first = this.#text[at];
    if (first === undefined) return undefined;
    if (!'/<[('.includes(first)) {
      const word = this.#word() || this.#text[this.at++] || '';
      return /^[-+.\d]/.test(word) || word === 'true' || word === 'false' || word === 'null'
        ? { at, operand: { kind: 'other' } }
        : { at, operator: word };
    }
    return { at, operand: this.#compound(first) };
  }

  #compound(first: string): Operand {
    if (first === '(') return { kind: 'string', bytes: this.#literal() };
    if (first === '[') {
      this.at += 1;
      return { kind: 'array', items: this.#until(']') };
    }
    if (this.#text.startsWith('<<', this.at)) {
      this.at += 2;
      return { kind: 'dictionary', entries: pairs(this.#until('>>')) };
    }
    if (first === '<') return { kind: 'string', bytes: this.#hexadecimal() };
    this.at += 1;
    return { kind: 'name', name: this.#word() };
  }

  #until(end: string): Operand[] {
    const items: Operand[] = [];
    for (this.#skipSpace(); !this.#text.startsWith(end, this.at); this.#skipSpace()) {
      const token = this.next();
      if (!token) throw new SyntaxError(`content stream ends before ${end}`);
      items.push(token.operator === undefined ? token.operand : { kind: 'other' });
    }
    this.at += end.length;
    return items;
  }

  #word(): string {
    REGULAR.lastIndex = this.at;
    const word = REGULAR.exec(this.#text)?.[0] ?? '';
    this.at += word.length;
    return word;
  }

  #hexadecimal(): string {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1');
  }

  #literal(): string {
    PLAIN.lastIndex = this.at;
    const plain = PLAIN.exec(this.#text)?.[1];
    if (plain !== undefined) {
      this.at = PLAIN.lastIndex;
      return plain.includes('\\') ? plain.replace(ESCAPE, unescaped) : plain;
    }
    return this.#nested();
  }

  #nested(): string {
    let bytes = '';
    let depth = 1;
    for (this.at += 1; this.at < this.#text.length; this.at += 1) {
      const char = this.#text[this.at] as string;
      if (char === '\\') bytes += this.#escape();
      else {
        if (char === '(') depth += 1;
        if (char === ')') depth -= 1;
        if (depth === 0) break;
        bytes += char;
      }
    }
    this.at += 1;
    return bytes;
  }

  #escape(): string {
    const [found = '\\'] =
      /^\\(?:[0-7]{1,3}|[\s\S])/.exec(this.#text.slice(this.at, this.at + 4)) ?? [];
    this.at += found.length - 1;
    return unescaped(found);
  }

  #skipSpace(): void {
    while (' \n\r\t\f\0'.includes(this.#text[this.at] ?? '!')) this.at += 1;
  }
}

/** A string without parentheses in it, which is nearly every one. */
const PLAIN = /\(([^()\\]*(?:\\[\s\S][^()\\]*)*)\)/y;
const ESCAPE = /\\(?:[0-7]{1,3}|[\s\S])/g;

function unescaped(found: string): string {
  const said = found.slice(1);
  if (/^[0-7]/.test(said)) return String.fromCharCode(Number.parseInt(said, 8) & 255);
  return ESCAPES[said] ?? said;
}

function pairs(items: readonly Operand[]): Map<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    if (key?.kind === 'name') entries.set(key.name, items[index + 1] as Operand);
  }
  return entries;
}
