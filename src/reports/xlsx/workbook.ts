import { columnLetters, sheetNames, type WorkSheet, writeWorkbook } from '../../kit/workbook.ts';
import { paperText } from '../../text/paper.ts';
import { type Body, draftLine } from '../body.ts';
import { ganttContent, type SheetContent, tableContent } from './table.ts';

/**
 * A body as a workbook: a sheet that says what it is, then one for each table, named after its
 * section. Numbers are numbers, in Arabic digits whatever the paper has, and what can be worked
 * out from other cells is worked out by the workbook itself.
 */
export async function bodyXlsx(body: Body): Promise<Uint8Array<ArrayBuffer>> {
  const tables = tablesOf(body);
  const { about } = paperText[body.language];
  const [first = about, ...names] = sheetNames([about, ...tables.map(({ title }) => title)]);
  const pageHead = body.draft === null ? '' : draftLine(body);
  const sheets = tables.map(
    ({ content, isLandscape }, i): WorkSheet => ({
      ...content,
      name: names[i]!,
      isLandscape,
      pageHead,
      pageFoot: body.agency,
    }),
  );
  return writeWorkbook([aboutSheet(body, { name: first, pageHead, sheets }), ...sheets], {
    title: body.title,
    creator: body.agency,
    day: body.day,
    names: tables.map(({ key, content }, i) => rangeName(key, content, names[i]!)),
  });
}

interface NamedTable {
  readonly key: string;
  readonly title: string;
  readonly isLandscape: boolean;
  readonly content: SheetContent;
}

function tablesOf({ sections }: Body): NamedTable[] {
  return sections.flatMap(({ title, isLandscape, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'table' && block.kind !== 'gantt') return [];
      const content = block.kind === 'table' ? tableContent(block) : ganttContent(block);
      return [{ key: block.key, title, isLandscape, content }];
    }),
  );
}

/** Where a program finds a table again, whatever its sheet is called. */
function rangeName(key: string, { rows, widths }: SheetContent, sheet: string) {
  const last = `$${columnLetters(Math.max(0, widths.length - 1))}$${rows.length}`;
  return { name: `table_${key.replace(/\W/g, '_')}`, range: `'${sheet}'!$A$2:${last}` };
}

interface About {
  readonly name: string;
  readonly pageHead: string;
  readonly sheets: readonly WorkSheet[];
}

function aboutSheet(body: Body, { name, pageHead, sheets }: About): WorkSheet {
  const t = paperText[body.language];
  const { title, subtitle, agency, unit, date, check } = body;
  const lines = [
    subtitle,
    agency,
    unit,
    date,
    pageHead,
    ...(check ? [check.text, check.url, `${t.hash} ${check.hash}`] : []),
  ].filter(Boolean);
  return {
    name,
    widths: [66],
    merges: [],
    frozenRows: 1,
    isLandscape: false,
    pageHead,
    pageFoot: agency,
    rows: [
      [{ text: title, look: 'title' }],
      ...lines.map((text) => [
        {
          text,
          look: 'plain' as const,
          ...(text === check?.url ? { opens: { address: text } } : {}),
        },
      ]),
      [{ text: t.sheets, look: 'head' }],
      ...sheets.map((sheet) => [
        {
          text: `${sheet.name} – ${captionOf(sheet)}`,
          look: 'plain' as const,
          opens: { sheet: sheet.name },
        },
      ]),
    ],
  };
}

function captionOf({ rows }: WorkSheet): string {
  const cell = rows[0]?.[0];
  return cell && 'text' in cell ? cell.text : '';
}
