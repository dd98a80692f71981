import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import {
  type AdviceBody,
  type AdviceSaid,
  type AdviceVersion,
  adviceState,
  draftAdvice,
  hadPart,
  needsOfEntry,
} from './advice.ts';
import { advisableOf, libraryFaults, readAdviceLibrary } from './advice-library.ts';

/** Drafting from the library, and where a set stands. */
const text = readFileSync('instruments/nacc/advice.yaml', 'utf8');
const library = readAdviceLibrary(text);
const of2568 = instrumentOf('nacc/2568');
const advisable = advisableOf(library, of2568);

test.each(['2565', '2567', '2568', '2569'])(
  'the library speaks of every question and item of %s and of nothing else',
  (year) => expect(libraryFaults(library, instrumentOf(`nacc/${year}`))).toEqual([]),
);

test('a wrong code, an unknown item, a lack and an empty or doubled text are found', () => {
  const wrong = readAdviceLibrary(
    text.replace('2568: [i1]', '2568: [i99]').replace('2568: [o8, o9]', '2568: [o8, o99]'),
  );
  expect(libraryFaults(wrong, of2568)).toEqual([
    { kind: 'unknownCode', code: 'i99' },
    { kind: 'unknownItem', code: 'o99' },
    { kind: 'nothingAdvised', code: 'i1' },
  ]);
  expect(() => readAdviceLibrary(text.replace(/ {4}th: .*/, '    th: " "'))).toThrow();
  expect(() => readAdviceLibrary(text.replace('2568: [i2]', '2568: [i1]'))).toThrow('2568 i1');
  expect(() => readAdviceLibrary(text.replace("below: '85'", "below: '850'"))).toThrow();
  const stray = text.replace('{ 2565: [O25, O28] }', '{ 2567: [o18] }');
  expect(() => readAdviceLibrary(stray)).toThrow('2567');
});

const entry = (values: Record<string, string>) => ({ values });
const needs = (values: Record<string, string>) => needsOfEntry(of2568, entry(values), advisable);

test('weak is below 95, a bribe is one too many, an item did not score or did', () => {
  const values = { i1: '95.00', i2: '94.99', i3: '99.52', i9: '100.00', o26: '0.00', o1: '100.00' };
  expect(needs(values).map(({ code }) => code)).toEqual(['i2', 'i3', 'o26']);
});

test('the urgent sentence comes below its own score', () => {
  const th = (value: string) =>
    draftAdvice(needs({ i1: value }), advisable, undefined).texts[0]?.th;
  expect(th('85.00')).not.toContain('ล่าช้าที่สุด');
  expect(th('84.99')).toContain('ล่าช้าที่สุด');
});

test('drafting anew keeps what a person wrote and what a person took out', () => {
  const first = draftAdvice(
    needs({ i1: '90.00', i10: '80.00', o12: '0.00' }),
    advisable,
    undefined,
  );
  expect(first.texts.map(({ code, items }) => [code, items])).toEqual([
    ['i1', ['o8', 'o9']],
    ['i10', ['o8']],
    ['o12', []],
  ]);
  const [i1] = first.texts;
  const written: AdviceBody = {
    needs: first.needs,
    texts: [{ ...i1!, th: 'เขียนเอง', by: 'person' }],
    dropped: ['o12'],
  };
  const again = draftAdvice(needs({ i1: '91.00', i10: '80.00', o12: '0.00' }), advisable, written);
  expect(again.texts.map(({ code, value, th }) => [code, value, th.slice(0, 8)])).toEqual([
    ['i1', '90.00', 'เขียนเอง'],
    ['i10', '80.00', first.texts[1]!.th.slice(0, 8)],
  ]);
  const strong = draftAdvice(needs({}), advisable, written);
  expect(strong.texts.map(({ code }) => code)).toEqual(['i1']);
});

const ONE = { code: 'i1', value: null, th: 'ก', en: '', items: [], by: 'person' as const };
const version = (n: number, origin: 'draft' | 'written', personId: string, texts = 1) =>
  ({
    ...{ version: n, origin, personId, personName: null, at: new Date(0) },
    body: { needs: [], texts: Array(texts).fill(ONE), dropped: [] },
  }) satisfies AdviceVersion;
const step = (n: number, is: AdviceSaid['step'], personId: string) =>
  ({
    ...{ version: n, step: is, personId, personName: null, reason: '', at: new Date(0) },
  }) satisfies AdviceSaid;

test('where a set stands follows from what was said of its last version', () => {
  const v1 = version(1, 'draft', 'lead');
  expect(adviceState(undefined, [], null)).toBe('unprepared');
  expect(adviceState(version(1, 'draft', 'lead', 0), [], null)).toBe('nothing');
  expect(adviceState(version(1, 'written', 'a', 0), [], null)).toBe('drafted');
  expect(adviceState(v1, [step(1, 'handed', 'a')], null)).toBe('handed');
  const approved = [step(1, 'handed', 'a'), step(1, 'approved', 'b')];
  expect(adviceState(v1, approved, null)).toBe('approved');
  expect(adviceState(v1, approved, 1)).toBe('published');
  expect(adviceState(version(2, 'written', 'a'), approved, 1)).toBe('drafted');
});

test('who wrote or handed over has a part in it until it was approved', () => {
  const versions = [version(2, 'written', 'a'), version(1, 'draft', 'lead')];
  expect(hadPart('lead', versions, [])).toBe(false);
  expect(hadPart('a', versions, [])).toBe(true);
  expect(hadPart('b', versions, [step(2, 'handed', 'b')])).toBe(true);
  expect(hadPart('a', versions, [step(2, 'approved', 'lead')])).toBe(false);
});
