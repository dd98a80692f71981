import sql, { type Sql } from 'sql-template-tag';
import type { LinkFinding } from '../core/link-finding.ts';
import type { SnapshotMoment, SnapshotReason } from '../core/link-history.ts';
import type { Packed } from '../kit/packing.ts';
import type { Tx } from './database.ts';

/** Links that agencies show as evidence: who shows them, what was found there, what was kept. */
interface OfCycle {
  readonly agencyId: number;
  readonly cycleId: number;
}

export interface LinkUse extends OfCycle {
  readonly item: string;
  readonly link: string;
  readonly url: string;
}

export async function addLinkUses(tx: Tx, uses: readonly LinkUse[], at: Date): Promise<void> {
  const of = (field: 'item' | 'link' | 'url') => uses.map((use) => use[field]);
  await tx.run(sql`
    insert into link_use (agency_id, cycle_id, item, link, url, at)
    select a, c, i, l, u, ${at}::timestamptz from unnest(
      ${uses.map(({ agencyId }) => agencyId)}::integer[], ${uses.map(({ cycleId }) => cycleId)}::integer[],
      ${of('item')}::text[], ${of('link')}::text[], ${of('url')}::text[]) as t(a, c, i, l, u)
    on conflict do nothing`);
}

export async function addSnapshots(
  tx: Tx,
  uses: readonly LinkUse[],
  reason: SnapshotReason,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into link_snapshot (agency_id, cycle_id, item, link, reason, at)
    select a, c, i, l, ${reason}, ${at}::timestamptz from unnest(
      ${uses.map(({ agencyId }) => agencyId)}::integer[], ${uses.map(({ cycleId }) => cycleId)}::integer[],
      ${uses.map(({ item }) => item)}::text[], ${uses.map(({ link }) => link)}::text[]) as t(a, c, i, l)
    on conflict do nothing`);
}

export interface FoundAt {
  readonly link: string;
  readonly finding: LinkFinding;
}

export async function insertFindings(tx: Tx, found: readonly FoundAt[]): Promise<void> {
  const of = <F extends keyof LinkFinding>(field: F) => found.map(({ finding }) => finding[field]);
  await tx.run(sql`
    insert into link_finding (link, at, fault, status, facts, content_hash, text_hash)
    select * from unnest(${found.map(({ link }) => link)}::text[], ${of('at')}::timestamptz[],
      ${of('fault')}::text[], ${of('status')}::integer[],
      ${found.map(({ finding }) => JSON.stringify(finding.facts))}::jsonb[],
      ${of('contentHash')}::text[], ${of('textHash')}::text[])`);
}

/** Texts that are here already are not sent once more. */
export async function keepTexts(tx: Tx, texts: ReadonlyMap<string, string>): Promise<void> {
  const rows = await tx.rows<{ hash: string }>(
    sql`select hash from link_text where hash = any(${[...texts.keys()]}::text[])`,
  );
  const known = new Set(rows.map(({ hash }) => hash));
  const fresh = [...texts].filter(([hash]) => !known.has(hash));
  if (fresh.length === 0) return;
  await tx.run(sql`
    insert into link_text (hash, text) select * from unnest(
      ${fresh.map(([hash]) => hash)}::text[], ${fresh.map(([, text]) => text)}::text[])
    on conflict do nothing`);
}

export async function keepContent(tx: Tx, hash: string, content: Packed): Promise<void> {
  await tx.run(sql`
    insert into link_content (hash, size, packing, bytes)
    values (${hash}, ${content.size}, ${content.packing}, ${Buffer.from(content.bytes)})
    on conflict do nothing`);
}

/** A text is not taken away as forgotten while a finding is written that names it. */
export async function holdKept(tx: Tx, how: 'shared' | 'alone'): Promise<void> {
  await tx.run(
    how === 'shared'
      ? sql`select pg_advisory_xact_lock_shared(hashtext('prongsai.kept'))`
      : sql`select pg_advisory_xact_lock(hashtext('prongsai.kept'))`,
  );
}

export interface Keeping {
  /** A moment of keeping waits for the look that began then. */
  readonly waits: boolean;
  /** What stood there last. */
  readonly textHash: string | null;
}

export async function keepingOf(tx: Tx, link: string, began: Date): Promise<Keeping> {
  return tx.one(sql`
    select ${waitsFor(sql`${link}::text`, sql`${began}::timestamptz`)} as waits,
      (select text_hash from link_finding where link = ${link} order by id desc limit 1) as "textHash"`);
}

/** Of these looks, the links that were to be kept before the look began and were not yet. */
export async function waitingFor(
  tx: Tx,
  looks: readonly { readonly link: string; readonly began: Date }[],
): Promise<Set<string>> {
  const rows = await tx.rows<{ link: string }>(sql`
    select t.link from unnest(${looks.map(({ link }) => link)}::text[],
      ${looks.map(({ began }) => began)}::timestamptz[]) as t(link, began)
    where ${waitsFor(sql`t.link`, sql`t.began`)}`);
  return new Set(rows.map(({ link }) => link));
}

const waitsFor = (link: Sql, began: Sql) => sql`
  exists (select from link_snapshot s where s.link = ${link} and s.at <= ${began}
    and not exists (select from link_finding f where f.link = ${link} and f.at >= s.at))`;

const FINDING = sql`
  f.link, f.at, f.fault, f.status, f.facts, f.content_hash as "contentHash", f.text_hash as "textHash"`;
type FindingRow = LinkFinding & { readonly link: string };

/** Every link of an agency in a cycle with its last finding; one that was never looked at has none. */
export async function linksOf(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<(LinkUse & { readonly finding: LinkFinding | null; readonly isDue: boolean })[]> {
  const uses = await tx.rows<LinkUse & { isDue: boolean }>(sql`
    select u.agency_id as "agencyId", u.cycle_id as "cycleId", u.item, u.link, u.url,
      exists (select from link_due d where d.link = u.link) as "isDue"
    from link_use u where u.agency_id = ${agencyId} and u.cycle_id = ${cycleId} order by u.item, u.at, u.url`);
  const found = await tx.rows<FindingRow>(sql`
    select ${FINDING} from unnest(${[...new Set(uses.map(({ link }) => link))]}::text[]) as t(l)
    cross join lateral (select * from link_finding f where f.link = l order by id desc limit 1) f`);
  const byLink = new Map(found.map((one) => [one.link, one]));
  return uses.map((use) => ({ ...use, finding: byLink.get(use.link) ?? null }));
}

/** What the last handing in found at each link of an agency, by item and link; none where it is still to be looked at. */
export async function handedInFindings(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<Map<string, LinkFinding>> {
  const rows = await tx.rows<FindingRow & { item: string }>(sql`
    select s.item, ${FINDING}
    from (select item, link, max(at) as at from link_snapshot where agency_id = ${agencyId}
        and cycle_id = ${cycleId} and reason = 'submission' group by item, link) s
      cross join lateral (select * from link_finding f where f.link = s.link and f.at >= s.at
        order by f.id limit 1) f`);
  return new Map(rows.map((one) => [`${one.item} ${one.link}`, one]));
}

/** What stood at each link of an agency whenever it was scored, by item and link. */
export async function scoredFindings(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<(Pick<LinkFinding, 'fault' | 'status'> & Pick<LinkUse, 'item' | 'link'>)[]> {
  return tx.rows(sql`
    select s.item, s.link, f.fault, f.status from link_snapshot s
      cross join lateral (select fault, status from link_finding f where f.link = s.link and f.at >= s.at
        order by f.id limit 1) f
    where s.agency_id = ${agencyId} and s.cycle_id = ${cycleId} and s.reason = 'scoring'`);
}

const MOST_FINDINGS = 500;

/** Oldest first. */
export async function findingsOf(tx: Tx, link: string): Promise<LinkFinding[]> {
  const rows = await tx.rows<FindingRow>(sql`
    select ${FINDING} from link_finding f where f.link = ${link} order by f.id desc limit ${MOST_FINDINGS}`);
  return rows.reverse();
}

export async function snapshotsOf(
  tx: Tx,
  { agencyId, cycleId, item, link }: Omit<LinkUse, 'url'>,
): Promise<SnapshotMoment[]> {
  return tx.rows(sql`
    select reason, at from link_snapshot where agency_id = ${agencyId} and cycle_id = ${cycleId}
      and item = ${item} and link = ${link} order by at`);
}

export async function keptText(tx: Tx, hash: string): Promise<string | undefined> {
  return (await tx.maybe<{ text: string }>(sql`select text from link_text where hash = ${hash}`))
    ?.text;
}

export async function keptContent(tx: Tx, hash: string): Promise<Packed | undefined> {
  return tx.maybe(sql`select size, packing, bytes from link_content where hash = ${hash}`);
}

/** Links that were handed in, of cycles that go on, and were not looked at since. */
export async function handedInLinks(
  tx: Tx,
  since: Date,
  today: string,
  most: number,
): Promise<LinkUse[]> {
  return tx.rows(sql`
    select distinct s.agency_id as "agencyId", s.cycle_id as "cycleId", s.item, s.link, u.url
    from link_snapshot s join link_use u using (agency_id, cycle_id, item, link) where s.reason = 'submission'
      and exists (select from cycle_phase p where p.cycle_id = s.cycle_id and p.closes_on >= ${today}::date)
      and not exists (select from link_snapshot m where m.agency_id = s.agency_id
        and m.cycle_id = s.cycle_id and m.item = s.item and m.link = s.link and m.at >= ${since})
    limit ${most}`);
}

/**
 * Of links that nothing was kept of, findings older than that go; then texts and contents that no
 * finding names. What was kept at a moment stays as long as its cycle.
 */
export async function forgetFindings(tx: Tx, before: Date): Promise<void> {
  await tx.run(sql`
    delete from link_finding f where f.at < ${before}
      and not exists (select from link_snapshot s where s.link = f.link)
      and exists (select from link_finding later where later.link = f.link and later.id > f.id)`);
  await tx.run(sql`
    delete from link_text t where not exists (select from link_finding f where f.text_hash = t.hash)`);
  await tx.run(sql`
    delete from link_content c where not exists (select from link_finding f where f.content_hash = c.hash)
      and not exists (select from link_picture p where p.content_hash = c.hash)`);
}
