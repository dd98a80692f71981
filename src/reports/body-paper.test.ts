import { afterAll, expect, test } from 'vitest';
import { testTypesetter } from '../../test/kit/paper.ts';
import { longBody, madeUpBody } from '../../test/kit/paper-body.ts';
import { addressesOf, marksOf } from '../../test/kit/pdf-marks.ts';
import { pdfPages, pdfText } from '../../test/kit/pdf-text.ts';
import { roundTrip, shareKept } from '../../test/kit/round-trip.ts';
import type { Block, Body, Row } from './body.ts';
import { bodyPaper } from './body-paper.ts';

const typesetter = testTypesetter();
afterAll(() => typesetter.close());

test.each([
  ['ua-1', '<pdfuaid:part>1</pdfuaid:part>', false],
  ['a-2a', '<pdfaid:conformance>A</pdfaid:conformance>', true],
] as const)('%s is what the finished file says it is', async (standard, said, hasOutputIntent) => {
  const marks = await marksOf(await typesetter.typeset(bodyPaper(madeUpBody(), standard)));
  expect(marks).toMatchObject({ isTagged: true, isMarked: true, hasId: true, hasOutputIntent });
  expect(marks.language).toContain('th');
  expect(marks.metadata).toContain(said);
});

test.each([
  ['a report in Thai digits', madeUpBody()],
  [
    'a draft without cover in Arabic digits',
    madeUpBody({ hasCover: false, digits: 'arabic', draft: 'ห้ามใช้อ้างอิง' }),
  ],
  ['a report of many pages', longBody()],
])('what is read from %s is what it says', async (_name, body) => {
  const text = await pdfText(await typesetter.typeset(bodyPaper(body)));
  const kept = roundTrip(body, text);
  expect(text).toContain(body.check?.hash);
  expect(kept.examples).toEqual([]);
  expect(shareKept(kept)).toBe(1);
});

const plain: Partial<Body> = { hasCover: false, hasContents: false, check: null, digits: 'arabic' };
const words = (text: string): Block => ({ kind: 'paragraph', text });
const rows = (count: number, tall = 1) =>
  Array.from({ length: count }, (_, i) => ({
    cells: [{ text: `แถว ${i + 1}${'\nต่อ'.repeat(tall - 1)}` }, { text: 'ก' }],
  }));
const table = (some: readonly Row[]): Block => ({
  kind: 'table',
  key: 't',
  caption: 'คำบรรยายตาราง',
  columns: [
    { share: 3, align: 'start' },
    { share: 1, align: 'start' },
  ],
  head: [[{ text: 'หัวตาราง' }, { text: 'ข' }]],
  rows: some,
});

/** Wherever on its page it begins: after so many lines that it comes to the end of one. */
async function atEveryHeight(blocks: readonly Block[], check: (pages: string[]) => void) {
  for (let lines = 26; lines < 40; lines += 2) {
    const filler = Array.from({ length: lines }, () => words('บรรทัด'));
    const section = { key: 's', title: 'ส่วน', isLandscape: false, blocks: [...filler, ...blocks] };
    check(
      await pdfPages(
        await typesetter.typeset(bodyPaper(madeUpBody({ ...plain, sections: [section] }))),
      ),
    );
  }
}

test('a heading and the line below it stand on the page of the table they lead to', async () => {
  const heading: Block = { kind: 'heading', level: 2, text: 'หัวข้อนำ' };
  await atEveryHeight([heading, words('นำไปสู่ตาราง'), table(rows(3, 4))], (pages) => {
    const page = pages.find((text) => text.includes('หัวข้อนำ'))!;
    for (const one of ['นำไปสู่ตาราง', 'คำบรรยายตาราง', 'หัวตาราง', 'แถว 3'])
      expect(page.replace(/\s/g, '')).toContain(one.replace(/\s/g, ''));
  });
});

test('a group of rows does not begin on a page on which it has no row', async () => {
  const group: Row = { tone: 'group', cells: [{ text: 'กลุ่มใหม่', columns: 2 }] };
  const some = rows(24).flatMap((row, i) => (i % 2 === 0 ? [group, row] : [row]));
  await atEveryHeight([table(some)], (pages) => {
    for (const page of pages) expect(page.trim().replace(/\s*หน้า \d+$/, '')).not.toMatch(/กลุ่มใหม่$/);
  });
});

test('addresses in texts and cells open; what follows from none does not', async () => {
  const address = 'https://example.go.th/oit/2568/o1?a=1&b=2';
  const cells = [{ paragraphs: [address, 'ไฟล์.png'] }, { text: 'ก' }];
  const blocks = [words(`ดูที่\n${address}`), words(`ดู ${address}`), table([{ cells }])];
  const body = madeUpBody({
    ...plain,
    sections: [{ key: 's', title: 'ส่วน', isLandscape: false, blocks }],
  });
  expect(await addressesOf(await typesetter.typeset(bodyPaper(body)))).toEqual([address, address]);
});
