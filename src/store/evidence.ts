import sql from 'sql-template-tag';
import type { EvidenceFile } from '../core/evidence.ts';
import type { OfYear } from './analysis.ts';
import type { Tx } from './database.ts';

/** Files that are shown for results: what is said of them here, their bytes once by content. */
export interface EvidenceRow extends EvidenceFile {
  readonly agencyId: number;
  readonly fiscalYear: number;
}

const COLUMNS = sql`
  e.id, e.agency_id as "agencyId", e.fiscal_year as "fiscalYear", e.measure, e.step, e.until, e.name,
  e.type, e.size, e.hash, p.name as "personName", e.at
  from evidence e left join person p on p.id = e.person_id`;
const STANDING = sql`
  not exists (select 1 from evidence_withdrawal w where w.evidence_id = e.id)`;

/** What was not taken back, of one measure or of all. */
export async function evidenceOf(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  measure: number | null = null,
): Promise<EvidenceRow[]> {
  return tx.rows(sql`
    select ${COLUMNS} where e.agency_id = ${agencyId} and e.fiscal_year = ${fiscalYear}
      and (${measure}::integer is null or e.measure = ${measure}) and ${STANDING} order by e.id`);
}

export async function evidenceById(tx: Tx, id: number): Promise<EvidenceRow | undefined> {
  return tx.maybe(sql`select ${COLUMNS} where e.id = ${id} and ${STANDING}`);
}

/** One at a time for an agency: so that limits hold, and bytes never go while a line is added. */
export async function lockEvidence(tx: Tx, agencyId: number): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('prongsai.evidence'), ${agencyId})`);
}

export async function insertEvidence(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: Omit<EvidenceFile, 'id' | 'personName'> & { readonly personId: string | null },
  bytes: Uint8Array,
): Promise<number> {
  await tx.run(sql`
    insert into evidence_file (agency_id, hash, bytes)
    values (${agencyId}, ${made.hash}, ${Buffer.from(bytes)}) on conflict do nothing`);
  const { id } = await tx.one<{ id: number }>(sql`
    insert into evidence (agency_id, fiscal_year, measure, step, until, name, type, size, hash,
      person_id, at)
    values (${agencyId}, ${fiscalYear}, ${made.measure}, ${made.step}, ${made.until}, ${made.name},
      ${made.type}, ${made.size}, ${made.hash}, ${made.personId}, ${made.at}) returning id`);
  return id;
}

export async function evidenceBytes(
  tx: Tx,
  { agencyId, hash }: Pick<EvidenceRow, 'agencyId' | 'hash'>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const found = await tx.maybe<{ bytes: Buffer<ArrayBuffer> }>(sql`
    select bytes from evidence_file where agency_id = ${agencyId} and hash = ${hash}`);
  return found?.bytes;
}

/** Its bytes go with it, unless another line still shows them. */
export async function withdrawEvidence(
  tx: Tx,
  { id, agencyId, hash }: EvidenceRow,
  why: { readonly reason: string; readonly personId: string | null; readonly at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into evidence_withdrawal (evidence_id, agency_id, reason, person_id, at)
    values (${id}, ${agencyId}, ${why.reason}, ${why.personId}, ${why.at})`);
  await tx.run(sql`
    delete from evidence_file f where f.agency_id = ${agencyId} and f.hash = ${hash}
      and not exists (select 1 from evidence e
        where e.agency_id = ${agencyId} and e.hash = ${hash} and ${STANDING})
      and not exists (select 1 from item_file i
        where i.agency_id = ${agencyId} and i.hash = ${hash}
          and not exists (select 1 from item_file_erasure x where x.file_id = i.id))`);
}
