import type { ItemTable } from '../core/item-rule.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../kit/csv.ts';
import { writeXlsx } from '../kit/xlsx.ts';

/** A form of an item's table to fill in: its headings and a line as an example. */
export function itemTableForm(table: ItemTable): ReadableStream<Uint8Array> {
  const widths = table.columns.map(({ th, kind }) =>
    kind === 'text' ? 36 : Math.max(14, th.length),
  );
  return writeXlsx({ name: table.title.th.slice(0, 31), widths }, rowsOf(table));
}

/** The same as text, with the mark by which Excel knows Thai. */
export function itemTableCsv(table: ItemTable): string {
  return BYTE_ORDER_MARK + [...writeCsv(rowsOf(table))].join('');
}

const rowsOf = ({ columns, example }: ItemTable) => [columns.map(({ th }) => th), [...example]];
