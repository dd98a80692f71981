import sql from 'sql-template-tag';
import type { Bands } from '../core/band.ts';
import type { Tx } from './database.ts';

/** The bands of an agency, every version. */
export interface BandVersion {
  readonly version: number;
  readonly bands: Bands;
  readonly at: Date;
  readonly personId: string | null;
  readonly personName: string | null;
}

/** Newest first. */
export async function bandVersions(tx: Tx, agencyId: number): Promise<BandVersion[]> {
  return tx.rows<BandVersion>(sql`
    select b.version, b.bands, b.at, b.person_id as "personId", p.name as "personName"
    from agency_band b left join person p on p.id = b.person_id
    where b.agency_id = ${agencyId} order by b.version desc`);
}

/** False when somebody else saved this version first. */
export async function insertBands(
  tx: Tx,
  agencyId: number,
  made: {
    readonly version: number;
    readonly bands: Bands;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into agency_band (agency_id, version, bands, person_id, at)
    select ${agencyId}::integer, ${made.version}::integer, ${JSON.stringify(made.bands)}::jsonb,
      ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(version) from agency_band where agency_id = ${agencyId}), 0)
      = ${made.version - 1}
    on conflict do nothing`);
  return added === 1;
}
