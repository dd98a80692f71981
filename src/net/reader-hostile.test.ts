import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_FILES, SPARSE } from '../../test/kit/hostile-file.ts';
import { builtReader } from '../../test/kit/reader.ts';
import { smallDocument, smallPdf, smallWorkbook } from '../../test/kit/small-file.ts';
import { zipOf } from '../../test/kit/zip.ts';
import type { Reader } from './reader.ts';

/** Files made to harm whoever reads them, and files nobody can read. */
let reader: Reader;
beforeAll(async () => {
  reader = builtReader();
});
afterAll(() => reader.close());

const read = (bytes: Uint8Array | string) => reader.read(Buffer.from(bytes as Uint8Array), '');
const ZEROS = Buffer.alloc(120_000_000);
test.each<[string, Uint8Array | string, object]>([
  ['a workbook that unpacks without end', smallWorkbook(ZEROS), { kind: 'xlsx', fault: 'bomb' }],
  ['a document that unpacks without end', smallDocument(ZEROS), { kind: 'docx', fault: 'bomb' }],
  [
    'a workbook with one cell at its far end',
    smallWorkbook(SPARSE),
    { kind: 'xlsx', text: '1', fault: 'farCells', isCut: true },
  ],
  ['a workbook of nothing', smallWorkbook(''), { kind: 'xlsx' }],
  ['half an archive', smallWorkbook(SPARSE).subarray(0, 700), { fault: 'broken' }],
  [
    'a PDF of noise',
    `%PDF-1.7\n${'1 0 obj<</Kids[1 0 R]/Type/Pages>>endobj '.repeat(2000)}`,
    { kind: 'pdf', fault: 'broken' },
  ],
  [
    'a PDF whose pages are inside of themselves',
    smallPdf('x').replace('/Kids[3 0 R]', '/Kids[2 0 R 2 0 R]'),
    { kind: 'pdf' },
  ],
  ['a page of a million open tags', '<div><a href="'.repeat(1_000_000), { kind: 'html' }],
  ['a page of a million quotes', `<html>${'<a x="\'<b y=\'"'.repeat(700_000)}`, { kind: 'html' }],
  ['a page that is one comment', `<html><!--${'<'.repeat(15_000_000)}`, { kind: 'html', text: '' }],
  ['a page that is one word', `<html>${'ก'.repeat(6_000_000)}`, { kind: 'html', isCut: true }],
  ['nothing', '', { kind: 'empty', fault: 'noReader' }],
  [
    'Excel of before 2007',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    { kind: 'oldOffice', fault: 'noReader' },
  ],
  ['a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), { kind: 'image', fault: 'scanned' }],
  ['an archive', zipOf([['a.txt', 'x']]), { kind: 'archive', fault: 'noReader' }],
  [
    'bytes of anything',
    Buffer.from([0, 159, 146, 150, 0, 1]),
    { kind: 'unknown', fault: 'noReader' },
  ],
])('%s does no harm', async (_, bytes, expected) => {
  expect(await read(bytes)).toMatchObject(expected);
  // Whoever asks next is answered.
  expect((await read('<p>ยังอยู่')).text).toBe('ยังอยู่');
});

test.each(HOSTILE_FILES.filter(({ key }) => key.startsWith('entities')))(
  '$key are never written out, nor fetched',
  async ({ make }) => {
    const { text, fault } = await read(make());
    expect(fault).toBe('entities');
    expect(text.length).toBeLessThan(100);
    expect(text).not.toMatch(/haha|root:/);
  },
);

test('whatever takes too long is left, and the next is read', async () => {
  const hasty = builtReader(1);
  expect(await hasty.read(Buffer.from(`<html>${'<p>ก'.repeat(400_000)}`), '')).toMatchObject({
    fault: 'tooSlow',
  });
  await hasty.close();
});
