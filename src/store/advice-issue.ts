import sql from 'sql-template-tag';
import type { AdviceBody } from '../core/advice.ts';
import type { AdviceIssue, PublishedAdvice, PublishedText } from '../core/advice-issue.ts';
import type { Tx } from './database.ts';

/** Advice that was published, issue by issue; everybody's to see, never changed. */
export interface IssueRow extends AdviceIssue {
  readonly id: number;
  readonly agencies: number;
}

/** Newest first. */
export async function issuesOf(tx: Tx, cycleId: number): Promise<IssueRow[]> {
  return tx.rows<IssueRow>(sql`
    select i.id, i.head, i.hash,
      (select count(*)::int from advice_published p where p.issue_id = i.id) as agencies
    from advice_issue i where i.cycle_id = ${cycleId} order by i.number desc`);
}

/** What an issue says of each agency, by its code. */
export async function hashesOfIssue(
  tx: Tx,
  issueId: number,
): Promise<{ readonly code: string; readonly hash: string }[]> {
  return tx.rows(sql`
    select a.code, p.hash from advice_published p join agency a on a.id = p.agency_id
    where p.issue_id = ${issueId} order by a.code collate "C"`);
}

export interface ApprovedAdvice {
  readonly agencyId: number;
  readonly code: string;
  readonly version: number;
  readonly body: AdviceBody;
  /** The version that stands published; null where none was. */
  readonly published: number | null;
}

/** Sets that were approved and are not published as they are, by the agencies' codes. */
export async function approvedAdvice(tx: Tx, cycleId: number): Promise<ApprovedAdvice[]> {
  return tx.rows<ApprovedAdvice>(sql`
    select l.agency_id as "agencyId", a.code, l.version, l.body, out.version as published
    from (select distinct on (agency_id) agency_id, version, body from advice
      where cycle_id = ${cycleId} order by agency_id, version desc) l
      join agency a on a.id = l.agency_id
      left join lateral (select max(p.version) as version from advice_published p
        join advice_issue i on i.id = p.issue_id
        where p.agency_id = l.agency_id and i.cycle_id = ${cycleId}) out on true
    where out.version is distinct from l.version and 'approved' = (
      select s.step from advice_step s where s.cycle_id = ${cycleId} and s.agency_id = l.agency_id
        and s.version = l.version order by s.number desc limit 1)
    order by a.code collate "C"`);
}

/** The scores of these agencies in an edition. */
export async function valuesIn(
  tx: Tx,
  editionId: number,
  agencyIds: readonly number[],
): Promise<Map<number, Record<string, string>>> {
  const rows = await tx.rows<{ agencyId: number; values: Record<string, string> }>(sql`
    select agency_id as "agencyId", entry -> 'values' as values from agency_result
    where edition_id = ${editionId} and agency_id = any(${agencyIds}::integer[])`);
  return new Map(rows.map(({ agencyId, values }) => [agencyId, values]));
}

export interface IssuedAdvice {
  readonly agencyId: number;
  readonly version: number;
  readonly texts: readonly PublishedText[];
  readonly hash: string;
}

export async function insertIssue(
  tx: Tx,
  { cycleId, editionId }: { readonly cycleId: number; readonly editionId: number },
  { head, hash }: AdviceIssue,
  advice: readonly IssuedAdvice[],
): Promise<void> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into advice_issue (cycle_id, edition_id, number, head, hash)
    values (${cycleId}, ${editionId}, ${head.number}, ${JSON.stringify(head)}::jsonb, ${hash})
    returning id`);
  const column = <T>(of: (one: IssuedAdvice) => T) => advice.map(of);
  await tx.run(sql`
    insert into advice_published (issue_id, agency_id, version, texts, hash)
    select ${id}, made.* from unnest(${column((one) => one.agencyId)}::integer[],
      ${column((one) => one.version)}::integer[],
      ${column((one) => JSON.stringify(one.texts))}::json[], ${column((one) => one.hash)}::text[])
      as made`);
}

export interface PublishedRow extends PublishedAdvice {
  readonly version: number;
}

/** What stood published of an agency while an edition stood; null where there was nothing. */
export async function publishedAdvice(
  tx: Tx,
  of: { readonly cycleId: number; readonly agencyId: number; readonly edition: number },
): Promise<PublishedRow | null> {
  const found = await tx.maybe<Omit<PublishedRow, 'issue'> & AdviceIssue & { own: string }>(sql`
    select p.version, p.texts, p.hash as own, i.head, i.hash from advice_published p
      join advice_issue i on i.id = p.issue_id join edition e on e.id = i.edition_id
    where p.agency_id = ${of.agencyId} and i.cycle_id = ${of.cycleId}
      and e.number <= ${of.edition} order by i.number desc limit 1`);
  if (!found) return null;
  const { version, head, hash, texts, own } = found;
  return { version, issue: { head, hash }, texts, hash: own };
}

/** The newest advice of each of these agencies and cycles, where it was published since; newest first. */
export async function advisedSince(
  tx: Tx,
  agencyIds: readonly number[],
  since: Date,
): Promise<
  {
    readonly agencyId: number;
    readonly cycleId: number;
    readonly fiscalYear: number;
    readonly texts: number;
    readonly publishedAt: string;
  }[]
> {
  if (agencyIds.length === 0) return [];
  return tx.rows(sql`
    select distinct on (i.cycle_id, p.agency_id) p.agency_id as "agencyId", i.cycle_id as "cycleId",
      c.fiscal_year as "fiscalYear", json_array_length(p.texts) as texts,
      i.head ->> 'publishedAt' as "publishedAt"
    from advice_published p join advice_issue i on i.id = p.issue_id join cycle c on c.id = i.cycle_id
    where p.agency_id = any(${[...agencyIds]}::integer[])
      and (i.head ->> 'publishedAt')::timestamptz >= ${since}
    order by i.cycle_id desc, p.agency_id, i.number desc`);
}
