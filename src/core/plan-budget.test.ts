import { expect, test } from 'vitest';
import { bahtText, readBudget } from './plan-budget.ts';

test.each([
  ['๑๒๐,๐๐๐ บาท', 'ข้อบัญญัติ', { kind: 'amount', baht: '120000', source: 'ข้อบัญญัติ' }],
  ['1250.5', '', { kind: 'amount', baht: '1250.50', source: '' }],
  ['0,012.00', '', { kind: 'amount', baht: '12', source: '' }],
  ['0', 'เงินอุดหนุน', { kind: 'amount', baht: '0', source: 'เงินอุดหนุน' }],
  ['ไม่ใช้งบประมาณ', '', { kind: 'none' }],
  ['-', '', { kind: 'none' }],
  ['', '', { kind: 'unsaid' }],
  ['ไม่ใช้งบประมาณ', 'ข้อบัญญัติ', 'sourceWithoutAmount'],
  ['', 'ข้อบัญญัติ', 'sourceWithoutAmount'],
  ['-500', '', 'notABudget'],
  ['1.234', '', 'notABudget'],
  ['ประมาณ 5 หมื่น', '', 'notABudget'],
  ['1e9', '', 'notABudget'],
  ['9'.repeat(40), '', 'notABudget'],
])('%s from %s', (text, source, meant) => {
  expect(readBudget(text, source)).toEqual(meant);
});

test('an amount is shown in groups of three', () => {
  expect(['0', '950', '120000', '1250000.50'].map(bahtText)).toEqual([
    '0',
    '950',
    '120,000',
    '1,250,000.50',
  ]);
});
