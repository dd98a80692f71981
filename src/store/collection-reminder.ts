import sql from 'sql-template-tag';
import type { Tx } from './database.ts';

/** Who was told when that a survey is behind. */
export interface ToldOf {
  readonly cycleId: number;
  readonly agencyId: number;
  readonly personId: string;
}

export async function toldOfCollection(tx: Tx, to: ToldOf): Promise<string[]> {
  const rows = await tx.rows<{ on: string }>(sql`
    select told_on as on from collection_reminder
    where cycle_id = ${to.cycleId} and agency_id = ${to.agencyId} and person_id = ${to.personId}`);
  return rows.map(({ on }) => on);
}

export async function keepToldOfCollection(tx: Tx, to: ToldOf, on: string): Promise<void> {
  await tx.run(sql`
    insert into collection_reminder (cycle_id, agency_id, person_id, told_on)
    values (${to.cycleId}, ${to.agencyId}, ${to.personId}, ${on}) on conflict do nothing`);
}
