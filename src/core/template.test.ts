import { expect, test } from 'vitest';
import {
  documentXml,
  paragraphXml,
  relationship,
  relationships,
  templateFile,
} from '../../test/kit/template.ts';
import { nearest } from '../kit/nearest.ts';
import { readTemplate } from './template.ts';

const OUTSIDE = ' TargetMode="External"';
const faultsOf = async (file: Uint8Array) =>
  (await readTemplate(file)).faults.map(({ fault, details }) => [
    fault,
    details?.name ?? details?.part ?? '',
  ]);
const bodyOf = (...body: readonly string[]) => templateFile({ body });
const withXml = (inner: string) =>
  templateFile({ files: { 'word/document.xml': documentXml(inner) } });
const rels = (...all: readonly string[]) =>
  templateFile({ files: { 'word/_rels/document.xml.rels': relationships(...all) } });

test('a template says which fields it uses, by either name', async () => {
  const file = bodyOf(
    '{หน่วยงาน} {total}',
    '{#มาตรการ}{ชื่อ}{#ขั้นตอน}{ข้อความ}{/ขั้นตอน}{/มาตรการ}',
    '{#draft}ร่าง{/}',
  );
  expect(await readTemplate(file)).toEqual({
    fields: ['หน่วยงาน', 'คะแนนรวม', 'มาตรการ', 'ชื่อ', 'ขั้นตอน', 'ข้อความ', 'ร่าง'],
    faults: [],
  });
});

test('an unknown field is named with where it stands and the nearest right one', async () => {
  const { faults } = await readTemplate(bodyOf('ก่อนหน้า', 'ผลของ {หน่วยงาม} ปีนี้'));
  expect(faults).toEqual([
    {
      path: ['file'],
      fault: 'templateUnknown',
      details: {
        name: 'หน่วยงาม',
        like: 'หน่วยงาน',
        part: 'body',
        line: 2,
        text: 'ผลของ {หน่วยงาม} ปีนี้',
      },
    },
  ]);
  expect(nearest('ownerunit', ['agency', 'ownerUnit'])).toBe('ownerUnit');
  expect(nearest('zzzzzz', ['agency', 'ownerUnit'])).toBeUndefined();
});

test.each([
  [['{หน่วยงาน'], 'templateBrace'],
  [['หน่วยงาน}'], 'templateBrace'],
  [['{#มาตรการ}{ชื่อ}'], 'templateOpen'],
  [['{หน่วยงาน}{/มาตรการ}'], 'templateUnopened'],
  [['{#มาตรการ}{#ขั้นตอน}{/มาตรการ}{/ขั้นตอน}'], 'templateCrossed'],
  [['{มาตรการ}'], 'templateListAsField'],
  [['{#มาตรการ}{#มาตรการ}{ชื่อ}{/}{/}'], 'templateListTwice'],
  [['{#ตัวชี้วัด}{#มาตรการ}{ชื่อ}{/}{/}'], 'templateListTwice'],
  [['{หน่วยงาน [x: 1]}'], 'templateOption'],
  [['{constructor}'], 'templateUnknown'],
  [['{__proto__}'], 'templateUnknown'],
  [['{#constructor}{prototype}{/}'], 'templateUnknown'],
  [['{agency.constructor}'], 'templateUnknown'],
  [['{@rawXml}'], 'templateUnknown'],
  [['ไม่มีอะไรในวงเล็บ'], 'templateNoDraft'],
] as const)('%j is refused', async (body, fault) => {
  const file = templateFile({
    body,
    ...(fault === 'templateNoDraft' ? { header: ['หัว {หน่วยงาน}'] } : {}),
  });
  expect((await faultsOf(file)).map(([found]) => found)).toContain(fault);
});

test.each([
  ['a macro', { 'word/vbaProject.bin': 'x' }, 'templatePart'],
  ['an object of another program', { 'word/embeddings/oleObject1.bin': 'x' }, 'templatePart'],
  ['a chart with its workbook', { 'word/charts/chart1.xml': '<x/>' }, 'templatePart'],
  ['another document to take in', { 'word/afchunk.htm': 'x' }, 'templatePart'],
  ['a way out of the folder', { '../../evil.xml': '<x/>' }, 'templateNotWord'],
  [
    'an entity',
    { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' },
    'templateEntity',
  ],
  [
    'another encoding',
    { 'word/styles.xml': '<?xml version="1.0" encoding="UTF-7"?><x/>' },
    'templateEncoding',
  ],
  [
    'a mail merge',
    { 'word/settings.xml': '<w:settings><w:mailMerge/></w:settings>' },
    'templateActive',
  ],
] as const)('%s is refused', async (_name, files, fault) => {
  expect((await faultsOf(templateFile({ files }))).map(([found]) => found)).toContain(fault);
});

test('a macro-enabled document under an innocent name is refused', async () => {
  const types =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
  expect(await faultsOf(templateFile({ files: { '[Content_Types].xml': types } }))).toContainEqual([
    'templateMacro',
    '',
  ]);
});

test.each([
  [relationship('r2', 'attachedTemplate', 'https://evil.example/t.dotm', OUTSIDE)],
  [relationship('r2', 'image', 'https://evil.example/x.png', OUTSIDE)],
  [relationship('r2', 'image', 'file:///c:/x.png')],
  [relationship('r2', 'image', '\\\\evil\\share')],
  [relationship('r2', 'hyperlink', 'javascript:alert(1)', OUTSIDE)],
  [relationship('r2', 'oleObject', 'x', ' TargetMode="&#69;xternal"')],
  ['<x:Relationship xmlns:x="a" Target="https://evil.example" TargetMode="External"/>'],
])('%s is refused', async (line) => {
  const faults = await faultsOf(rels(relationship('rId1', 'header', 'header1.xml'), line));
  expect(faults.map(([fault]) => fault)).toContain('templateLink');
});

test('a link that a reader follows by hand is not', async () => {
  const link = relationship('r2', 'hyperlink', 'https://www.example.go.th/o25', OUTSIDE);
  expect(await faultsOf(rels(relationship('rId1', 'header', 'header1.xml'), link))).toEqual([]);
});

const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;
const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
test.each([
  [
    run(
      `${mark('begin')}<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\cmd</w:instrText>${mark('end')}`,
    ),
    'templateFieldCode',
  ],
  [
    run(
      `${mark('begin')}<w:instrText>IN</w:instrText>${mark('begin')}<w:instrText>PAGE</w:instrText>${mark('end')}<w:instrText>CLUDETEXT x</w:instrText>${mark('end')}`,
    ),
    'templateFieldCode',
  ],
  [
    '<w:p><w:fldSimple w:instr="INCLUDEPICTURE &quot;https://evil.example/x&quot;"/></w:p>',
    'templateFieldCode',
  ],
  ['<w:p><w:fldSimple w:instr="HYPERLINK &quot;file:///c:/x&quot;"/></w:p>', 'templateFieldCode'],
  [run('<w:object><o:OLEObject/></w:object>'), 'templateActive'],
  ['<w:altChunk r:id="r9"/>', 'templateActive'],
])('%s is refused', async (inner, fault) => {
  expect(
    (await faultsOf(withXml(inner + paragraphXml('{หน่วยงาน}')))).map(([found]) => found),
  ).toContain(fault);
});

test('contents and numbers of pages are fields that may stay', async () => {
  const fields = run(
    `${mark('begin')}<w:instrText> TOC \\o "1-3" </w:instrText>${mark('separate')}<w:t>x</w:t>${mark('end')}`,
  );
  const page = '<w:p><w:fldSimple w:instr=" PAGE "/></w:p>';
  expect(await faultsOf(withXml(fields + page + paragraphXml('{หน่วยงาน}')))).toEqual([]);
});

test('bombs, depths and what is no document of Word are refused before they are read', async () => {
  const zeros = Buffer.alloc(60_000_000, 0x20);
  expect(await faultsOf(templateFile({ files: { 'word/styles.xml': zeros } }))).toEqual([
    ['templateBomb', ''],
  ]);
  const huge = documentXml(
    paragraphXml(Array.from({ length: 1_300_000 }, (_, i) => `${i} {x`).join(' ')),
  );
  expect((await faultsOf(templateFile({ files: { 'word/document.xml': huge } })))[0]?.[0]).toMatch(
    /templateHuge|fileTooLarge|templateBomb/,
  );
  const deep = documentXml('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000));
  expect(await faultsOf(templateFile({ files: { 'word/document.xml': deep } }))).toEqual([
    ['templateHuge', 'word/document.xml'],
  ]);
  expect(await faultsOf(Buffer.from('%PDF-1.7'))).toEqual([['templateNotWord', '']]);
  expect(await faultsOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual([
    ['templateOldWord', ''],
  ]);
  expect((await readTemplate(Buffer.alloc(5_000_001))).faults[0]?.fault).toBe('fileTooLarge');
});
