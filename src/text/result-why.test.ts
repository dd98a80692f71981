import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Entry } from '../core/edition.ts';
import { readInstrument } from '../core/instrument-reading.ts';
import { levelReason } from '../core/level-reason.ts';
import { nextLevel } from '../core/level-step.ts';
import type { Language } from './language.ts';
import { sayWhy } from './result-why.ts';

const YEARS = [2567, 2568, 2569] as const;
const instrumentOf = (year: number) =>
  readInstrument(readFileSync(`instruments/nacc/${year}/instrument.yaml`, 'utf8'));

function why(
  year: number,
  level: string | null,
  values: Record<string, string>,
  own: Partial<Entry> = {},
  language: Language = 'th',
) {
  const instrument = instrumentOf(year);
  const entry = { channels: {}, ...own, level, values } as Entry;
  const next = nextLevel(instrument, values, level);
  return sayWhy({ reason: levelReason(instrument, entry), next }, language);
}

const sides = { IIT: '90.00', EIT1: '90.00', EIT2: '90.00', OIT: '90.00' };

test.each(YEARS)('%i: one side at 84.99 is named, at 85.00 it is not', (year) => {
  const below = why(year, 'passed', { total: '90.00', ...sides, EIT2: '84.99' });
  expect(below).toBe(
    'ได้ระดับ “ผ่าน” เพราะคะแนนภาพรวม 90.00 ไม่ต่ำกว่า 85 แต่ยังไม่ถึงระดับ “ผ่านดี” เพราะ EIT2 ได้ 84.99 ต้องได้ 85 ขึ้นไป',
  );
  const at = nextLevel(instrumentOf(year), { total: '85.00', ...sides, EIT2: '85.00' }, 'passed');
  expect(at?.unmet).toEqual([]);
  expect(why(year, 'good', { total: '96.00', ...sides, IIT: '95.00' })).toBe(
    'ได้ระดับ “ผ่านดี” เพราะคะแนนภาพรวม 96.00 ไม่ต่ำกว่า 85 และ IIT, EIT1, EIT2, OIT ไม่ต่ำกว่า 85 ทุกด้าน แต่ยังไม่ถึงระดับ “ผ่านดีเยี่ยม” เพราะ EIT1 ได้ 90.00, EIT2 ได้ 90.00, OIT ได้ 90.00 โดยแต่ละรายการต้องได้ 95 ขึ้นไป',
  );
});

test.each(YEARS)('%i: what the next level asks of all alike is said once', (year) => {
  const values = { total: '90.21', ...sides };
  expect(why(year, 'good', values)).toContain(
    ' แต่ยังไม่ถึงระดับ “ผ่านดีเยี่ยม” เพราะคะแนนภาพรวมได้ 90.21, IIT ได้ 90.00, EIT1 ได้ 90.00, EIT2 ได้ 90.00, OIT ได้ 90.00 โดยแต่ละรายการต้องได้ 95 ขึ้นไป',
  );
  expect(why(year, 'good', values, {}, 'en')).toMatch(
    /: the overall score is 90\.21, IIT is 90\.00, EIT1 is 90\.00, EIT2 is 90\.00, OIT is 90\.00; each must be 95 or more$/,
  );
  expect(why(year, 'improve', { ...values, total: '84.99' }, {}, 'en')).toMatch(
    /: the overall score is 84\.99 and must be 85 or more$/,
  );
});

test.each(YEARS)('%i: a total at 84.99 or 69.99 is what keeps from the next', (year) => {
  expect(why(year, 'improve', { total: '84.99', ...sides })).toContain('84.99 ต้องได้ 85 ขึ้นไป');
  const urgent = why(year, 'urgent', { total: '69.99', ...sides });
  expect(urgent).toContain('69.99 ต้องได้ 70 ขึ้นไป');
  expect(urgent).toContain('ซึ่งเป็นระดับต่ำสุดและไม่กำหนดคะแนนขั้นต่ำ');
  expect(urgent).not.toContain('ไม่ต่ำกว่า');
  const best = { IIT: '95.00', EIT1: '95.00', EIT2: '100.00', OIT: '96.00' };
  expect(why(year, 'excellent', { total: '96.00', ...best })).toBe(
    'ได้ระดับ “ผ่านดีเยี่ยม” เพราะคะแนนภาพรวม 96.00 ไม่ต่ำกว่า 95 และ IIT, EIT1, EIT2, OIT ไม่ต่ำกว่า 95 ทุกด้าน ระดับนี้เป็นระดับสูงสุดแล้ว',
  );
});

test.each(YEARS)('%i: a side that is not there is named instead of no reason at all', (year) => {
  const { EIT2: _withheld, ...others } = sides;
  expect(why(year, 'passed', { total: '90.00', ...others })).toContain(
    'แต่ยังไม่ถึงระดับ “ผ่านดี” เพราะต้องได้ EIT2 ตั้งแต่ 85 ขึ้นไป แต่ไม่มีคะแนน EIT2 ในผลนี้',
  );
  expect(why(year, null, { total: '90.00', ...others })).toBe(
    'คะแนนภาพรวม 90.00 ยังชี้ไม่ได้ว่าอยู่ระดับใด เพราะไม่มีคะแนน EIT2 ในผลนี้',
  );
  expect(why(year, 'good', { total: '90.00', ...others }, {}, 'en')).toContain(
    'none of IIT, EIT1, OIT is below 85; EIT2 is not in this result, but what is shows that it cannot be below 85.',
  );
});

test('where no level can be given, each tool that is missing is named with its own reason', () => {
  const nobody = { release: 'nobody', minimum: null } as const;
  expect(why(2568, null, { IIT: '90.00', OIT: '90.00' }, { channels: { eit1: nobody } })).toBe(
    'ยังไม่มีคะแนนภาพรวม จึงจัดระดับไม่ได้ เพราะ EIT1 ไม่มีผู้ตอบ · EIT2 ไม่มีผู้ตอบ',
  );
  const few = { release: 'belowSample', minimum: 30 } as const;
  const values = { EIT: '90.00', EIT1: '90.00', EIT2: '90.00' };
  expect(why(2568, null, values, { channels: { iit: few } }, 'en')).toBe(
    'There is no overall score, and so no level: fewer than the minimum answered IIT, and this year’s rules then give it no score · not every item of OIT has a verdict',
  );
  expect(why(2568, null, values, { printed: {} })).toBe(
    'ยังไม่มีคะแนนภาพรวม จึงจัดระดับไม่ได้ เพราะไม่มีคะแนน IIT ในผลนี้ · ไม่มีคะแนน OIT ในผลนี้',
  );
});
