import type { Text } from './instrument.ts';

/**
 * A table of published figures as data: which columns, of what kind, and what each says of a row.
 * Its file, its JSON and its line in the dictionary are made from this one declaration. A value is
 * the exact text that is printed; null where there is none.
 */
export interface DataTable<Row> {
  /** The name of its file. */
  readonly name: string;
  readonly columns: readonly DataColumn<Row>[];
}

export interface DataColumn<Row> {
  readonly key: string;
  readonly kind: DataKind;
  /** Where it is named by the instrument; otherwise by the dictionary. */
  readonly title?: Text;
  of(row: Row): string | null;
}

/** `decimal` is exact text; a JSON number would not keep `85.00`. */
export type DataKind = 'text' | 'code' | 'integer' | 'decimal' | 'boolean';

export type DataValue = string | number | boolean | null;

/** Declares a column; whatever it says of a row is written as it prints. */
export const column = <Row>(
  key: string,
  kind: DataKind,
  of: (row: Row) => string | number | boolean | null | undefined,
  title?: Text,
): DataColumn<Row> => ({
  key,
  kind,
  of: (row) => {
    const value = of(row);
    return value === null || value === undefined ? null : String(value);
  },
  ...(title ? { title } : {}),
});

export function tableLine<Row>(table: DataTable<Row>, row: Row): (string | null)[] {
  return table.columns.map((column) => column.of(row));
}

/** A row as JSON has it: whole numbers and yes or no as such, decimals as they are printed. */
export function tableRecord<Row>(table: DataTable<Row>, row: Row): Record<string, DataValue> {
  return Object.fromEntries(table.columns.map(({ key, kind, of }) => [key, asJson(kind, of(row))]));
}

function asJson(kind: DataKind, value: string | null): DataValue {
  if (value === null) return null;
  if (kind === 'integer') return Number(value);
  return kind === 'boolean' ? value === 'true' : value;
}
