import { expect, test } from 'vitest';
import { departmentBody, departmentSource } from '../../test/kit/document.ts';
import type { FigureCell, Table } from './body.ts';

test('every figure of the tables is the one of the results', () => {
  const { values } = departmentSource().year.entry;
  const tables = departmentBody().sections.flatMap((section) =>
    section.blocks.filter((block): block is Table => block.kind === 'table'),
  );
  const figures = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((cell): cell is FigureCell => 'figure' in cell)),
  );
  const official = figures.filter(({ of = '' }) => values[of] !== undefined);
  expect(official.length).toBe(16);
  for (const { figure, of } of official) expect([of, figure]).toEqual([of, values[of!]]);
});

test('the total and a tool of two parts are worked out by a workbook', () => {
  const [tools] = departmentBody().sections;
  const table = tools!.blocks.find((block): block is Table => block.kind === 'table')!;
  const from = table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => ('from' in cell && cell.from ? [[cell.of, cell.from.kind]] : [])),
  );
  expect(from).toEqual([
    ['EIT', 'mean'],
    ['weight.total', 'sum'],
    ['total', 'weighted'],
  ]);
});
