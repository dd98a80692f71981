import { expect, test } from 'vitest';
import type { DraftSource } from '../../src/core/draft.ts';
import { draftsInWords, sourceOf, yearOf } from '../kit/draft.ts';
import { instrumentOf } from '../kit/instruments.ts';
import { DIPROM_2568, KHAM_NIAM_2568, OPS_2564, OPS_2565 } from '../kit/sheets.ts';

/**
 * What is drafted for the agencies of three open reports. The files were read sentence by sentence
 * against the figures; whoever changes one reads it again.
 */
const y2565 = instrumentOf('nacc/2565');
const y2567 = instrumentOf('nacc/2567');
const y2568 = instrumentOf('nacc/2568');

const DIPROM_2567 = { IIT: '92.52', EIT1: '91.21', EIT2: '89.91', OIT: '95.00' };
const LOST = { o12: 0, o13: 0, o26: 0 } as const;

const diprom = sourceOf(yearOf(y2568, 2568, DIPROM_2568), {
  before: yearOf(y2567, 2567, DIPROM_2567),
});
const ops = sourceOf(yearOf(y2565, 2565, OPS_2565), { before: yearOf(y2565, 2564, OPS_2564) });
const khamNiam = sourceOf(
  yearOf(y2568, 2568, KHAM_NIAM_2568, {
    ...Object.fromEntries(Array.from({ length: 28 }, (_, i) => [`o${i + 1}`, 100 as const])),
    ...LOST,
  }),
  { reasons: { o12: 'ข้อมูลไม่อยู่ในรูปตารางที่เครื่องอ่านได้' } },
);

test.each([
  ['diprom', diprom],
  ['ops', ops],
  ['kham-niam', khamNiam],
] as [string, DraftSource][])('drafts for %s', async (name, source) => {
  for (const language of ['th', 'en'] as const) {
    const text = draftsInWords(source, language)
      .map(([piece, words]) => `# ${piece}\n${words}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`drafts-${name}-${language}.txt`);
  }
});

test('what those reports got wrong is not said: i6 = 97.12 below 95, e4 and e6 below 85', () => {
  const said = draftsInWords(diprom, 'th').map(([, words]) => words);
  const about = (code: string) =>
    said.flatMap((words) => words.split('\n')).filter((line) => line.includes(`(${code})`));
  expect(about('i6').length).toBeGreaterThan(1);
  for (const line of about('i6')) expect(line).not.toMatch(/ต่ำกว่า|ระหว่าง/);
  for (const code of ['e4', 'e6']) {
    for (const line of about(code)) {
      expect(line.split(/ และ|, |คือ|ได้แก่/).join('\n')).not.toMatch(/ต่ำกว่า 85/);
    }
  }
  expect(said.join('\n')).toContain(
    'คือ EIT2 ส่วนที่ 2 ผู้ประเมินเก็บข้อมูล (Survey) ได้ 84.38 คะแนน จากที่ต้องได้ตั้งแต่ 85 คะแนนขึ้นไป',
  );
  expect(said.join('\n')).not.toContain('i16');
});

test('Kham Niam: its three lost items are named, one with its reason', () => {
  const words = Object.fromEntries(draftsInWords(khamNiam, 'th'));
  expect(words['ind9 weaknesses']).toContain('o12 รายการและความก้าวหน้าการจัดซื้อจัดจ้าง ไม่ได้คะแนน เหตุผล');
  expect(words['ind9 weaknesses']).toContain('o13');
  expect(words['ind10 weaknesses']).toContain('o26');
  expect(words['ind9 strengths']).toContain('ได้คะแนน 18 ข้อ จาก 20 ข้อ');
});
