import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { everyBlock, figuresBody, HOSTILE } from '../../../test/kit/body.ts';
import { partsOf } from '../../../test/kit/office-file.ts';
import { decimalText, exact } from '../../kit/decimal.ts';
import { sheetNames } from '../../kit/workbook.ts';
import { unescapeXml } from '../../kit/xml.ts';
import type { Body, Formula, Table } from '../body.ts';
import { worked } from '../sections/figure.ts';
import { excelFormula } from './formula.ts';
import { bodyXlsx } from './workbook.ts';

const body = everyBlock();
const file = await bodyXlsx(body);
const parts = await partsOf(file);
const book = await readXlsx(file, { readStyles: true });

test('a sheet for each table, the numbers as printed, totals and differences live', async () => {
  const department = await readXlsx(await bodyXlsx(figuresBody()), { readStyles: true });
  expect(department.sheets.map(({ name }) => name)).toEqual([
    'ข้อมูลเอกสาร',
    '1. คะแนนรายเครื่องมือ',
    '1. คะแนนรายเครื่องมือ 2',
    '2. คะแนนรายตัวชี้วัด',
  ]);
  const [, tools] = department.sheets;
  const formulas = [...tools!.cells!].flatMap(([at, cell]) =>
    cell.formula ? [[at, cell.formula, cell.formulaResult]] : [],
  );
  expect(formulas).toEqual([
    ['3,2', 'ROUND(AVERAGE(C5,C6),2)', 88.12],
    ['7,1', 'ROUND(SUM(B3,B4,B7),0)', 100],
    ['7,2', 'ROUND((C3*B3+C4*B4+C7*B7)/SUM(B3,B4,B7),2)', 92.65],
  ]);
  expect(tools!.freezePane?.rows).toBe(2);
});

test('a number is shown with the decimals and the sign that are printed', async () => {
  const figures = ['95.00', '+0.27', '-2.10', '0.00', '1,208', '100'];
  const table: Table = {
    kind: 'table',
    key: 'formats',
    caption: 'รูปแบบ',
    columns: figures.map(() => ({ share: 1, align: 'end' })),
    head: [figures.map((text) => ({ text }))],
    rows: [{ cells: figures.map((figure) => ({ figure })) }],
  };
  const section = { key: 'formats', title: 'รูปแบบ', isLandscape: false, blocks: [table] };
  const made = await readXlsx(await bodyXlsx({ ...body, sections: [section] }), {
    readStyles: true,
  });
  const cells = made.sheets[1]!.cells!;
  expect(
    figures.map((_, x) => [cells.get(`2,${x}`)?.value, cells.get(`2,${x}`)?.style?.numFmt]),
  ).toEqual([
    [95, '0.00'],
    [0.27, '+0.00;-0.00;0.00'],
    [-2.1, '0.00'],
    [0, '0.00'],
    [1208, '#,##0'],
    [100, '0'],
  ]);
});

test('what looks like a formula stays a text', () => {
  const formulas = [...parts].filter(([name]) => name.startsWith('xl/worksheets/'));
  const made = formulas.flatMap(([, xml]) =>
    [...xml.matchAll(/<f[^>]*>([^<]*)/g)].map(([, one]) => one!),
  );
  expect(made.length).toBeGreaterThan(0);
  for (const formula of made) expect(formula).toMatch(/^ROUND\([A-Z0-9:,()*+/ROUNDSMAVEGCT-]+$/);
  const texts = book.sheets.flatMap(({ rows }) => rows.flat());
  expect(texts).toContain(HOSTILE[0]);
  expect(texts).toContain('#set page(fill: red) $x$ _x0041_');
  const cells = book.sheets.flatMap(({ cells: all }) => [...(all ?? new Map()).values()]);
  const risky = cells.filter(({ value }) => typeof value === 'string' && /^\s*[=+\-@]/.test(value));
  expect(risky.length).toBeGreaterThan(4);
  for (const cell of risky) expect([cell.value, cell.style?.numFmt]).toEqual([cell.value, '@']);
});

test('the same body is the same bytes', async () => {
  expect(Buffer.compare(file, await bodyXlsx(everyBlock()))).toBe(0);
});

test('texts that no cell can hold go on in the rows below', async () => {
  const text = `${'ยาว'.repeat(20_000)}\n${Array.from({ length: 5000 }, (_, i) => `ขั้นตอน ${i}`).join('\n')}`;
  const table: Table = {
    kind: 'table',
    key: 'long',
    caption: 'ยาว',
    columns: [
      { share: 1, align: 'start' },
      { share: 1, align: 'start' },
    ],
    head: [[{ text: 'ก', columns: 2 }]],
    rows: [{ cells: [{ figure: '1' }, { text }] }],
  };
  const long: Body = {
    ...body,
    sections: [{ key: 'long', title: 'ยาว', isLandscape: false, blocks: [table] }],
  };
  const [, sheet] = (await readXlsx(await bodyXlsx(long))).sheets;
  const held = sheet!.rows.slice(2).map((row) => String(row[1] ?? ''));
  expect(held.length).toBeGreaterThan(20);
  expect(Math.max(...held.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
  expect(held.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
});

test('names of sheets are ones that Excel takes, each once', () => {
  const long = 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';
  const names = sheetNames(['a/b', 'A:B', 'a b', long, long, '', 'History', "'"]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  expect(names).not.toContain('History');
});

test('a formula gives the printed figure exactly, or there is none', () => {
  const figure = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 2 }));
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('mean', 'sum' as const),
      fc.integer({ min: 0, max: 3 }),
      (figures, kind, places) => {
        const texts = figures.map(([n, decimals]) =>
          decimalText(exact(n, 10 ** decimals), decimals),
        );
        const of = texts.map((_, i) => `k${i}`);
        const placed = (key: string) => {
          const i = of.indexOf(key);
          return i < 0 ? undefined : { ref: `B${i + 2}`, figure: texts[i]! };
        };
        const formula: Formula = { kind, of, places };
        const printed = worked(formula, (key) => placed(key)?.figure)!;
        const made = excelFormula(printed, formula, placed)!;
        expect(calculated(made, texts)).toBe(Number(printed));
        expect(excelFormula(`${printed}1`, formula, placed)).toBeUndefined();
      },
    ),
  );
});

/** As a workbook counts it: in floating point, halves away from zero. */
function calculated(formula: string, texts: readonly string[]): number {
  const cells = texts.map(Number);
  const sum = cells.reduce((all, one) => all + one, 0);
  const round = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places;
  const plain = formula
    .replace(/SUM\([^()]*\)/g, String(sum))
    .replace(/AVERAGE\([^()]*\)/g, `(${sum}/${cells.length})`)
    .replace(/COUNT\([^()]*\)/g, String(cells.length));
  return new Function('ROUND', `return ${plain}`)(round);
}

test('every printed page of a draft says so; each address has a cell that opens it', async () => {
  const links = ['https://example.go.th/o1', 'https://example.go.th/o1/2?a=1&b=2'];
  const table: Table = {
    kind: 'table',
    key: 'links',
    caption: 'ลิงก์',
    columns: [
      { share: 1, align: 'center' },
      { share: 3, align: 'start' },
    ],
    head: [[{ text: 'ข้อ' }, { text: 'ลิงก์' }]],
    rows: [
      { cells: [{ text: 'o1' }, { paragraphs: links }] },
      { cells: [{ text: '' }, { text: 'ก' }] },
    ],
  };
  const section = { key: 'links', title: 'ลิงก์', isLandscape: false, blocks: [table] };
  const made = await bodyXlsx({ ...body, draft: 'รอ & ตรวจ', sections: [section] });
  const cells = (await readXlsx(made)).sheets[1]!.cells!;
  expect([2, 3, 4].map((row) => cells.get(`${row},1`)?.hyperlink?.target)).toEqual([
    ...links,
    undefined,
  ]);
  const sheets = [...(await partsOf(made))].filter(([name]) => /worksheets\/sheet\d/.test(name));
  for (const [, xml] of sheets) {
    expect(unescapeXml(xml)).toContain('&14 ฉบับร่าง DRAFT: รอ && ตรวจ</oddHeader>');
    expect(unescapeXml(xml)).toMatch(/<oddFooter>.*&P \/ &N<\/oddFooter>/);
  }
});

test('headings are repeated on every printed page, whatever the sheet is called', async () => {
  const book = (await partsOf(await bodyXlsx({ ...body, language: 'en' }))).get('xl/workbook.xml')!;
  const titles = [...unescapeXml(book).matchAll(/Print_Titles"[^>]*>([^<]*)</g)].map(
    ([, one]) => one!,
  );
  const names = [...unescapeXml(book).matchAll(/<sheet name="([^"]*)"/g)].map(([, one]) => one!);
  expect(names.some((name) => name.includes(' '))).toBe(true);
  expect(titles.map((one) => one.replace(/!.*/, ''))).toEqual(names.map((name) => `'${name}'`));
});
