import { expect, test } from 'vitest';
import { draftsInWords } from '../kit/draft.ts';
import { UNLIKE_AGENCIES } from '../kit/draft-agencies.ts';

/** The whole, one indicator of each survey, both of disclosure, and what is said inside them. */
const SHOWN = /^(total|ind[1679]|ind10|i[23]|e3|o24) /;

test.each(['th', 'en'] as const)(
  'ten agencies unlike each other are drafted for, in %s',
  async (language) => {
    const text = Object.entries(UNLIKE_AGENCIES).map(([name, source]) => {
      const words = draftsInWords(source, language).filter(([piece]) => SHOWN.test(piece));
      return `## ${name}\n\n${words.map(([piece, said]) => `# ${piece}\n${said}\n`).join('\n')}`;
    });
    await expect(text.join('\n')).toMatchFileSnapshot(`drafts-unlike-${language}.txt`);
  },
);

const said = (name: string) => Object.fromEntries(draftsInWords(UNLIKE_AGENCIES[name]!, 'th'));

test.each(Object.keys(UNLIKE_AGENCIES))('%s: no line stands twice in a text', (name) => {
  for (const words of Object.values(said(name))) {
    const lines = words.split('\n');
    expect(lines).toEqual([...new Set(lines)]);
  }
});

test('what has no score, scored nothing or stays as it was is no strength', () => {
  for (const name of Object.keys(UNLIKE_AGENCIES)) {
    for (const [piece, words] of Object.entries(said(name))) {
      if (!piece.endsWith('strengths')) continue;
      expect(words).not.toMatch(/ไม่แสดงคะแนน|ไม่มีคะแนน|คงเดิม|ได้คะแนน 0 ข้อ|ไม่ได้คะแนน/);
    }
  }
  expect(said('all low')['ind9 strengths']).toBe('ยังไม่มีข้อใดได้คะแนน');
  expect(said('all high')['ind9 weaknesses']).toContain('จึงไม่มีประเด็นที่จัดเป็นจุดอ่อน');
  expect(said('all low')['ind9 weaknesses']).toContain('ไม่ได้คะแนนแม้แต่ข้อเดียวจากทั้งหมด 20 ข้อ');
  expect(said('same instrument before')['ind1 remark']).toContain('คงเดิมที่ 70.00 คะแนน');
});

test('it is said of which part few or nobody answered, and what there is beside it', () => {
  expect(said('nobody in part 2')['ind6 remark']).toMatch(/ไม่มีคะแนน เพราะส่วนที่ 2 .* ไม่มีผู้ตอบ/);
  expect(said('withheld outside')['ind6 remark']).toMatch(/ไม่แสดงคะแนน เพราะส่วนที่ 2 .*น้อยเกิน/);
  expect(said('nobody in part 2')['total summary']).toMatch(
    /ยังไม่มีคะแนนภาพรวม[\s\S]*IIT .*คะแนน[\s\S]*EIT .*เพราะส่วนที่ 2 .* ไม่มีผู้ตอบ/,
  );
});

test('of ten equal indicators none is first, highest or lowest', () => {
  const words = Object.values(said('all equal')).join('\n');
  expect(words).not.toMatch(/เป็นลำดับที่|สูงสุด คือ|ต่ำสุด/);
  expect(words).toContain('ทั้ง 10 ตัวชี้วัดได้คะแนนเท่ากันที่ 100.00 คะแนน');
});
