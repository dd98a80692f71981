import encodeQR from 'qr';
import { widthOf } from '../charts/text-width.ts';
import { toThaiDigits } from '../kit/thai.ts';
import { paperText } from '../text/paper.ts';
import {
  type Block,
  type Body,
  draftLine,
  type Picture,
  type Section,
  type Signature,
} from './body.ts';
import { refuseTooLong } from './body-size.ts';
import { chartForPaper } from './chart-paper.ts';
import { ganttForPaper } from './gantt-paper.ts';
import { leadsTo } from './lead.ts';
import { piecesOf } from './long-text.ts';
import { runsOf, type Shown } from './runs.ts';
import { tableForPaper } from './table-paper.ts';
import type { Paper, Standard } from './typst.ts';

/**
 * A body on paper, as the template `body.typ` takes it. All that is said goes in as data; where a
 * word may or may not break and which cell spans what is worked out here, since a template that
 * measures is slow. Thai digits are put in here, at the last moment.
 */
export function bodyPaper(body: Body, standard: Standard = 'ua-1'): Paper {
  refuseTooLong(body);
  const pictures: Record<string, string> = {};
  const digits = body.digits === 'thai' ? toThaiDigits : (text: string) => text;
  const setting: Setting = { digits, language: body.language, pictures };
  return {
    template: 'body.typ',
    standard,
    files: {
      'data.json': JSON.stringify({
        ...frameOf(body, setting),
        parts: partsOf(body.sections).map((part) => partOf(part, setting)),
      }),
      ...pictures,
      ...(body.check === null ? {} : { 'qr.svg': encodeQR(body.check.url, 'svg', QR) }),
    },
  };
}

const QR = { ecc: 'medium', border: 2 } as const;

interface Setting {
  readonly digits: (text: string) => string;
  readonly language: Body['language'];
  /** Files beside the data, gathered on the way. */
  readonly pictures: Record<string, string>;
}

function frameOf(body: Body, { digits, language }: Setting) {
  const t = paperText[language];
  const show = showing(digits, PORTRAIT);
  return {
    language,
    thai: body.digits === 'thai',
    // What a file is called cannot be empty in an accessible PDF.
    name: digits(body.title) || body.agency || t.untitled,
    title: show(body.title),
    subtitle: show(body.subtitle),
    agency: show(body.agency),
    unit: show(body.unit),
    date: show(body.date),
    day: /^\d{4}-\d\d-\d\d$/.test(body.day) ? body.day.split('-').map(Number) : [2000, 1, 1],
    author: digits(body.agency),
    head: shortened(
      digits([body.agency, body.title].filter(Boolean).join(' · ')),
      HEAD_ROOM[body.language],
    ),
    draft: body.draft === null ? null : { mark: t.draft, why: show(draftLine(body)) },
    check: body.check && {
      text: show(body.check.text),
      url: runsOf(body.check.url, { width: PORTRAIT, size: 9 }),
      hash: `${t.hash} ${body.check.hash}`,
      qr: t.qr(body.check.url),
    },
    cover: body.hasCover,
    contents: body.hasContents ? body.contentsTitle : null,
    words: { page: t.page, signed: t.signed, date: t.date },
  };
}

/** The running head is one line, cut before a letter and not within it. */
function shortened(text: string, width: number): string {
  if (widthOf(text, HEAD_SIZE) <= width) return text;
  const letters = text.match(/\P{M}\p{M}*/gu) ?? [];
  let [kept, wide] = [0, widthOf('…', HEAD_SIZE)];
  for (; kept < letters.length && wide <= width; kept += 1)
    wide += widthOf(letters[kept]!, HEAD_SIZE);
  return `${letters
    .slice(0, kept - 1)
    .join('')
    .trimEnd()}…`;
}

const HEAD_SIZE = 8;

/** The room for a line, in points. */
const PORTRAIT = 467;
/** Latin letters are narrower than they are reckoned. */
const HEAD_ROOM = { th: PORTRAIT, en: 1.25 * PORTRAIT };
const LANDSCAPE = 740;
const SIZE = 11;

interface Part {
  readonly isLandscape: boolean;
  readonly sections: Section[];
}

/** Neighbouring sections that lie the same way share their pages. */
function partsOf(sections: readonly Section[]): Part[] {
  const parts: Part[] = [];
  for (const section of sections) {
    const last = parts.at(-1);
    if (last?.isLandscape === section.isLandscape) last.sections.push(section);
    else parts.push({ isLandscape: section.isLandscape, sections: [section] });
  }
  return parts;
}

function partOf({ isLandscape, sections }: Part, setting: Setting) {
  const width = isLandscape ? LANDSCAPE : PORTRAIT;
  const show = showing(setting.digits, width);
  return {
    landscape: isLandscape,
    sections: sections.map(({ title, blocks }) => {
      let level = 1;
      return {
        title: show(title),
        blocks: blocks.flatMap(inPieces).map((block, place, all) => {
          // No level may be left out on the way down.
          if (block.kind === 'heading') level = Math.min(block.level, level + 1);
          const made = blockFor(block, level, { ...setting, width, show });
          return { ...made, leads: leadsTo(all, place) };
        }),
      };
    }),
  };
}

function inPieces(block: Block): Block[] {
  if (block.kind !== 'paragraph') return [block];
  return piecesOf(block.text, LONGEST_PARAGRAPH).map((text) => ({ ...block, text }));
}

const LONGEST_PARAGRAPH = 6000;

interface Place extends Setting {
  readonly width: number;
  readonly show: (text: string) => Shown;
}

function blockFor(block: Block, level: number, place: Place): object {
  const { show } = place;
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level, text: show(block.text) };
    case 'paragraph':
      return { kind: block.tone ?? 'paragraph', text: show(block.text) };
    case 'list':
      return { kind: block.isOrdered ? 'ordered' : 'list', items: block.items.map(show) };
    case 'table':
      return tableForPaper(block, place);
    case 'gantt':
      return ganttForPaper(block, place);
    case 'picture':
      return pictureFor(block, place);
    case 'signatures':
      return { kind: 'signatures', people: block.people.map((one) => signatureFor(one, place)) };
    case 'missing':
      return { kind: 'missing', text: show(block.text) };
  }
}

function pictureFor({ svg, caption, description }: Picture, { digits, pictures, show }: Place) {
  const file = `picture-${Object.keys(pictures).length + 1}.svg`;
  const chart = chartForPaper(svg);
  pictures[file] = chart.svg;
  return {
    ...chart,
    svg: undefined,
    labels: chart.labels.map((label) => ({ ...label, text: digits(label.text) })),
    kind: 'picture',
    file,
    caption: show(caption),
    description: digits(description || caption || file),
  };
}

function signatureFor({ role, name, position, date }: Signature, { digits }: Place) {
  const show = showing(digits, PORTRAIT / 2);
  return { role: show(role), name: show(name), position: show(position), date: show(date) };
}

function showing(digits: (text: string) => string, width: number): (text: string) => Shown {
  return (text) => runsOf(digits(text), { width, size: SIZE });
}
