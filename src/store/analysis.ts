import sql from 'sql-template-tag';
import type { PieceKey, PieceVersion } from '../core/analysis.ts';
import type { GroupMean } from '../core/group-mean.ts';
import type { Tx } from './database.ts';

/** What agencies write of their results, every version. */
export interface OfYear {
  readonly agencyId: number;
  readonly fiscalYear: number;
}

interface TextRow extends PieceVersion, PieceKey {}

/** The last version of each piece of a year. */
export async function latestTexts(tx: Tx, { agencyId, fiscalYear }: OfYear): Promise<TextRow[]> {
  return tx.rows<TextRow>(sql`
    select distinct on (t.place, t.kind) t.place, t.kind, t.number, t.text, t.basis, t.origin,
      t.band_version as "bandVersion", t.at, p.name as "personName"
    from analysis_text t left join person p on p.id = t.person_id
    where t.agency_id = ${agencyId} and t.fiscal_year = ${fiscalYear}
    order by t.place, t.kind, t.number desc`);
}

/** Every version of one piece, newest first. */
export async function textVersions(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  { place, kind }: PieceKey,
): Promise<PieceVersion[]> {
  return tx.rows<PieceVersion>(sql`
    select t.number, t.text, t.basis, t.origin, t.band_version as "bandVersion", t.at,
      p.name as "personName"
    from analysis_text t left join person p on p.id = t.person_id
    where t.agency_id = ${agencyId} and t.fiscal_year = ${fiscalYear} and t.place = ${place}
      and t.kind = ${kind}
    order by t.number desc`);
}

/** False when somebody else saved this number first. */
export async function insertText(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  { place, kind }: PieceKey,
  made: Omit<PieceVersion, 'personName'> & { readonly personId: string | null },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into analysis_text (agency_id, fiscal_year, place, kind, number, text, basis, origin,
      band_version, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${place}::text, ${kind}::text,
      ${made.number}::integer, ${made.text}::text, ${made.basis}::text, ${made.origin}::text,
      ${made.bandVersion}::integer, ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(number) from analysis_text where agency_id = ${agencyId}
        and fiscal_year = ${fiscalYear} and place = ${place} and kind = ${kind}), 0)
      = ${made.number - 1}
    on conflict do nothing`);
  return added === 1;
}

export interface GroupVersion {
  readonly number: number;
  readonly groups: readonly GroupMean[];
  readonly personName: string | null;
  readonly at: Date;
}

/** Newest first. */
export async function groupVersions(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
): Promise<GroupVersion[]> {
  return tx.rows<GroupVersion>(sql`
    select g.number, g.groups, g.at, p.name as "personName"
    from analysis_group g left join person p on p.id = g.person_id
    where g.agency_id = ${agencyId} and g.fiscal_year = ${fiscalYear} order by g.number desc`);
}

/** False when somebody else saved this number first. */
export async function insertGroups(
  tx: Tx,
  { agencyId, fiscalYear }: OfYear,
  made: Omit<GroupVersion, 'personName'> & { readonly personId: string | null },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into analysis_group (agency_id, fiscal_year, number, groups, person_id, at)
    select ${agencyId}::integer, ${fiscalYear}::integer, ${made.number}::integer,
      ${JSON.stringify(made.groups)}::jsonb, ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(number) from analysis_group
        where agency_id = ${agencyId} and fiscal_year = ${fiscalYear}), 0) = ${made.number - 1}
    on conflict do nothing`);
  return added === 1;
}
