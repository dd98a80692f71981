import { type DataTable, type DataValue, tableLine, tableRecord } from '../core/data-table.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../kit/csv.ts';

/** A table of published figures as a file: for a spreadsheet, or for a program. */
export function tableCsv<Row>(table: DataTable<Row>, rows: Iterable<Row>): string {
  const lines = [table.columns.map((column) => column.key)];
  const body = Array.from(rows, (row) => tableLine(table, row));
  return BYTE_ORDER_MARK + [...writeCsv([...lines, ...body])].join('');
}

export function tableJson<Row>(
  table: DataTable<Row>,
  rows: Iterable<Row>,
): Record<string, DataValue>[] {
  return Array.from(rows, (row) => tableRecord(table, row));
}
