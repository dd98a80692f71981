import type { ItemTable } from '../core/item-rule.ts';
import { writeXlsx } from '../kit/xlsx.ts';

/** A form of an item's table to fill in: its headings and a line as an example. */
export function itemTableForm(table: ItemTable): ReadableStream<Uint8Array> {
  const headings = table.columns.map(({ th }) => th);
  const widths = table.columns.map(({ th, kind }) =>
    kind === 'text' ? 36 : Math.max(14, th.length),
  );
  return writeXlsx({ name: table.title.th.slice(0, 31), widths }, [headings, [...table.example]]);
}
