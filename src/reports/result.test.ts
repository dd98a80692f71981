import { PDFDocument } from '@cantoo/pdf-lib';
import { Resvg } from '@resvg/resvg-js';
import decodeQR from 'qr/decode.js';
import { afterAll, expect, test } from 'vitest';
import { good } from '../../test/kit/bundle.ts';
import { testTypesetter } from '../../test/kit/paper.ts';
import { letters, pdfText } from '../../test/kit/pdf-text.ts';
import type { Entry } from '../core/edition.ts';
import { type ResultSheet, resultPaper } from './result.ts';

const typesetter = testTypesetter();
afterAll(() => typesetter.close());

const [whole, few, none] = good.agencies as readonly [Entry, Entry, Entry];
const sheet: ResultSheet = {
  instrument: good.instrument,
  head: good.head,
  entry: whole,
  hash: good.hash,
  url: 'https://ita.example.go.th/results/3/A01',
  language: 'th',
};

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : [];
}

test.each([
  ['a whole result', sheet],
  ['one with withheld figures', { ...sheet, entry: few }],
  ['one that cannot be computed', { ...sheet, entry: none }],
  ['in English', { ...sheet, language: 'en' as const }],
])('%s is one page that says all its data', async (_name, given) => {
  const paper = resultPaper(given);
  const pdf = await typesetter.typeset(paper);
  expect((await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()).toBe(1);
  const text = letters(await pdfText(pdf));
  const { title, language, draft, qr, gauge, indicators, installation, ...said } = JSON.parse(
    paper.files['data.json'] ?? '',
  );
  const { chart, ...table } = indicators;
  for (const words of wordsOf([said, table])) expect(text).toContain(letters(words));
  expect([title, language, qr, chart, installation].every(Boolean)).toBe(true);
  expect([draft, gauge === null]).toEqual([null, given.entry.values.total === undefined]);
});

test('a page before publication says so and has no hash', async () => {
  const draft = await typesetter.typeset(resultPaper({ ...sheet, hash: null }));
  const text = await pdfText(draft);
  expect(text).toContain('DRAFT');
  expect(text).not.toContain(good.hash);
  expect(await pdfText(await typesetter.typeset(resultPaper(sheet)))).not.toContain('DRAFT');
});

test('whatever stands in a name prints as text', async () => {
  const nameTh = '#panic("x") $a$ *น้ำ* 😀 中文 \u202eกี่\u202c <b>&amp;</b> \\ // @x ํา\u0000';
  const entry = { ...whole, agency: { ...whole.agency, nameTh } };
  const text = letters(await pdfText(await typesetter.typeset(resultPaper({ ...sheet, entry }))));
  expect(text).toContain(letters('#panic("x") $a$ *น้ำ* 😀 中文 กี่ <b>&amp;</b> \\ // @x ํา'));
});

test('a name as long as the register takes stays on the page', async () => {
  const entry = { ...whole, agency: { ...whole.agency, nameTh: 'ญี่ปุ่น'.repeat(42) } };
  const pdf = await typesetter.typeset(resultPaper({ ...sheet, entry }));
  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
});

test('the QR code leads to the public page', () => {
  const svg = resultPaper(sheet).files['qr.svg'] ?? '';
  const fitTo = { mode: 'width', value: 400 } as const;
  const { width, height, pixels } = new Resvg(svg, { fitTo, background: 'white' }).render();
  expect(decodeQR({ width, height, data: pixels })).toBe(sheet.url);
});
