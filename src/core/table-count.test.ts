import { expect, test } from 'vitest';
import type { CellFault, TableReport } from './item-table.ts';
import { addTables, countTable, NO_TABLES, WAITING_TABLE } from './table-count.ts';

const whole: TableReport = { headingLine: 1, missing: [], lines: 4, faults: [], found: 0 };
const column = { code: 'spent' } as CellFault['column'];

test('cells beyond those shown are counted; of a table without its headings, the table alone', () => {
  expect(countTable(undefined)).toEqual(NO_TABLES);
  expect(countTable(whole)).toEqual(NO_TABLES);
  const cells = countTable({ ...whole, found: 1234 });
  expect(cells).toMatchObject({ toMend: 1, cells: 1234, columns: 0 });
  const lacking = countTable({ ...whole, missing: [column] });
  expect(lacking).toMatchObject({ toMend: 1, cells: 0, columns: 1 });
  const unlike = countTable({ ...whole, headingLine: null, missing: [column, column] });
  expect(unlike).toEqual({ ...NO_TABLES, toMend: 1, unlike: 1 });
  expect([cells, lacking, unlike, WAITING_TABLE].reduce(addTables)).toEqual({
    ...{ toMend: 3, cells: 1234, columns: 1, unlike: 1, waiting: 1 },
  });
});
