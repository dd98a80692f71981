import { expect, test } from 'vitest';
import { everyBlock, HOSTILE } from '../../../test/kit/body.ts';
import { partsOf, wordsOf } from '../../../test/kit/office-file.ts';
import { withoutTurns } from '../../kit/direction.ts';
import { toThaiDigits } from '../../kit/thai.ts';
import { unescapeXml } from '../../kit/xml.ts';
import type { Block, Body } from '../body.ts';
import { fontFiles } from '../faces.ts';
import { bodyDocx } from './document.ts';

const fonts = fontFiles();
const body = everyBlock();
const file = await bodyDocx(body, fonts);
const parts = await partsOf(file);
const document = parts.get('word/document.xml')!;
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/** Every text of a block that a reader should find, line by line. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return [...block.items];
    case 'table':
      return [
        block.caption,
        ...block.head.flat().map(({ text }) => text),
        ...block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            'figure' in cell ? [cell.figure] : 'paragraphs' in cell ? cell.paragraphs : [cell.text],
          ),
        ),
      ];
    case 'gantt':
      return [
        block.caption,
        ...block.periods,
        ...block.rows.flatMap(({ text, said }) => [text, said]),
      ];
    case 'picture':
      return [block.caption];
    case 'signatures':
      return block.people.flatMap(({ role, position }) => [role, position]);
    default:
      return [block.text];
  }
}

const written = (text: string) =>
  toThaiDigits(
    withoutTurns(text)
      .replace(/\t/g, ' ')
      .replace(/[^\P{Cc}\n]|[\p{Cs}\ufffe\uffff]/gu, ''),
  );

test('every text of the body stands in the document, as it was written', () => {
  const words = new Set(wordsOf(document));
  const texts = body.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]);
  expect(texts.length).toBeGreaterThan(250);
  expect(texts.map(written).filter((text) => text && !words.has(text))).toEqual([]);
});

test('what people typed never becomes a field, a formula or markup', () => {
  expect(HOSTILE.length).toBeGreaterThan(10);
  const fields = [...document.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, code]) =>
    unescapeXml(code!).trim(),
  );
  expect(fields).toEqual(['TOC \\h \\o "1-2"']);
  expect(document).not.toMatch(/[\u202a-\u202e]|<w:fldSimple|<w:altChunk|<w:object|r:link=/);
  expect([...parts.keys()].filter((name) => /embeddings|vba|activeX/i.test(name))).toEqual([]);
});

test('the official font is named for every script, 16 points for Thai and Latin letters', () => {
  const styles = parts.get('word/styles.xml')!;
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)![0];
  for (const script of ['ascii', 'hAnsi', 'cs']) {
    expect(defaults).toContain(`w:${script}="TH SarabunPSK"`);
  }
  expect(defaults).toContain('<w:sz w:val="32"/><w:szCs w:val="32"/>');
  expect(defaults).toMatch(/<w:lang [^>]*w:bidi="th-TH"/);
  expect(count(styles, /<w:b\/>/g)).toBe(count(styles, /<w:bCs\/>/g));
  expect(styles).toContain('w:val="thaiDistribute"');
  expect(styles).not.toMatch(/w:lineRule="(?:exact|atLeast)"/);
});

test('headings of tables are repeated, wide sections lie on their side, pages are numbered in Thai', () => {
  const heads = body.sections.flatMap(({ blocks }) =>
    blocks.map((block) =>
      block.kind === 'table' ? block.head.length : block.kind === 'gantt' ? 2 : 0,
    ),
  );
  expect(count(document, /<w:tblHeader\/>/g)).toBe(heads.reduce((sum, one) => sum + one, 0));
  const wide = body.sections.filter(({ isLandscape }) => isLandscape);
  expect(count(document, /w:orient="landscape"/g)).toBe(wide.length);
  expect(count(document, /w:fmt="thaiNumbers"/g)).toBe(count(document, /<w:sectPr/g));
  expect(document).toContain('descr="แผนภูมิแท่งคะแนน"');
});

test('every page of a draft says so, and its contents are not empty', () => {
  const heads = [...parts].filter(([name]) => /word\/header\d+\.xml/.test(name));
  expect(heads.length).toBe(count(document, /<w:sectPr/g));
  for (const [, xml] of heads) expect(wordsOf(xml)).toContain(`ฉบับร่าง DRAFT: ${body.draft}`);
  const contents = /<w:sdtContent>.*?<\/w:sdtContent>/s.exec(document)![0];
  for (const { title } of body.sections) expect(contents).toContain(written(title));
  const anchors = [...contents.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor!);
  expect(anchors.length).toBeGreaterThanOrEqual(body.sections.length);
  for (const anchor of anchors) expect(document).toContain(`w:name="${anchor}"`);
});

test('the same body is the same bytes, of the day of the document', async () => {
  const again = await bodyDocx(everyBlock(), fonts);
  expect(Buffer.compare(file, again)).toBe(0);
  expect(parts.get('docProps/core.xml')).toContain('2025-10-01T00:00:00Z');
});

test('a document without cover, contents, draft and check is only its sections', async () => {
  const plain: Body = {
    ...body,
    digits: 'arabic',
    draft: null,
    check: null,
    hasCover: false,
    hasContents: false,
  };
  const bare = await partsOf(await bodyDocx(plain, fonts));
  const xml = bare.get('word/document.xml')!;
  expect(count(xml, /<w:sectPr/g)).toBe(body.sections.length);
  expect(xml).not.toContain('instrText');
  expect(xml).toContain('2568');
  expect([...bare.values()].join('')).not.toContain(everyBlock().draft);
});

test('addresses open, each by a relation of its own, and a line stays with the table it leads to', async () => {
  const address = 'https://example.go.th/oit/2568/o1?a=1&b=2#c';
  const lead: Block = { kind: 'paragraph', text: 'นำไปสู่ตาราง' };
  const cells = [{ paragraphs: [address, 'ไฟล์.png'] }];
  const table: Block = {
    kind: 'table',
    key: 't',
    caption: '',
    columns: [{ share: 1, align: 'start' }],
    head: [],
    rows: [{ cells }, { cells: [{ text: 'javascript:alert(1)' }] }],
  };
  const section = { key: 's', title: 'ส่วน', isLandscape: false, blocks: [lead, table] };
  const made = await bodyDocx({ ...body, check: null, sections: [section] }, fonts);
  const own = await partsOf(made);
  const relations = own.get('word/_rels/document.xml.rels')!;
  expect(
    [...relations.matchAll(/Target="(https?:[^"]*)"/g)].map(([, to]) => unescapeXml(to!)),
  ).toEqual([address.replace('#c', '')]);
  expect(own.get('word/document.xml')).toMatch(
    /<w:hyperlink [^>]*w:anchor="c"[^>]*r:id="rIdLink1"/,
  );
  expect(own.get('word/document.xml')).toMatch(/<w:pStyle w:val="Text"\/><w:keepNext\/>.*นำไปสู่/);
});

test('a small table is held together; one that would not fit on a page on its side is not', async () => {
  const tableOf = (line: string): Block => ({
    kind: 'table',
    key: 't',
    caption: '',
    columns: [{ share: 1, align: 'start' }],
    head: [],
    rows: Array.from({ length: 4 }, () => ({ cells: [{ text: line }] })),
  });
  const held = async (line: string) => {
    const section = { key: 's', title: '', isLandscape: true, blocks: [tableOf(line)] };
    const made = await partsOf(
      await bodyDocx({ ...body, check: null, sections: [section] }, fonts),
    );
    const [table = ''] = /<w:tbl>.*<\/w:tbl>/s.exec(made.get('word/document.xml')!) ?? [];
    return count(table, /<w:keepNext\/>/g);
  };
  expect([await held('สั้น'), await held('ยาว '.repeat(400))]).toEqual([3, 0]);
});

test('a cover has where its figures are checked, and every page the hash of their edition', () => {
  const feet = [...parts].filter(([name]) => /word\/footer\d+\.xml/.test(name));
  for (const [, xml] of feet) expect(wordsOf(xml).join()).toContain(body.check!.hash);
  expect(wordsOf(document).slice(0, 15)).toContain(body.check!.url);
});
