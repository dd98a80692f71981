import { deflateSync, inflateSync } from 'node:zlib';

/**
 * A PDF as Typst writes it – every object by itself, one plain table of where they begin – in which
 * a few streams are replaced. Everything else is copied byte for byte, so that what was checked
 * stays as it was checked. Reading it into a library's objects and writing it anew takes longer
 * than setting the document.
 */
export class PdfFile {
  /** What stands before the first object, and the table after the last. */
  readonly #head: Buffer;
  readonly #table: string;
  /** The objects by number, in the order of the file. */
  readonly #objects: Map<number, Buffer>;

  constructor(pdf: Uint8Array) {
    const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1'));
    const tableAt = Number(end?.[1] ?? bytes.length);
    this.#table = bytes.toString('latin1', tableAt);
    const starts = startsOf(this.#table);
    this.#head = bytes.subarray(0, starts[0]?.at);
    this.#objects = new Map(
      starts.map(({ number, at }, index) => [
        number,
        bytes.subarray(at, starts[index + 1]?.at ?? tableAt),
      ]),
    );
  }

  /** The numbers of all objects of which the dictionary has this entry. */
  *having(entry: RegExp): Generator<number> {
    for (const number of this.#objects.keys()) {
      if (entry.test(this.dictionary(number))) yield number;
    }
  }

  /** An object up to its stream, as it is written. */
  dictionary(number: number): string {
    const object = this.#object(number);
    const stream = object.indexOf(STREAM);
    return object.toString('latin1', 0, stream < 0 ? object.lastIndexOf('endobj') : stream);
  }

  /** The numbers that an entry refers to: `/Contents 4 0 R`, or a list of them. */
  references(number: number, entry: string): number[] {
    const found = new RegExp(`/${entry}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(this.dictionary(number));
    return [...(found?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, to]) => Number(to));
  }

  stream(number: number): Buffer {
    const dictionary = this.dictionary(number);
    const from = dictionary.length + STREAM.length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const bytes = this.#object(number).subarray(from, from + length);
    if (bytes.length !== length) throw new RangeError(`object ${number} has no whole stream`);
    return dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
  }

  replaceStream(number: number, content: Uint8Array): void {
    const bytes = deflateSync(content, { level: QUICK });
    const dictionary = this.dictionary(number)
      .replace(/\s*\/Filter\s*\/FlateDecode/, '')
      .replace(/\/Length \d+/, `/Length ${bytes.length} /Filter /FlateDecode`);
    const [before, after] = [dictionary + STREAM, '\nendstream\nendobj\n\n'];
    this.#objects.set(
      number,
      Buffer.concat([Buffer.from(before, 'latin1'), bytes, Buffer.from(after, 'latin1')]),
    );
  }

  save(): Buffer {
    const starts = new Map<number, number>();
    let at = this.#head.length;
    for (const [number, object] of this.#objects) {
      starts.set(number, at);
      at += object.length;
    }
    const table = Buffer.from(withStarts(this.#table, starts, at), 'latin1');
    return Buffer.concat([this.#head, ...this.#objects.values(), table]);
  }

  #object(number: number): Buffer {
    const object = this.#objects.get(number);
    if (object === undefined) throw new RangeError(`the PDF has no object ${number}`);
    return object;
  }
}

const STREAM = '\nstream\n';
/** Half the time of the usual level, for a file a tenth larger. */
const QUICK = 4;

/** A line of the table: ten digits of place, five of generation, in use or free. */
const ENTRY = /(\d{10})( \d{5} [nf])/g;

function startsOf(table: string): { number: number; at: number }[] {
  if (!/^xref\s+0 \d+\s/.test(table))
    throw new SyntaxError('the PDF has no plain table of objects');
  return [...table.matchAll(ENTRY)]
    .map(([, at, kind], number) => ({ number, at: Number(at), isUsed: kind?.endsWith('n') }))
    .filter(({ isUsed }) => isUsed)
    .sort((a, b) => a.at - b.at);
}

function withStarts(table: string, starts: ReadonlyMap<number, number>, end: number): string {
  let number = -1;
  return table
    .replace(ENTRY, (entry, _start, kind: string) => {
      number += 1;
      const start = starts.get(number);
      return start === undefined ? entry : `${String(start).padStart(10, '0')}${kind}`;
    })
    .replace(/(startxref\s+)\d+/, `$1${end}`);
}
