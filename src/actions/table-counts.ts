import { type ShownFile, tableIn } from '../core/file-reading.ts';
import type { FileKind } from '../core/file-text.ts';
import type { ShownLink } from '../core/item-links.ts';
import { type ItemTable, itemRuleFor } from '../core/item-rule.ts';
import {
  addTables,
  countTable,
  NO_TABLES,
  type TableCount,
  WAITING_TABLE,
} from '../core/table-count.ts';
import { Kept } from '../kit/kept.ts';
import type { Tx } from '../store/database.ts';
import { fileText } from '../store/file-reading.ts';
import { keptText } from '../store/web-link.ts';
import type { Deed } from './action.ts';
import type { Disclosing } from './disclosure.ts';

/**
 * How much is to be mended in tables that were read: gone through once for each content, and remembered
 * as long as the program runs and the item asks for that very table. Nothing of it is written down, so
 * that another rule or another program never meets an old number.
 */
export interface TableCounts {
  /** Undefined where it was not counted yet. */
  known(table: ItemTable, key: string): TableCount | undefined;
  keep(table: ItemTable, key: string, count: TableCount): void;
}

const MOST_KEPT = 20_000;

export function openTableCounts(): TableCounts {
  const byTable = new WeakMap<ItemTable, Kept<TableCount>>();
  return {
    known: (table, key) => byTable.get(table)?.find(key),
    keep(table, key, count) {
      const counts = byTable.get(table) ?? new Kept<TableCount>(MOST_KEPT);
      byTable.set(table, counts);
      counts.take(key, () => count);
    },
  };
}

/** Of texts, gone through in one view; a table beyond waits for the next. */
const MOST_LETTERS = 1_000_000;

interface Source {
  readonly item: string;
  readonly kind: FileKind | undefined;
  readonly key: string;
  readonly text: (tx: Tx) => Promise<string | undefined>;
}

/** By item; none where an item asks for no table. */
export async function countTables(
  { tx, house, thing }: Deed<Disclosing>,
  links: readonly ShownLink[],
  files: readonly ShownFile[],
): Promise<Map<string, TableCount>> {
  const { family, year } = thing.instrument;
  const rules = await house.shipped.itemRules(family);
  const counts = new Map<string, TableCount>();
  let letters = 0;
  const sources = [...links.flatMap(atLink), ...files.flatMap(inFileOf(thing.agencyId))];
  // One address may show several components.
  const once = new Map(sources.map((one) => [`${one.item} ${one.key}`, one]));
  for (const { item, kind, key, text } of once.values()) {
    const table = itemRuleFor(rules, year, item)?.table;
    if (!table) continue;
    let count = house.tables.known(table, key);
    if (!count && letters < MOST_LETTERS) {
      const read = await text(tx);
      letters += read?.length ?? 0;
      count = countTable(tableIn(table, kind, read));
      house.tables.keep(table, key, count);
    }
    counts.set(item, addTables(counts.get(item) ?? NO_TABLES, count ?? WAITING_TABLE));
  }
  return counts;
}

function atLink({ item, finding }: ShownLink): Source[] {
  const hash = finding?.textHash;
  if (!hash) return [];
  const kind = finding.facts.seen?.kind;
  return [{ item, kind, key: `link ${kind} ${hash}`, text: (tx) => keptText(tx, hash) }];
}

/** What was read of a content stays as it was read, for each agency by itself. */
const inFileOf =
  (agencyId: number) =>
  ({ file, reading }: ShownFile): Source[] => {
    if (!reading) return [];
    const { item, hash } = file;
    const { kind } = reading.facts;
    const key = `file ${agencyId} ${hash}`;
    return [{ item, kind, key, text: (tx) => fileText(tx, { agencyId, hash }) }];
  };
