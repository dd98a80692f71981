import type { Face } from './faces.ts';
import { characterRanges, type Range } from './truetype.ts';

/**
 * Whatever people typed, as far as paper can write it. A letter that Sarabun lacks is left to the
 * first other face that has it, with its marks; one that nobody drew is written as its number in
 * brackets, and marks that turn the direction of writing are left out. An accessible PDF may not
 * contain a letter that it cannot show.
 */
export class Writable {
  readonly #usual: RegExp;
  readonly #faces: readonly Asked[];
  readonly #known = new Map<string, Written>();

  /** Other faces are read when the first letter asks for them. */
  constructor(usual: Uint8Array, faces: readonly Face[], read: (file: string) => Uint8Array) {
    const ranges = characterRanges(usual)
      .filter(([first, last]) => last >= 0x20 && !PRIVATE.test(String.fromCodePoint(first)))
      .map(
        ([first, last]) => `\\u{${hexadecimal(Math.max(first, 0x20))}}-\\u{${hexadecimal(last)}}`,
      );
    this.#usual = new RegExp(`^[\\n${ranges.join('')}]*$`, 'u');
    this.#faces = faces.map((face) => new Asked(face, read));
  }

  /** Adds the faces it needs to `used`. */
  write(text: string, used: Set<Face>): string {
    const whole = text.normalize('NFC').replaceAll(UNBROKEN, '\u2010');
    if (this.#usual.test(whole)) return whole;
    return whole.replace(CLUSTER, (cluster) => {
      if (this.#usual.test(cluster)) return cluster;
      const written = this.#writtenOf(cluster);
      for (const face of written.faces) used.add(face);
      return written.text;
    });
  }

  /** The same of each text in data as it is handed to a template; most of it is as it should be. */
  writeJson(json: string, used: Set<Face>): string {
    if (!ESCAPED.test(json) && this.#usual.test(json) && this.write(json, used) === json)
      return json;
    return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
      typeof value === 'string' ? this.write(value, used) : value,
    );
  }

  #writtenOf(cluster: string): Written {
    let written = this.#known.get(cluster);
    if (written === undefined) {
      written = this.#look(cluster);
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(cluster, written);
    }
    return written;
  }

  #look(cluster: string): Written {
    const chars = [...cluster];
    const letters = chars.filter((char) => !JOINING.test(char));
    const face = this.#faceOf(letters);
    if (face) return { text: cluster, faces: [face.face] };
    if (chars.length === 1) return { text: replacementOf(cluster), faces: [] };
    // Marks that nobody drew for their letter stand beside it.
    const apart = letters.map((char) => this.#alone(char));
    return {
      text: apart.map(({ text }) => text).join(''),
      faces: apart.flatMap(({ faces }) => faces),
    };
  }

  #alone(char: string): Written {
    if (MARK.test(char)) return { text: numbered(char), faces: [] };
    return this.#usual.test(char) ? { text: char, faces: [] } : this.#writtenOf(char);
  }

  #faceOf(letters: readonly string[]): Asked | undefined {
    const isSeen = letters.some((char) => !NOT_SEEN.test(char));
    if (!isSeen || letters.some((char) => PRIVATE.test(char))) return undefined;
    return this.#faces.find((face) => letters.every((char) => face.has(char)));
  }
}

interface Written {
  readonly text: string;
  readonly faces: readonly Face[];
}

/** A face that is read once it is asked for a letter. */
class Asked {
  readonly face: Face;
  readonly #read: (file: string) => Uint8Array;
  #ranges: readonly Range[] | undefined;

  constructor(face: Face, read: (file: string) => Uint8Array) {
    this.face = face;
    this.#read = read;
  }

  has(char: string): boolean {
    this.#ranges ??= characterRanges(this.#read(this.face.files[0] as string));
    const code = char.codePointAt(0) as number;
    return this.#ranges.some(([first, last]) => first <= code && code <= last);
  }
}

const MOST_KNOWN = 5000;

/** A letter with the marks that belong to it and what joins it to the next. */
const CLUSTER = /\P{M}(?:\p{M}|\p{Join_C}|[\u{e0020}-\u{e007f}])*|\p{M}+/gu;
/** A hyphen that Typst sets as the other, as it looks the same. */
const UNBROKEN = '\u2011';
const MARK = /\p{M}/u;
/** What only joins or chooses among shapes; a face need not have it. */
const JOINING = /\p{DI}/u;
/** Nor does an archive take a letter of private meaning. */
const NOT_SEEN = /[\s\p{Cc}\p{DI}]/u;
const PRIVATE = /\p{Co}/u;

function replacementOf(char: string): string {
  if (char === '\n') return char;
  if (/\s/.test(char)) return ' ';
  return NOT_SEEN.test(char) ? '' : numbered(char);
}

function numbered(char: string): string {
  return `[U+${hexadecimal(char.codePointAt(0) as number)
    .toUpperCase()
    .padStart(4, '0')}]`;
}

const hexadecimal = (code: number) => code.toString(16);

/** What JSON escapes beside quotation marks, backslashes and new lines. */
const ESCAPED = /\\[utbfr]/;
