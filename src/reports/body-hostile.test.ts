import { afterAll, expect, test } from 'vitest';
import { HOSTILE } from '../../test/kit/body.ts';
import { testTypesetter } from '../../test/kit/paper.ts';
import { madeUpBody } from '../../test/kit/paper-body.ts';
import { pdfText } from '../../test/kit/pdf-text.ts';
import { roundTrip } from '../../test/kit/round-trip.ts';
import type { Block, Body, Table } from './body.ts';
import { bodyPaper } from './body-paper.ts';
import { piecesOf } from './long-text.ts';

const typesetter = testTypesetter();
afterAll(() => typesetter.close());

const BAD = [
  ...HOSTILE,
  '$x^2$ #panic("x") *b* _e_ `c` @ref <label> ~ // c /* d */ \\ [x] = - + 1. "q"',
  'ฟหกด้่าสวง'.repeat(60),
  'W'.repeat(900),
  `https://example.go.th/${'ab/'.repeat(200)}`,
  'ค\u0e4d\u0e32 น\u0e4d\u0e49\u0e32 เเม่ ก\u0e48\u0e35',
];

function bodyOf(blocks: readonly Block[]): Body {
  const sections = [{ key: 'x', title: BAD[7]!, isLandscape: false, blocks }];
  return madeUpBody({ sections, title: '', subtitle: BAD[8]!, agency: '', digits: 'arabic' });
}

function table(rows: Table['rows'], columns = 5): Table {
  const widths = Array.from({ length: columns }, () => ({ share: 1, align: 'start' as const }));
  return { kind: 'table', key: 't', caption: BAD[5]!, columns: widths, head: [], rows };
}

test('whatever is typed prints as text, once', async () => {
  const body = bodyOf([
    { kind: 'heading', level: 2, text: BAD[6]! },
    ...BAD.map((text) => ({ kind: 'paragraph' as const, text })),
    { kind: 'list', isOrdered: true, items: BAD },
    table(
      BAD.map((text) => ({ cells: [{ text }, { paragraphs: [text, text] }, { figure: '1' }] })),
    ),
  ]);
  const { examples } = roundTrip(body, await pdfText(await typesetter.typeset(bodyPaper(body))));
  expect(examples).toEqual([]);
});

test('tables that do not add up are filled, cut and printed', async () => {
  const cell = { text: 'ก' };
  const body = bodyOf([
    table([], 0),
    table([{ cells: [] }, { cells: [{ ...cell, columns: 9 }] }, { cells: Array(9).fill(cell) }], 3),
    {
      ...table([{ cells: [cell] }], 2),
      head: [
        [
          { text: 'ข', columns: 0, rows: 7 },
          { text: 'ค', columns: 5 },
        ],
        [cell, cell, cell],
      ],
    },
    {
      kind: 'gantt',
      key: 'g',
      caption: '',
      groups: [{ text: 'ง', columns: 9 }],
      periods: ['จ'],
      firstColumn: '',
      rows: [
        {
          text: 'ฉ',
          bars: [
            { from: -3, to: 7 },
            { from: 0, to: 0 },
            { from: 5, to: 2 },
          ],
          said: '',
        },
      ],
    },
    { kind: 'signatures', people: [] },
    { kind: 'list', isOrdered: false, items: [] },
  ]);
  expect((await typesetter.typeset(bodyPaper(body))).length).toBeGreaterThan(1000);
});

test('a cell of a thousand lines goes on from page to page', async () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `ขั้นตอนที่ ${i + 1} ประชุม`);
  const body = bodyOf([table([{ cells: [{ text: lines.join('\n') }, { text: 'สำนักปลัด' }] }], 2)]);
  const { examples } = roundTrip(body, await pdfText(await typesetter.typeset(bodyPaper(body))));
  expect(examples).toEqual([]);
});

test('what would take minutes is refused before it begins', () => {
  const long: Block = { kind: 'paragraph', text: 'ก'.repeat(700_000) };
  expect(() => bodyPaper(bodyOf([long]))).toThrow(/tooLong/);
  const headings = Array.from({ length: 3000 }, () => ({ kind: 'heading', level: 2, text: 'ก' }));
  expect(() => bodyPaper(bodyOf(headings as Block[]))).toThrow(/tooLong/);
});

test.each(['ก'.repeat(50), 'ป็นที่ '.repeat(9), 'a\nb\n'.repeat(20), 'น้ำผู้'.repeat(30)])(
  'pieces of %j are the whole of it, cut between letters',
  (text) => {
    const pieces = piecesOf(text, 11);
    expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const piece of pieces) expect(piece).not.toMatch(/^\p{M}/u);
  },
);

test('the same body gives the same bytes', async () => {
  const [one, two] = [madeUpBody(), madeUpBody()].map((body) =>
    typesetter.typeset(bodyPaper(body)),
  );
  expect(Buffer.compare(await one!, await two!)).toBe(0);
});
