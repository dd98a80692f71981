import sql, { type Sql } from 'sql-template-tag';
import type { RetentionSetting } from '../core/copy-retention.ts';
import type { Tx } from './database.ts';

/** How long monthly copies are kept, which of them nothing rests on, and what was removed. */
export async function retentionSettings(tx: Tx): Promise<RetentionSetting[]> {
  return tx.rows(sql`
    select s.number, s.months, s.reason, p.name as "personName", s.at
    from copy_retention s left join person p on p.id = s.person_id order by s.number desc limit 100`);
}

/** False when somebody else set it first. */
export async function insertRetention(
  tx: Tx,
  made: Omit<RetentionSetting, 'personName'> & { readonly personId: string | null },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into copy_retention (number, months, reason, person_id, at)
    values (${made.number}, ${made.months}, ${made.reason}, ${made.personId}, ${made.at})
    on conflict do nothing`);
  return added === 1;
}

export type Copied = 'content' | 'text';

/** Before this moment and day copies are no longer kept for their own sake. */
export interface Cut {
  readonly before: Date;
  readonly day: string;
}

const CONTENTS = sql`(select hash, octet_length(bytes) as size from link_content)`;
const TEXTS = sql`(select hash, octet_length(text) as size from link_text)`;
const copies = (what: Copied) => (what === 'content' ? CONTENTS : TEXTS);
/** Which finding names which copy: texts and contents themselves, and pictures through the finding they show. */
const NAMES_CONTENT = sql`(
  select id, link, at, content_hash as hash from link_finding
  union all
  select f.id, f.link, f.at, p.content_hash from link_picture p join link_finding f on f.id = p.finding_id)`;
const NAMES_TEXT = sql`(select id, link, at, text_hash as hash from link_finding)`;
const names = (what: Copied) => (what === 'content' ? NAMES_CONTENT : NAMES_TEXT);

/**
 * Something rests on what a finding names: it is young; it is what stands there now; or it is what belongs
 * to a moment that lasts: of a submission, a scoring, an appeal, of a cycle whose calendar is not long over,
 * of an agency that waits for a decision.
 */
const rests = ({ before, day }: Cut): Sql => sql`
  (f.at >= ${before}
    or not exists (select from link_finding g where g.link = f.link and g.id > f.id)
    or exists (select from link_snapshot s where s.link = f.link and s.at <= f.at
      and not exists (select from link_finding g
        where g.link = f.link and g.at >= s.at and g.id < f.id)
      and (s.reason <> 'monthly'
        or coalesce((select max(p.closes_on) from cycle_phase p where p.cycle_id = s.cycle_id), 'infinity')
          >= ${day}::date
        or exists (select from appeal a where a.agency_id = s.agency_id and a.cycle_id = s.cycle_id
          and not exists (select from appeal_decision d where d.agency_id = a.agency_id
            and d.cycle_id = a.cycle_id and d.item = a.item)))))`;

const free = (what: Copied, cut: Cut): Sql => sql`
  exists (select from ${names(what)} f where f.hash = c.hash)
  and not exists (select from ${names(what)} f where f.hash = c.hash and ${rests(cut)})`;

export interface Removable {
  readonly count: number;
  readonly bytes: number;
}

/** What would go. */
export async function removableOf(tx: Tx, what: Copied, cut: Cut): Promise<Removable> {
  return tx.one(sql`
    select count(*) as count, coalesce(sum(c.size), 0) as bytes
    from ${copies(what)} c where ${free(what, cut)}`);
}

const AT_A_TIME = 500;

export interface RemovedBatch extends Removable {
  /** To go on after; null when there is nothing behind it. */
  readonly last: string | null;
}

/** The next few in the order of their hashes: judged, written down and removed in one transaction. */
export async function removeBatch(
  tx: Tx,
  what: Copied,
  after: string,
  cut: Cut,
  made: { readonly months: number; readonly at: Date },
): Promise<RemovedBatch> {
  const table = what === 'content' ? sql`link_content` : sql`link_text`;
  const next = await tx.rows<{ hash: string }>(
    sql`select hash from ${table} where hash > ${after} order by hash limit ${AT_A_TIME}`,
  );
  const hashes = next.map(({ hash }) => hash);
  const gone = await tx.rows<{ hash: string; size: number }>(sql`
    select c.hash, c.size from ${copies(what)} c
    where c.hash = any(${hashes}::text[]) and ${free(what, cut)}`);
  const ids = gone.map(({ hash }) => hash);
  if (ids.length > 0) {
    await tx.run(sql`
      insert into copy_removal (hash, link, what, size, months, at)
      select distinct c.hash, f.link, ${what}::text, c.size, ${made.months}::integer,
        ${made.at}::timestamptz
      from ${copies(what)} c join ${names(what)} f on f.hash = c.hash
      where c.hash = any(${ids}::text[])`);
    await tx.run(sql`delete from ${table} where hash = any(${ids}::text[])`);
  }
  const bytes = gone.reduce((sum, { size }) => sum + size, 0);
  const last = hashes.length === AT_A_TIME ? (hashes.at(-1) ?? null) : null;
  return { count: gone.length, bytes, last };
}

export interface RemovedCopy {
  readonly hash: string;
  readonly what: Copied;
  readonly at: Date;
}

/** Of one link, what was removed and has not come back since. */
export async function removedCopies(tx: Tx, link: string): Promise<RemovedCopy[]> {
  return tx.rows(sql`
    select r.hash, r.what, max(r.at) as at from copy_removal r where r.link = ${link}
      and not exists (select from link_content c where r.what = 'content' and c.hash = r.hash)
      and not exists (select from link_text t where r.what = 'text' and t.hash = r.hash)
    group by r.hash, r.what`);
}

export interface RemovedInAll {
  readonly contents: number;
  readonly texts: number;
  readonly bytes: number;
  readonly at: Date | null;
}

export async function removedInAll(tx: Tx): Promise<RemovedInAll> {
  return tx.one(sql`
    select count(*) filter (where what = 'content') as contents,
      count(*) filter (where what = 'text') as texts, coalesce(sum(size), 0) as bytes, max(at) as at
    from (select distinct hash, what, at, size from copy_removal) r`);
}
