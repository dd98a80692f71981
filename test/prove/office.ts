import { parse } from 'csv-parse/sync';
import { SHAPES } from '../../src/core/document-section.ts';
import { writeWorkbook } from '../../src/kit/workbook.ts';
import { unescapeXml } from '../../src/kit/xml.ts';
import type { Body, FigureCell } from '../../src/reports/body.ts';
import { documentBody } from '../../src/reports/document.ts';
import { bodyDocx } from '../../src/reports/docx/document.ts';
import { fontFiles } from '../../src/reports/faces.ts';
import { exampleTemplate } from '../../src/reports/template-example.ts';
import { fillTemplate } from '../../src/reports/template-fill.ts';
import { templateValues } from '../../src/reports/template-values.ts';
import { bodyXlsx } from '../../src/reports/xlsx/workbook.ts';
import { everyBlock } from '../kit/body.ts';
import { departmentSource, settingOf } from '../kit/document.ts';
import { partsOf, wordsOf } from '../kit/office-file.ts';
import { type OfficeSuite, openOfficeSuite } from '../kit/office-suite.ts';

/**
 * `npm run prove -- office [keep]`: documents of all shapes, and one with every kind of block and
 * hostile texts, are opened by LibreOffice: nothing of a document's text, tables, pictures and
 * headings is lost, and every formula, worked out anew, gives the printed figure. `keep` leaves the
 * pages as PDF for looking at.
 */
export async function prove([word = '']: readonly string[]): Promise<boolean> {
  const suite = await openOfficeSuite().catch(() => undefined);
  if (!suite) return false;
  const source = departmentSource();
  const bodies: (readonly [string, Body])[] = [
    ...SHAPES.map((shape) => [shape, documentBody(source, settingOf(shape))] as const),
    ['every-block', everyBlock()],
  ];
  const held = [await recalculates(suite)];
  for (const [name, body] of bodies) {
    held.push(await opens(suite, name, await bodyDocx(body, fontFiles())));
    held.push(await workedOut(suite, name, body));
    if (word === 'keep')
      await suite.convert(`${name}-pages.docx`, await bodyDocx(body, fontFiles()), 'pdf');
  }
  const setting = settingOf('department');
  const values = templateValues(source, setting, documentBody(source, setting));
  const filled = await fillTemplate(await exampleTemplate('th'), values, setting.day);
  held.push(await opens(suite, 'template', filled));
  if (word === 'keep') console.log(`left in ${suite.folder}`);
  else await suite.close();
  return held.every(Boolean);
}

/** A formula beside a wrong value: who does not work it out anew would be caught here. */
async function recalculates(suite: OfficeSuite): Promise<boolean> {
  const cell = { number: 99, format: '0', formula: 'ROUND(1+1,0)', look: 'plain' as const };
  const sheet = {
    name: 'a',
    widths: [9],
    rows: [[cell]],
    merges: [],
    frozenRows: 0,
    isLandscape: false,
    pageHead: '',
    pageFoot: '',
  };
  const file = await writeWorkbook([sheet], {
    title: '',
    creator: '',
    day: '2026-01-01',
    names: [],
  });
  const [out = ''] = await suite.convert('recalculated.xlsx', file, CSV);
  const found = (await suite.read(out)).toString('utf8').trim();
  console.log(`a wrong value beside a formula is worked out anew: ${found === '2'}`);
  return found === '2';
}

/** Every sheet as shown, in UTF-8. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

async function opens(suite: OfficeSuite, name: string, file: Uint8Array): Promise<boolean> {
  const own = (await partsOf(file)).get('word/document.xml')!;
  const [out = ''] = await suite.convert(`${name}.docx`, file, 'fodt');
  const flat = (await suite.read(out)).toString('utf8');
  const theirs = new Set(
    [...flat.matchAll(/<text:(?:p|h)\b[^>]*?(?:\/>|>(.*?)<\/text:(?:p|h)>)/gs)].map(
      ([, inner = '']) => plain(inner),
    ),
  );
  const lines = wordsOf(own)
    .map(bare)
    .filter((line) => line !== '');
  const lost = lines.filter((line) => !theirs.has(line));
  const letters = (all: readonly string[]) => all.reduce((sum, line) => sum + line.length, 0);
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  const things = [
    ['tables', count(own, /<w:tbl>/g), count(flat, /<table:table [^>]*>/g)],
    ['pictures', count(own, /<wp:inline/g), count(flat, /<draw:image[ >]/g)],
    ['headings', count(own, /w:val="Heading\d"/g), count(flat, /<text:h /g)],
    ['repeated head rows', tablesWithHead(own), count(flat, /<table:table-header-rows>/g)],
  ] as const;
  const share = ((1 - letters(lost) / letters(lines)) * 100).toFixed(2);
  const same = things.every(([, before, after]) => before === after);
  console.log(
    `${name}.docx: ${share} % of ${letters(lines)} letters in ${lines.length} paragraphs; ${things.map(([what, before, after]) => `${what} ${after}/${before}`).join(', ')}`,
  );
  for (const line of lost.slice(0, 5)) console.log(`  lost: ${line.slice(0, 120)}`);
  return lost.length === 0 && same;
}

const tablesWithHead = (xml: string) =>
  xml.split('</w:tbl>').filter((table) => table.includes('<w:tblHeader/>')).length;

const bare = (text: string) => text.replace(/[\s\u00a0]/g, '');

/** What a paragraph of LibreOffice says, without the names of fields, notes and pictures in it. */
function plain(inner: string): string {
  const words = inner
    .replace(/<(svg:title|svg:desc|office:annotation|office:binary-data)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '');
  return bare(unescapeXml(words));
}

/** How a number is shown is a matter of its format; here its value is what counts. */
const asNumber = (text: string) =>
  /^[+-]?\d[\d,]*(?:\.\d+)?$/.test(text) ? String(Number(text.replaceAll(',', ''))) : text;

/** Every figure of every table stands in the workbook as it is printed, after working out anew. */
async function workedOut(suite: OfficeSuite, name: string, body: Body): Promise<boolean> {
  const file = await bodyXlsx(body);
  const sheets = await suite.convert(`${name}.xlsx`, file, CSV);
  const shown: string[] = [];
  for (const sheet of sheets) {
    for (const row of parse(await suite.read(sheet), { relax_column_count: true }) as string[][]) {
      shown.push(...row.filter((cell) => cell !== ''));
    }
  }
  const figures = body.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells.filter((cell): cell is FigureCell => 'figure' in cell));
  const left = new Map<string, number>();
  for (const cell of shown.map(asNumber)) left.set(cell, (left.get(cell) ?? 0) + 1);
  const lost = figures.filter(({ figure }) => {
    const there = left.get(asNumber(figure)) ?? 0;
    left.set(asNumber(figure), there - 1);
    return there <= 0;
  });
  const formulas = [...(await partsOf(file))]
    .filter(([part]) => part.startsWith('xl/worksheets/'))
    .reduce((sum, [, xml]) => sum + [...xml.matchAll(/<f>/g)].length, 0);
  const asked = figures.filter(({ from }) => from).length;
  console.log(
    `${name}.xlsx: ${figures.length - lost.length} of ${figures.length} figures as printed in ${sheets.length} sheets; ${formulas} formulas of ${asked}`,
  );
  for (const { figure, of } of lost.slice(0, 5)) console.log(`  differs: ${of} ${figure}`);
  return lost.length === 0 && formulas === asked;
}
