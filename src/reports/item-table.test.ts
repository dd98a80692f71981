import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ItemTable, readItemRules } from '../core/item-rule.ts';
import { checkTable } from '../core/item-table.ts';
import { readTable } from '../kit/table.ts';
import { itemTableCsv, itemTableForm } from './item-table.ts';

const rules = readItemRules(readFileSync('instruments/nacc/item-checks.yaml', 'utf8'));
const tables = [...new Set(rules.flatMap(({ table }) => table ?? []))];
const LIMITS = { bytes: 1_000_000, rows: 100, columns: 50 };
const workbook = async (table: ItemTable) =>
  new Uint8Array(await new Response(itemTableForm(table)).arrayBuffer());

test.each(tables.map((table) => [table.name, table] as const))(
  'the forms of %s, sent back as they are, hold to what their item asks for',
  async (_, table) => {
    const csv = Buffer.from(itemTableCsv(table));
    expect(csv.subarray(0, 3).toString('hex')).toBe('efbbbf');
    for (const form of [csv, await workbook(table)]) {
      const { rows } = await readTable(form, LIMITS);
      const { lines, faults, missing } = checkTable(table, rows);
      expect({ lines, faults, missing }).toEqual({ lines: 1, faults: [], missing: [] });
    }
  },
);

test('a cell that looks like a formula is a text in both', async () => {
  const [first] = tables as [ItemTable];
  const example = ['=1+1', '+66', '@a', '-x', ...first.example.slice(4)];
  const table = { ...first, example };
  expect(itemTableCsv(table)).toContain("'=1+1,'+66,'@a,'-x");
  for (const form of [Buffer.from(itemTableCsv(table)), await workbook(table)]) {
    const { rows } = await readTable(form, LIMITS);
    expect(rows[1]?.cells.slice(0, 4)).toEqual(['=1+1', '+66', '@a', '-x']);
  }
});
