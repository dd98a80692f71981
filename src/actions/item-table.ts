import { z } from 'zod';
import { type ItemTable, itemRuleFor } from '../core/item-rule.ts';
import { checkTable, type TableReport } from '../core/item-table.ts';
import { badField, Problem } from '../core/problem.ts';
import { readTable } from '../kit/table.ts';
import { type TableLimits, Unreadable } from '../kit/unreadable.ts';
import { type Deed, look } from './action.ts';
import {
  DISCLOSURE_ROLES,
  type Disclosing,
  findDisclosing,
  itemIn,
  itemKey,
} from './disclosure.ts';
import { fileField } from './registry.ts';

/** A table held to what its item asks for before it is published; nothing of it is kept. */
export const ITEM_TABLE_LIMITS: TableLimits = { bytes: 10_000_000, rows: 20_000, columns: 100 };

export const seeItemTable = look({
  name: 'disclosure.table',
  input: z.strictObject(itemKey),
  may: DISCLOSURE_ROLES,
  find: findDisclosing,
  do: async (deed, { item }): Promise<ItemTable> => tableOf(deed, item),
});

export const checkItemTable = look({
  name: 'disclosure.check-table',
  input: z.strictObject({ ...itemKey, file: fileField }),
  may: DISCLOSURE_ROLES,
  find: findDisclosing,
  async do(deed, { item, file }): Promise<TableReport> {
    const table = await tableOf(deed, item);
    try {
      const { rows } = await readTable(file, ITEM_TABLE_LIMITS);
      return checkTable(table, rows);
    } catch (error) {
      throw error instanceof Unreadable ? badField('file', error.why, error.details) : error;
    }
  },
});

async function tableOf({ house, thing }: Deed<Disclosing>, code: string): Promise<ItemTable> {
  const { family, year } = thing.instrument;
  const { code: item } = itemIn(thing, code);
  const rule = itemRuleFor(await house.shipped.itemRules(family), year, item);
  if (!rule?.table) throw new Problem('notFound', { what: 'table' });
  return rule.table;
}
