import { expect, test } from 'vitest';
import { draftInWords, sourceOf, yearOf } from '../../test/kit/draft.ts';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { draftYear } from '../core/draft-year.ts';
import { groupPoints } from '../core/group-mean.ts';
import { itemsOf } from '../core/instrument.ts';
import { namesIn, sayDraft } from './draft.ts';

/** What is said of results that are known beforehand. */
test('agencies and places do not all begin alike', () => {
  const year = yearOf(instrumentOf('nacc/2568'), 2568, {
    ind1: '96.00',
    ind2: '96.00',
    ind3: '96.00',
  });
  const names = namesIn(year.instrument, 'th');
  const begins = ['A01', 'A02', 'L01', 'L02', 'X9'].map((code) => {
    const draft = draftYear(sourceOf(year)).find(({ place }) => place === 'ind1')!;
    return sayDraft(draft.points, names, `${code} 2568 ind1`).slice(0, 6);
  });
  expect(new Set(begins).size).toBeGreaterThan(1);
});

test('groups are compared where each has five people or more, or it is said why not', () => {
  const names = namesIn(instrumentOf('nacc/2568'), 'th');
  const group = (name: string, n: number, mean: string) =>
    ({ channel: 'iit', kind: 'เพศ', name, n, mean }) as const;
  const say = (...groups: ReturnType<typeof group>[]) => sayDraft(groupPoints(groups), names, '');
  expect(say(group('หญิง', 120, '94.50'), group('ชาย', 88, '93.46'))).toMatch(
    /“หญิง” \(120 คน\).*1\.04 คะแนน/,
  );
  const few = say(group('หญิง', 120, '94.50'), group('ชาย', 4, '60.00'));
  expect(few).toContain('มีกลุ่มที่ผู้ตอบไม่ถึง 5 คน');
  expect(few).not.toMatch(/60\.00|94\.50/);
  const third = say(group('ก', 120, '94.50'), group('ข', 88, '93.00'), group('ค', 4, '60.00'));
  expect(third).toBe(few);
  expect(say(group('หญิง', 120, '94.50'), group('ชาย', 0, '0.00'))).toContain('เพียงกลุ่มเดียว');
  expect(say()).toContain('ยังไม่มีค่าเฉลี่ย');
  expect(say(group('หญิง', 9, '94.50'), group('ชาย', 8, '94.50'))).toContain('เท่ากัน');
});

test('a change within the uncertainty of the survey is called so, and no other', () => {
  const of = (year: number, ind1: string, ind2: string) =>
    yearOf(instrumentOf('nacc/2568'), year, { ind1, ind2 });
  const from = sourceOf(of(2568, '91.00', '80.00'), {
    before: of(2567, '91.40', '95.00'),
    noise: ['ind1'],
  });
  const said = (place: string, kind: string) =>
    draftYear(from)
      .filter((draft) => draft.place === place && draft.kind === kind)
      .map((draft) => draftInWords(from, draft))
      .join();
  expect(said('ind1', 'remark')).toMatch(/ลดลง.*0\.40 คะแนน.*ยังสรุปไม่ได้ว่าเปลี่ยนจริง/);
  expect(said('ind1', 'weaknesses')).not.toContain('ลดลง');
  expect(said('ind2', 'weaknesses')).toContain('15.00 คะแนน');
  expect(said('ind2', 'remark')).toBe('');
});

test('reasons of any length leave a text that can be saved', () => {
  const instrument = instrumentOf('nacc/2568');
  const items = itemsOf(instrument).map(({ code }) => code);
  const all = <V>(value: V) => Object.fromEntries(items.map((code) => [code, value]));
  const judged = sourceOf(yearOf(instrument, 2568, {}, all(0 as const)), {
    reasons: all('ยาวมาก '.repeat(250)),
  });
  const texts = draftYear(judged).map((draft) => draftInWords(judged, draft));
  expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(9000);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(10_000);
});

test('of a sheet that is not whole nothing is called the highest or lowest of all', () => {
  const instrument = instrumentOf('nacc/2568');
  const said = (values: Record<string, string>, place: string, language: 'th' | 'en') => {
    const from = sourceOf(yearOf(instrument, 2568, values));
    return draftYear(from)
      .filter((draft) => draft.place === place)
      .map((draft) => draftInWords(from, draft, language))
      .join('\n');
  };
  const some = { total: '90.00', ind1: '91.00', ind4: '85.00', ind9: '95.00' };
  const [thai, english] = [said(some, 'total', 'th'), said(some, 'total', 'en')];
  expect(thai).toMatch(/ใน 3 ตัวชี้วัดที่มีคะแนนแล้ว คะแนนต่ำสุดคือ .*85\.00.*ยังไม่มีคะแนนอีก 7 ตัวชี้วัด/);
  expect(thai).toMatch(/ใน 3 ตัวชี้วัดที่มีคะแนนแล้ว คะแนนสูงสุดคือ .*95\.00/);
  expect(english).toMatch(/lowest indicator of the 3 that have a score \(of 10\): .*85\.00/);
  expect(said(some, 'ind1', 'th')).not.toContain('ลำดับที่');
  expect(said(some, 'ind1', 'en')).not.toContain('place');
  const good = { ind1: '98.00', i1: '97.00', i2: '99.00' };
  expect(said(good, 'ind1', 'th')).toMatch(/ทั้ง 2 ประเด็นที่มีคะแนนแล้ว.*ยังไม่มีคะแนนอีก 1 ประเด็น/);
  expect(said(good, 'ind1', 'th')).not.toMatch(/ทุกประเด็น|ไม่มีประเด็นที่จัดเป็นจุดอ่อน/);
  expect(said(good, 'ind1', 'en')).not.toContain('Every subject');
});
