/**
 * JSON that every program reads alike. A key that stands twice, `__proto__`, and a number written
 * otherwise than it is read (`100.0`, `1e2`, `-0`, more digits than fit) are right for some programs
 * and something else for others: whoever checks a file for others may not guess which.
 */
export class ReadTwoWays extends Error {}

/** Throws a SyntaxError for what is no JSON at all. */
export function plainJson(text: string): unknown {
  const value = JSON.parse(text) as unknown;
  const { colons, numbers } = marksOf(text);
  if (keysIn(value) !== colons || !numbers.every(isPlain)) throw new ReadTwoWays();
  return value;
}

const isPlain = (written: string) => String(Number(written)) === written;

/** Not a number where there is a key that is no key everywhere. */
function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + keysIn(one), 0);
  const keys = Object.keys(value);
  if (keys.includes('__proto__')) return Number.NaN;
  return Object.values(value).reduce<number>((sum, one) => sum + keysIn(one), keys.length);
}

const [QUOTE, BACKSLASH, COLON, MINUS, ZERO, NINE] = [0x22, 0x5c, 0x3a, 0x2d, 0x30, 0x39];

/** What stands outside of words, in JSON that is known to be right. */
function marksOf(text: string): { colons: number; numbers: string[] } {
  let colons = 0;
  const numbers: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === QUOTE) at = endOfWords(text, at);
    else if (mark === COLON) colons += 1;
    else if (mark === MINUS || (mark >= ZERO && mark <= NINE)) {
      const from = at;
      while (at + 1 < text.length && isInNumber(text.charCodeAt(at + 1))) at += 1;
      numbers.push(text.slice(from, at + 1));
    }
  }
  return { colons, numbers };
}

function endOfWords(text: string, from: number): number {
  let at = from + 1;
  while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** A digit, a point, a sign or the letter before a power. */
function isInNumber(mark: number): boolean {
  if (mark >= ZERO) return mark <= NINE || mark === 0x45 || mark === 0x65;
  return mark === MINUS || mark === 0x2e || mark === 0x2b;
}
