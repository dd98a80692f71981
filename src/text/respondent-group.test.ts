import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { groupName } from './respondent-group.ts';

const instrument = instrumentOf('nacc/2568');

test('joined groups are named in the order they were asked in, those who did not say first', () => {
  const named = (name: string) => [
    groupName(instrument, 'age', name, 'th'),
    groupName(instrument, 'age', name, 'en'),
  ];
  expect(named('over60')).toEqual(['มากกว่า 60 ปี', 'Over 60']);
  expect(named('')).toEqual(['ไม่ประสงค์ตอบ', 'Not stated']);
  expect(named('over60+to60')).toEqual([
    '46–60 ปี และมากกว่า 60 ปี รวมกัน',
    '46 to 60 and over 60, together',
  ]);
  expect(named('over60++to60')).toEqual([
    'ไม่ประสงค์ตอบ, 46–60 ปี และมากกว่า 60 ปี รวมกัน',
    'Not stated, 46 to 60 and over 60, together',
  ]);
});

test('a band that the instrument no longer has, and another kind, keep what was written', () => {
  expect(groupName(instrument, 'age', 'to30+gone', 'en')).toBe('Up to 30 and gone, together');
  expect(groupName(instrument, 'unknown', 'a+b', 'en')).toBe('a+b');
});
