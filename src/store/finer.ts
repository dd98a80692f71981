import sql from 'sql-template-tag';
import type { Finer } from '../core/finer.ts';
import type { Released } from '../core/release.ts';
import type { ResultInputs } from '../core/result.ts';
import { copyInto } from './copy.ts';
import type { Tx } from './database.ts';

/** What is shown beyond official figures, kept with its edition; everybody's to see. */
export interface FinerText {
  readonly agencyId: number;
  readonly finer: string;
}

export async function insertFiners(
  tx: Tx,
  editionId: number,
  finers: readonly FinerText[],
): Promise<void> {
  await copyInto(
    tx,
    'edition_finer (edition_id, agency_id, finer)',
    finers.map(({ agencyId, finer }) => [editionId, agencyId, finer]),
  );
}

/** Of an agency in some editions, by edition. */
export async function findFiners(
  tx: Tx,
  editionIds: readonly number[],
  agencyId: number,
): Promise<Map<number, Finer>> {
  const rows = await tx.rows<{ editionId: number; finer: Finer }>(sql`
    select edition_id as "editionId", finer from edition_finer
    where edition_id = any(${editionIds}::integer[]) and agency_id = ${agencyId}`);
  return new Map(rows.map(({ editionId, finer }) => [editionId, finer]));
}

/** Published before this was kept beside them. */
export async function editionsWithoutFiners(tx: Tx): Promise<OlderEdition[]> {
  return tx.rows(sql`
    select id, cycle_id as "cycleId", number, head ->> 'instrumentHash' as "instrumentHash",
      (head -> 'edition' ->> 'publishedAt')::timestamptz as "publishedAt" from edition e
    where not exists (select from edition_finer f where f.edition_id = e.id)
      and exists (select from result_input r where r.edition_id = e.id) order by id`);
}

export interface OlderEdition {
  readonly id: number;
  readonly cycleId: number;
  readonly number: number;
  readonly instrumentHash: string;
  readonly publishedAt: Date;
}

export interface FrozenInputs {
  readonly agencyId: number;
  readonly inputs: ResultInputs;
  readonly released: Released['channels'];
}

export function inputsOfEdition(tx: Tx, editionId: number): Promise<FrozenInputs[]> {
  return tx.rows(sql`
    select i.agency_id as "agencyId", i.inputs, r.entry -> 'channels' as released
    from result_input i join agency_result r using (edition_id, agency_id)
    where i.edition_id = ${editionId}`);
}
