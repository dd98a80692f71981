import { readFileSync } from 'node:fs';
import type { Block, Body } from '../../src/reports/body.ts';
import { fontFiles, otherFaces } from '../../src/reports/faces.ts';
import { Writable } from '../../src/reports/writable.ts';
import { paperText } from '../../src/text/paper.ts';
import { letters } from './pdf-text.ts';

/**
 * How much of a body a reader of the finished paper gets back. Every text of the body must be read
 * exactly once, in order as far as the reader keeps it; what is read beside that must be what the
 * paper itself adds: head, foot, page numbers, contents, and the heads of tables said again on
 * every page.
 */
export interface RoundTrip {
  readonly characters: number;
  /** Characters of the body that were not read. */
  readonly missing: number;
  /** Characters that were read and that nothing says. */
  readonly extra: number;
  /** A few of either, to look at. */
  readonly examples: readonly string[];
}

export function roundTrip(body: Body, read: string): RoundTrip {
  const page = new Found(letters(read));
  for (const text of runningOf(body).map(letters)) page.takeAll(text);
  const said = textsOf(body).map(written).filter(Boolean);
  const lost = said.flatMap((text) => page.take(text));
  const missing = lost.reduce((sum, text) => sum + text.length, 0);
  for (const text of furnitureOf(body).map(letters).filter(Boolean)) page.takeAll(text);
  const left = page.left();
  return {
    characters: said.reduce((sum, text) => sum + text.length, 0),
    missing,
    extra: left.reduce((sum, text) => sum + text.length, 0),
    examples: [...lost.slice(0, 8).map((t) => `-${t}`), ...left.slice(0, 8).map((t) => `+${t}`)],
  };
}

const writable = new Writable(readFileSync(fontFiles()[0]!), otherFaces(), readFileSync);

/** A letter that no face has is its number. */
function written(text: string): string {
  return letters(writable.write(text, new Set()));
}

export function shareKept({ characters, missing, extra }: RoundTrip): number {
  return 1 - (missing + extra) / Math.max(characters, 1);
}

/** What was read, and which of it is accounted for. */
class Found {
  #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes a text, whole or in the pieces into which pages and columns cut it; gives what is lost. */
  take(text: string): string[] {
    if (this.#takeWhole(text)) return [];
    const lost: string[] = [];
    let rest = text;
    while (rest !== '') {
      const length = this.#longest(rest);
      if (length < Math.min(SHORTEST, rest.length)) {
        lost.push(rest[0]!);
        rest = rest.slice(1);
      } else {
        this.#takeWhole(rest.slice(0, length));
        rest = rest.slice(length);
      }
    }
    return lost.length === 0 ? [] : [lost.join('')];
  }

  takeAll(text: string): void {
    while (this.#takeWhole(text)) {}
  }

  left(): string[] {
    return this.#text.split(TAKEN).filter((text) => text.replace(/\d/g, '') !== '');
  }

  #takeWhole(text: string): boolean {
    const after = this.#text.indexOf(text, this.#at);
    const at = after >= 0 ? after : this.#text.indexOf(text);
    if (at < 0) return false;
    this.#at = at + text.length;
    this.#text = this.#text.slice(0, at) + TAKEN.repeat(text.length) + this.#text.slice(this.#at);
    return true;
  }

  #longest(text: string): number {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#text.includes(text.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const TAKEN = '\u0001';
const SHORTEST = 2;

/** Everything a body says that is printed as text, in order. */
function textsOf(body: Body): string[] {
  const { title, subtitle, agency, unit, date, check } = body;
  const front = [title, subtitle, agency, unit, date];
  const checked = check === null ? [] : [check.text, check.url];
  return [
    ...front,
    ...(body.hasCover ? checked : []),
    ...(body.hasContents ? [body.contentsTitle, ...listedTexts(body)] : []),
    ...body.sections.flatMap((one) => [one.title, ...one.blocks.flatMap(blockTexts)]),
    ...(body.hasCover ? [] : checked),
  ];
}

/** The contents name sections and the headings below them. */
function listedTexts(body: Body): string[] {
  return body.sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    ),
  ]);
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return [...block.items];
    case 'table':
      return [
        block.caption,
        ...block.head.flatMap((row) => row.map((cell) => cell.text)),
        ...block.rows.flatMap((row) =>
          row.cells.flatMap((cell) =>
            'figure' in cell ? [cell.figure] : 'text' in cell ? [cell.text] : cell.paragraphs,
          ),
        ),
      ];
    case 'picture':
      return [block.caption, ...wordsOf(block.svg)];
    case 'gantt':
      return [
        block.caption,
        block.firstColumn,
        ...block.groups.map((one) => one.text),
        ...block.periods,
        ...block.rows.flatMap((one) => [one.text, one.said]),
      ];
    case 'signatures':
      return block.people.flatMap((one) => [one.name, one.position, one.role, one.date]);
    default:
      return [block.text];
  }
}

/** Head and foot of every page, and what marks a draft; the hash stands nowhere else. */
function runningOf({ agency, title, draft, check, language }: Body): string[] {
  const t = paperText[language];
  const head = `${agency} · ${title}`;
  return [
    head,
    ...Array.from(head, (_, end) => `${head.slice(0, end)}…`).slice(20),
    ...(draft === null ? [] : [`${t.draft}: ${draft}`, t.draft]),
    ...(check === null ? [] : [`${t.hash} ${check.hash}`]),
  ];
}

/** What the paper adds, longest first, so that no part of a longer text is taken for a shorter. */
function furnitureOf(body: Body): string[] {
  const t = paperText[body.language];
  const blocks = body.sections.flatMap((section) => section.blocks);
  const texts = [
    body.agency,
    body.title,
    t.page,
    t.signed,
    t.date,
    '(',
    ')',
    '·',
    ...blocks.flatMap((block) => {
      if (block.kind === 'table') return block.head.flatMap((row) => row.map((cell) => cell.text));
      if (block.kind === 'gantt')
        return [block.firstColumn, ...block.groups.map((g) => g.text), ...block.periods];
      return [];
    }),
  ];
  return [...new Set(texts)].sort((a, b) => b.length - a.length).concat(DOTS);
}

/** The words within a chart, which stand beside what the body says. */
function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text);
}

/** Leaders of the contents and marks of lists. */
const DOTS = ['.....', '..', '.', '1.', '–'];
