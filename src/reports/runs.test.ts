import { expect, test } from 'vitest';
import { runsOf } from './runs.ts';

const line = { width: 400, size: 11 };

test('what closes a Thai word stays with it at the end of a line', () => {
  expect(runsOf('อยู่ในกลุ่ม “รักษามาตรฐาน” (95)', line)).toEqual([
    'อยู่ในกลุ่ม “รักษา',
    ['มาตรฐาน”'],
    ' (95)',
  ]);
  expect(runsOf('เป้าหมายและตัวชี้วัด*', line)).toEqual(['เป้าหมายและ', ['ตัวชี้วัด*']]);
  expect(runsOf('a (b) “c”', line)).toBe('a (b) “c”');
});

test('a line that is an address opens it; one within a sentence is text', () => {
  const address = 'https://example.go.th/o25?year=2568#a';
  expect(runsOf(`ดูที่\n${address}`, line)).toEqual(['ดูที่', '\n', { to: address, runs: [address] }]);
  expect(runsOf(`ดู ${address}`, line)).toBe(`ดู ${address}`);
});
