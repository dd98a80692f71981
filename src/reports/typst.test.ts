import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testTypesetter } from '../../test/kit/paper.ts';
import { marksOf } from '../../test/kit/pdf-marks.ts';
import { letters, pdfText } from '../../test/kit/pdf-text.ts';
import { TypesettingFailed } from './typst.ts';

const folder = path.resolve('test/papers');
const typesetter = testTypesetter({ folder, documentsEach: 3 });
afterAll(() => typesetter.close());

const HARD = {
  title: 'ญี่ปุ่น ปู่ ฐู น้ำ กี่',
  lines: [
    'ทั้งที่กำหนดค่าน้ำของตำบลคำเนียม ป้องกันการทุจริต ป่า ฟ้า ฝ้าย ก็เกี๊ยว เชี่ยวชาญ กฎหมาย ฎีกา ปฏิทิน ฬุ',
    'เป๋าตัง จ๋า ซ้ำ ก่ำ ต๊ำ เปรี้ยว สิทธิ์ สัมฤทธิ์ ศักดิ์ ซื่อสัตย์ ผู้นำ กลุ่ม ปั๊ม ป๊ำ ฟื้นฟู ฤๅษี ไม้ยมก ๆ ฯลฯ ๐๑๒๓๔๕๖๗๘๙',
    '#set text(red) $x$ *bold* _em_ @ref <label> \\ // # " \' `code` ~ -- --- 92.65 (fi) ffi AVAT',
    'ที่ที่ '.repeat(40) + 'คำ'.repeat(200),
  ],
};
const paper = { template: 'sample.typ', files: { 'data.json': JSON.stringify(HARD) } };
const source = letters([HARD.title, ...HARD.lines, HARD.title].join(''));

/** Readers of PDF on this machine: PDFium always, Poppler where it is installed. */
const readers: [string, (pdf: Uint8Array) => Promise<string> | string][] = [['PDFium', pdfText]];
if (spawnSync('pdftotext', ['-v']).status === 0) {
  readers.push([
    'pdftotext',
    (pdf) => execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString(),
  ]);
}

test.each(readers)('%s reads the text that went in', async (_name, read) => {
  expect(letters(await read(await typesetter.typeset(paper)))).toBe(source);
});

test('what makes it accessible survives the rewriting', async () => {
  const marks = await marksOf(await typesetter.typeset(paper));
  expect(marks).toMatchObject({ isTagged: true, isMarked: true, hasId: true });
  expect(marks.language).toContain('th');
  expect(marks.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('the same input gives the same bytes, in a fresh process too', async () => {
  const first = await typesetter.typeset(paper);
  for (let n = 0; n < 4; n += 1) {
    expect(Buffer.compare(await typesetter.typeset(paper), first)).toBe(0);
  }
});

test('what Typst refuses is told, and the next paper is made', async () => {
  const broken = typesetter.typeset({ template: 'sample.typ', files: { 'data.json': '{' } });
  await expect(broken).rejects.toThrow(TypesettingFailed);
  expect((await typesetter.typeset(paper)).length).toBeGreaterThan(1000);
});

test('a template that is changed while the program runs changes nothing', async () => {
  const own = await mkdtemp(path.join(tmpdir(), 'templates-'));
  await cp(folder, own, { recursive: true });
  const running = testTypesetter({ folder: own });
  await writeFile(path.join(own, 'sample.typ'), '#panic("of another version")');
  const again = testTypesetter({ folder: own });
  const made = [await running.typeset(paper), await again.typeset(paper)];
  expect(made.map((pdf) => pdf.length > 1000)).toEqual([true, true]);
  await Promise.all([running.close(), again.close(), rm(own, { recursive: true })]);
});

test('one that never ends is ended, and the next paper is made', async () => {
  const hasty = testTypesetter({ folder, timeoutMs: 4000 });
  const endless = hasty.typeset({ template: 'endless.typ', files: {} });
  const isMade = async () => (await hasty.typeset(paper).catch(() => [])).length > 1000;
  const next = isMade();
  await expect(endless).rejects.toMatchObject({ kind: 'tooSlow', details: { seconds: 4 } });
  // On a machine that is busy, beginning anew may take as long.
  expect((await next) || (await isMade()) || (await isMade())).toBe(true);
  await hasty.close();
});

test('a process that dies fails the paper at hand alone', async () => {
  const broken = testTypesetter({ folder, program: path.resolve('test/papers/broken.js') });
  await expect(broken.typeset(paper)).rejects.toThrow(TypesettingFailed);
  await expect(broken.typeset(paper)).rejects.toThrow(/ended with 3/);
  await broken.close();
});
