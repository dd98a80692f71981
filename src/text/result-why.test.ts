import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readInstrument } from '../core/instrument-reading.ts';
import { nextLevel } from '../core/level-step.ts';
import { sayWhy } from './result-why.ts';

const YEARS = [2567, 2568, 2569] as const;
const instrumentOf = (year: number) =>
  readInstrument(readFileSync(`instruments/nacc/${year}/instrument.yaml`, 'utf8'));

function why(year: number, level: string | null, values: Record<string, string>) {
  const { rating } = instrumentOf(year);
  const own = rating.levels.find(({ code }) => code === level);
  const next = nextLevel(instrumentOf(year), values, level);
  return sayWhy({ level: own, next } as Parameters<typeof sayWhy>[0], 'th');
}

const sides = { IIT: '90.00', EIT1: '90.00', EIT2: '90.00', OIT: '90.00' };

test.each(YEARS)('%i: one side at 84.99 is named, at 85.00 it is not', (year) => {
  const below = why(year, 'passed', { total: '90.00', ...sides, EIT2: '84.99' });
  expect(below).toBe('ยังไม่ถึงระดับ “ผ่านดี” เพราะ EIT2 ได้ 84.99 ต้องได้ 85 ขึ้นไป');
  const at = nextLevel(instrumentOf(year), { total: '85.00', ...sides, EIT2: '85.00' }, 'passed');
  expect(at?.unmet).toEqual([]);
  expect(why(year, 'good', { total: '96.00', ...sides, IIT: '95.00' })).toBe(
    'ยังไม่ถึงระดับ “ผ่านดีเยี่ยม” เพราะ EIT1 ได้ 90.00 ต้องได้ 95 ขึ้นไป · EIT2 ได้ 90.00 ต้องได้ 95 ขึ้นไป · OIT ได้ 90.00 ต้องได้ 95 ขึ้นไป',
  );
});

test.each(YEARS)('%i: a total at 84.99 or 69.99 is what keeps from the next', (year) => {
  expect(why(year, 'improve', { total: '84.99', ...sides })).toContain('84.99 ต้องได้ 85 ขึ้นไป');
  expect(why(year, 'urgent', { total: '69.99', ...sides })).toContain('69.99 ต้องได้ 70 ขึ้นไป');
  expect(why(year, 'excellent', { total: '95.00', ...sides })).toBe('อยู่ในระดับสูงสุดแล้ว');
});

test.each(YEARS)('%i: a side that is not there is named instead of no reason at all', (year) => {
  const { EIT2: _withheld, ...others } = sides;
  expect(why(year, 'passed', { total: '90.00', ...others })).toBe(
    'ยังไม่ถึงระดับ “ผ่านดี” เพราะ ต้องได้ EIT2 ตั้งแต่ 85 ขึ้นไป แต่ไม่มีคะแนน EIT2 ในผลนี้',
  );
  expect(why(year, null, { ...others })).toBeNull();
});
