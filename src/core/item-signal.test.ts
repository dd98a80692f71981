import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVIDENCE_PAGES } from '../../test/kit/evidence-pages.ts';
import { itemRuleFor, readItemRules } from './item-rule.ts';
import { signalsIn } from './item-signal.ts';

const none = { signals: [] };
const yearOf = (text: string, wanted = 2568) => signalsIn(text, none, wanted).year;

test.each([
  ['แผนประจำปีงบประมาณ พ.ศ. 2568'],
  ['แผนประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
  ['Annual plan, fiscal year 2025 (ค.ศ. 2025)'],
  ['แผนพัฒนา พ.ศ. 2566 - 2570'],
  ['แผนพัฒนา (๒๕๖๖–๒๕๗๐)'],
  ['แผนพัฒนา พ.ศ. 2566 ถึง พ.ศ. 2570'],
])('%s is of 2568', (text) => {
  expect(yearOf(text).at).toMatchObject({ page: 1, quote: text });
});

test.each([
  ['โทร. 0 2568 1234 ต่อ 25681', []],
  ['โทรสาร ๐-๒๕๖๘-๑๒๓๔', []],
  ['แผนประจำปี 2567 และ 2566', [2567, 2566]],
  ['แผนประจำปี 2566 ปี 2567\nปี 2567', [2567, 2566]],
  ['ไม่ระบุปี', []],
])('%s names %j instead', (text, others) => {
  expect(yearOf(text)).toMatchObject({ at: null, others });
});

test('any year will do where none is wanted', () => {
  expect(signalsIn('2560', none, null).year).toEqual({ wanted: null, at: null, others: [] });
});

test('each need of a component is told with the page where it stands', () => {
  const rule = {
    signals: [{ component: 2, needs: [['ขั้นตอน', 'วิธีการ'], ['ผู้รับผิดชอบ'], ['ค่าธรรมเนียม']] }],
  };
  const text = 'คู่มือการให้บริการ\n\fวิธีการยื่นคําขอ\n๑. ยื่นแบบ\fผู้รับผิดชอบ\tกองคลัง';
  expect(signalsIn(text, rule, null).components).toEqual([
    {
      component: 2,
      needs: [
        {
          ways: ['ขั้นตอน', 'วิธีการ'],
          found: 'วิธีการ',
          at: { page: 2, pages: 3, quote: 'วิธีการยื่นคําขอ' },
        },
        {
          ways: ['ผู้รับผิดชอบ'],
          found: 'ผู้รับผิดชอบ',
          at: { page: 3, pages: 3, quote: 'ผู้รับผิดชอบ · กองคลัง' },
        },
        { ways: ['ค่าธรรมเนียม'], found: null, at: null },
      ],
    },
  ]);
});

test('on pages made by hand, what is told as missing is missing', () => {
  const rules = readItemRules(readFileSync('instruments/nacc/item-checks.yaml', 'utf8'));
  const judged = EVIDENCE_PAGES.map((page) => {
    const rule = itemRuleFor(rules, 2568, page.item) ?? { signals: [] };
    const { components } = signalsIn(page.text, rule, null);
    const seen = components.find(({ component }) => component === page.component);
    return { ...page, isTold: seen?.needs.some(({ found }) => found === null) === true };
  });
  const falselyTold = judged.filter(({ isTold, holds }) => isTold && holds);
  const missed = judged.filter(({ isTold, holds }) => !isTold && !holds);
  expect(falselyTold.map(({ text }) => text)).toEqual([]);
  expect(missed.map(({ text }) => text)).toEqual([]);
});
