import sql, { type Sql } from 'sql-template-tag';
import type { EditionGroup } from '../core/edition-group.ts';
import type { PlaceKind } from '../core/place.ts';
import type { Tx } from './database.ts';

/** How the groups of published editions did. */
export interface GroupIn extends EditionGroup {
  readonly editionId: number;
}

const SELECT = sql`
  select edition_id as "editionId", kind, key, name_th as "nameTh", name_en as "nameEn", agencies,
    scored, passed, mean::text as mean, pass_rate::text as "passRate", rank, distribution, means
  from edition_group`;

/** The groups of a kind in some editions, best first. */
export function groupsOfKind(
  tx: Tx,
  editionIds: readonly number[],
  kind: PlaceKind,
): Promise<GroupIn[]> {
  return groupsWhere(tx, sql`edition_id = any(${editionIds}::integer[]) and kind = ${kind}`);
}

/** One group over several editions. */
export function groupOverEditions(
  tx: Tx,
  editionIds: readonly number[],
  { kind, key }: { readonly kind: PlaceKind; readonly key: string },
): Promise<GroupIn[]> {
  return groupsWhere(
    tx,
    sql`edition_id = any(${editionIds}::integer[]) and kind = ${kind} and key = ${key}`,
  );
}

const groupsWhere = (tx: Tx, condition: Sql): Promise<GroupIn[]> =>
  tx.rows(sql`${SELECT} where ${condition} order by rank nulls last, key collate "C"`);

/** What an edition's agencies may be filtered by. */
export interface GroupChoice extends Pick<EditionGroup, 'kind' | 'key' | 'nameTh' | 'nameEn'> {}

export function groupChoices(tx: Tx, editionId: number): Promise<GroupChoice[]> {
  return tx.rows(sql`
    select kind, key, name_th as "nameTh", name_en as "nameEn" from edition_group
    where edition_id = ${editionId} and kind <> 'nation' order by kind, key collate "C"`);
}
