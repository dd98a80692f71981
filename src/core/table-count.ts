import type { TableReport } from './item-table.ts';

/** What was found in the tables of an item's links and files, in numbers: for the board, where no cell is named. */
export interface TableCount {
  /** Tables in which something had better be mended. */
  readonly toMend: number;
  readonly cells: number;
  readonly columns: number;
  /** Tables without the headings that are asked for. */
  readonly unlike: number;
  /** Tables that are still to be gone through. */
  readonly waiting: number;
}

export const NO_TABLES: TableCount = { toMend: 0, cells: 0, columns: 0, unlike: 0, waiting: 0 };
export const WAITING_TABLE: TableCount = { ...NO_TABLES, waiting: 1 };

export const hasFaults = (report: TableReport | undefined): boolean =>
  report !== undefined && report.found + report.missing.length > 0;

export function countTable(report: TableReport | undefined): TableCount {
  if (!report || !hasFaults(report)) return NO_TABLES;
  if (report.headingLine === null) return { ...NO_TABLES, toMend: 1, unlike: 1 };
  return { ...NO_TABLES, toMend: 1, cells: report.found, columns: report.missing.length };
}

export function addTables(one: TableCount, other: TableCount): TableCount {
  return {
    toMend: one.toMend + other.toMend,
    cells: one.cells + other.cells,
    columns: one.columns + other.columns,
    unlike: one.unlike + other.unlike,
    waiting: one.waiting + other.waiting,
  };
}
