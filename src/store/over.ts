import sql, { type Sql } from 'sql-template-tag';
import { type Over, overOf } from '../core/appointment.ts';
import type { Tx } from './database.ts';

/** What a role may be held over, as far as the transaction sees: an agency or a group. */
interface OverRow {
  agency_id: number | null;
  group_id: number | null;
  code: string;
  name_th: string;
  name_en: string;
}

async function overs(tx: Tx, query: Sql): Promise<Over[]> {
  return (await tx.rows<OverRow>(query)).map(overOf);
}

export async function agencyOver(tx: Tx, code: string): Promise<Over | undefined> {
  return (
    await overs(
      tx,
      sql`select id as agency_id, null::integer as group_id, code, name_th, name_en
          from agency where code = ${code}`,
    )
  )[0];
}

export function agenciesOver(tx: Tx, ids: readonly number[]): Promise<Over[]> {
  return overs(
    tx,
    sql`select id as agency_id, null::integer as group_id, code, name_th, name_en
        from agency where id = any(${[...ids]}) order by code`,
  );
}

/** Ministries, provinces and other groups; the code is `province/P01`. */
export function groupsOver(tx: Tx): Promise<Over[]> {
  return overs(
    tx,
    sql`select null::integer as agency_id, id as group_id, kind || '/' || code as code,
               name_th, name_en
        from agency_group order by kind, code`,
  );
}
