import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { testTypesetter } from '../../test/kit/paper.ts';
import { madeUpBody } from '../../test/kit/paper-body.ts';
import { marksOf } from '../../test/kit/pdf-marks.ts';
import { pdfText } from '../../test/kit/pdf-text.ts';
import { roundTrip } from '../../test/kit/round-trip.ts';
import type { Body } from './body.ts';
import { bodyPaper } from './body-paper.ts';
import { otherFaces } from './faces.ts';

const typesetter = await testTypesetter();
afterAll(() => typesetter.close());

/** As neighbours, guests and copied pages bring them along. */
const SCRIPTS = [
  '采购透明度 —— 北京市2569年度“廉政”计划，共３项。採購透明度「廉政」',
  '情報公開とグローバル調達、第①号',
  '청렴도 평가 계획 (2569년)',
  'خطة النزاهة والشفافية لعام مع البلدية',
  'תוכנית היושרה והשקיפות 2569',
  'ແຜນຄວາມໂປ່ງໃສ ນ້ຳ ທີ່ ຢູ່ ກຸ່ມ ຫຼວງ',
  'ផែនការសុចរិតភាព ខ្មែរ ស្ត្រី ក្រុម ញ៉ាំ ព្រះរាជាណាចក្រកម្ពុជា',
  'ပွင့်လင်းမြင်သာမှု အစီအစဉ် ကြောင့် မြန်မာ',
  'पारदर्शिता की योजना क्षेत्र श्री हिन्दी',
  'Διαφάνεια έργων Прозрачность закупок Kế hoạch',
  '😀 👍🏽 👨‍👩‍👧 🇹🇭 ☎️ ❤️ ✅ ✓ ☐ ⇒ ∑ ≤ ℃ № Ⅳ ① ★ ♻',
  'ประชุม 会议 ที่กรุงเทพฯ 😀 น้ำ العربية ผู้รับผิดชอบ שלום ครับ ปู่ ก็ดี',
  'ก\u202eกี่\u202cข \u200fทดสอบ\u200e ปู่',
  '\u{2a6d6} ꦗꦮ ก\u17b6 \ue000',
];
const body = madeUpBody({
  title: SCRIPTS[11]!,
  digits: 'arabic',
  sections: [
    {
      key: 'x',
      title: SCRIPTS[0]!,
      isLandscape: false,
      blocks: [
        ...SCRIPTS.map((text) => ({ kind: 'paragraph' as const, text })),
        {
          kind: 'table',
          key: 't',
          caption: SCRIPTS[5]!,
          columns: [{ share: 1, align: 'start' }],
          head: [[{ text: SCRIPTS[6]! }]],
          rows: SCRIPTS.map((text) => ({ cells: [{ text }] })),
        },
      ],
    },
  ],
});

/** Without what marks the direction for a reader, and the joiner of a mark that is drawn apart. */
const plain = (text: string) => text.replace(/[\u202a-\u202e]|\u034f/g, '');
const readers: [string, (pdf: Uint8Array) => Promise<string> | string][] = [['PDFium', pdfText]];
if (spawnSync('pdftotext', ['-v']).status === 0) {
  readers.push([
    'pdftotext',
    (input) => execFileSync('pdftotext', ['-', '-'], { input }).toString(),
  ]);
}

test.each(readers)('%s reads what other scripts say', async (_name, read) => {
  const pdf = await typesetter.typeset(bodyPaper(body));
  expect(roundTrip(body, plain(await read(pdf))).examples).toEqual([]);
});

test('an archive takes them, and the same text gives the same bytes', async () => {
  const [one, two] = [await archived(body), await archived(body)];
  expect((await marksOf(one)).metadata).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(Buffer.compare(one, two)).toBe(0);
});

test('every face is installed whole', () => {
  const files = otherFaces().flatMap((face) => face.files);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(files).toHaveLength(21);
});

function archived(of: Body): Promise<Uint8Array> {
  return typesetter.typeset(bodyPaper(of, 'a-2a'));
}
