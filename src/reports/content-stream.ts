/**
 * Goes through a PDF content stream from operator to operator, byte by byte and taking nothing
 * apart: most of a page only places and paints, and whoever looks for text reads the operands of
 * the few operators that show it.
 */
export class Operators {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** Which it is, as `codeOf` has it, and where it begins with its operands and ends. */
  code = 0;
  start = 0;
  end = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** False when there is none left. */
  next(): boolean {
    const bytes = this.#bytes;
    this.start = -1;
    while (this.#at < bytes.length) {
      const at = this.#at;
      const kind = KINDS[bytes[at] as number];
      if (kind === SPACE) {
        this.#at += 1;
        continue;
      }
      if (this.start < 0) this.start = at;
      this.#at = kind === DELIMITER ? endOfMarked(bytes, at) : endOfWord(bytes, at);
      // No operator is longer than three letters; true, false and null are.
      if (kind !== LETTER || this.#at - at > 3) continue;
      this.code = packed(bytes, at, this.#at);
      this.end = this.#at;
      return true;
    }
    return false;
  }
}

/** The name of an operator as one number, which compares faster than text. */
export function codeOf(operator: string): number {
  return packed(Buffer.from(operator, 'latin1'), 0, operator.length);
}

/** The bytes of all strings between two places, those of an array joined. */
export function shownIn(stream: Uint8Array, start: number, end: number): number[] {
  const shown: number[] = [];
  for (let at = start; at < end; ) {
    const first = stream[at];
    if (first === ROUND) at = readLiteral(stream, at, shown);
    else if (first === LESS && stream[at + 1] !== LESS) at = readHexadecimal(stream, at, shown);
    else at += 1;
  }
  return shown;
}

const LETTER = 0;
const NUMBER = 1;
const SPACE = 2;
const DELIMITER = 3;
/** What a byte begins, by its value. */
const KINDS = new Uint8Array(256);
for (const char of '+-.0123456789') KINDS[char.charCodeAt(0)] = NUMBER;
for (const char of ' \n\r\t\f\0') KINDS[char.charCodeAt(0)] = SPACE;
for (const char of '()<>[]{}/%') KINDS[char.charCodeAt(0)] = DELIMITER;

const [ROUND, LESS, SLASH, PERCENT] = [...'(</%'].map((char) => char.charCodeAt(0));
const [CLOSING, BACKSLASH, GREATER, NEWLINE] = [...')\\>\n'].map((char) => char.charCodeAt(0));

function packed(bytes: Uint8Array, from: number, to: number): number {
  let code = 0;
  for (let at = from; at < to; at += 1) code = (code << 8) | (bytes[at] as number);
  return code;
}

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (KINDS[bytes[at] as number] as number) <= NUMBER) at += 1;
  return at;
}

/** The end of a name, a string, a comment, or one bracket. */
function endOfMarked(bytes: Uint8Array, from: number): number {
  switch (bytes[from]) {
    case SLASH:
      return endOfWord(bytes, from + 1);
    case ROUND:
      return endOfLiteral(bytes, from);
    case LESS:
      return bytes[from + 1] === LESS ? from + 2 : after(bytes, GREATER as number, from);
    case PERCENT:
      return after(bytes, NEWLINE as number, from);
    default:
      return from + 1;
  }
}

function after(bytes: Uint8Array, byte: number, from: number): number {
  const found = bytes.indexOf(byte, from);
  return found < 0 ? bytes.length : found + 1;
}

function endOfLiteral(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === ROUND) depth += 1;
    else if (byte === CLOSING) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return bytes.length;
}

/** Each gives back where its string ends. */
function readLiteral(bytes: Uint8Array, from: number, into: number[]): number {
  const end = endOfLiteral(bytes, from);
  for (let at = from + 1; at < end - 1; ) {
    const byte = bytes[at] as number;
    if (byte === BACKSLASH) at = readEscape(bytes, at + 1, into);
    else {
      into.push(byte);
      at += 1;
    }
  }
  return end;
}

const ESCAPES = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }).map(([letter, char]) => [
    letter.charCodeAt(0),
    char.charCodeAt(0),
  ]),
);
const OCTAL_DIGITS = 3;

function readEscape(bytes: Uint8Array, from: number, into: number[]): number {
  let value = 0;
  let at = from;
  for (; at < from + OCTAL_DIGITS && isOctal(bytes[at]); at += 1) {
    value = value * 8 + (bytes[at] as number) - ZERO;
  }
  if (at > from) {
    into.push(value & 255);
    return at;
  }
  const byte = bytes[from] as number;
  // A line that only goes on is no letter.
  if (byte !== NEWLINE) into.push(ESCAPES.get(byte) ?? byte);
  return from + 1;
}

const ZERO = 0x30;

const isOctal = (byte: number | undefined) => byte !== undefined && byte >= ZERO && byte < ZERO + 8;

function readHexadecimal(bytes: Uint8Array, from: number, into: number[]): number {
  const end = after(bytes, GREATER as number, from);
  const digits: number[] = [];
  for (let at = from + 1; at < end - 1; at += 1) {
    if (KINDS[bytes[at] as number] !== SPACE) digits.push(digitOf(bytes[at] as number));
  }
  for (let at = 0; at < digits.length; at += 2) {
    into.push(((digits[at] as number) << 4) | (digits[at + 1] ?? 0));
  }
  return end;
}

/** Of a letter, in either case, the low bits are its place after 9. */
const digitOf = (byte: number) => (byte & 15) + (byte >= 0x41 ? 9 : 0);
