import { tidy } from '../kit/thai.ts';
import { nothingIfDash } from './field.ts';
import { COLUMN_IDS, columnOf, type RegistryColumn } from './registry-format.ts';

/** A line of a file by columns, before anything in it is judged. */
export interface RegistryEntry {
  readonly line: number;
  /** Only the columns the file has; a blank cell is an empty text. */
  readonly values: Readonly<Partial<Record<RegistryColumn, string>>>;
}

/** What is wrong, or worth a look, at a place in the file. */
export interface RowNote {
  readonly line: number;
  /** A column of ours, or a heading as it stands in the file; null for the whole line. */
  readonly column: RegistryColumn | string | null;
  readonly fault: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export function readEntries(rows: readonly FileRow[]): {
  entries: RegistryEntry[];
  faults: RowNote[];
} {
  const [head, ...body] = rows;
  if (!head) return { entries: [], faults: [] };
  const columns = head.cells.map(columnOf);
  const faults = headingFaults(head, columns);
  // Under headings that are not ours every cell would be a fault of its own.
  if (!columns.includes('code')) return { entries: [], faults };
  const entries = body.map((row) => entryOf(row, columns));
  for (const row of body) {
    const stray = row.cells.findIndex((cell, i) => tidy(cell) !== '' && !tidy(head.cells[i] ?? ''));
    if (stray >= 0) {
      faults.push({
        line: row.line,
        column: null,
        fault: 'cellWithoutHeading',
        details: { value: tidy(row.cells[stray] ?? '').slice(0, 60), number: stray + 1 },
      });
    }
  }
  return { entries: entries.filter((entry) => Object.values(entry.values).some(Boolean)), faults };
}

function headingFaults(head: FileRow, columns: readonly (RegistryColumn | undefined)[]): RowNote[] {
  const { line } = head;
  if (!columns.includes('code')) {
    return [{ line, column: null, fault: 'noCodeHeading' }];
  }
  return head.cells.flatMap((heading, i): RowNote[] => {
    const column = columns[i];
    if (column && columns.indexOf(column) < i) return [{ line, column, fault: 'headingTwice' }];
    if (column || tidy(heading) === '') return [];
    return [{ line, column: tidy(heading).slice(0, 60), fault: 'unknownHeading' }];
  });
}

function entryOf(row: FileRow, columns: readonly (RegistryColumn | undefined)[]): RegistryEntry {
  const values: Partial<Record<RegistryColumn, string>> = {};
  for (const id of COLUMN_IDS) {
    const at = columns.indexOf(id);
    if (at >= 0) values[id] = nothingIfDash(row.cells[at] ?? '');
  }
  return { line: row.line, values };
}
