import sql from 'sql-template-tag';
import type { Link } from '../core/link-finding.ts';
import type { Tx } from './database.ts';

/** The queue of links that are to be looked at, whoever shows them. */
/** Sooner than it is due already, never later. */
export async function makeDue(
  tx: Tx,
  links: readonly Pick<Link, 'link' | 'host'>[],
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into link_due (link, host, due_at)
    select distinct on (l) l, h, ${at}::timestamptz from unnest(
      ${links.map(({ link }) => link)}::text[], ${links.map(({ host }) => host)}::text[]) as t(l, h)
    order by l
    on conflict (link) do update set due_at = least(link_due.due_at, excluded.due_at)`);
}

/** Of these, the ones that nobody looked at since then. */
export async function notLookedAtSince<L extends Pick<Link, 'link'>>(
  tx: Tx,
  links: readonly L[],
  since: Date,
): Promise<L[]> {
  const rows = await tx.rows<{ link: string }>(sql`
    select distinct f.link from link_finding f
    where f.link = any(${links.map(({ link }) => link)}::text[]) and f.at >= ${since}`);
  const seen = new Set(rows.map(({ link }) => link));
  return links.filter(({ link }) => !seen.has(link));
}

export interface DueLink extends Link {
  readonly failures: number;
  /** At some moment what stands there was to be kept. */
  readonly isKept: boolean;
}

const MOST_DUE = 1000;
const MOST_OF_A_HOST = 8;

/** Those that have waited longest, a few of every host: a slow one does not hold up the rest. */
export async function dueLinks(tx: Tx, now: Date, atHand: readonly string[]): Promise<DueLink[]> {
  return tx.rows(sql`
    select d.link, d.host, d.failures, u.url,
      exists (select from link_snapshot s where s.link = d.link) as "isKept" from (
      select link, host, failures, due_at,
        row_number() over (partition by host order by due_at, link) as place
      from link_due where due_at <= ${now} and not link = any(${[...atHand]}::text[])) d
    cross join lateral (select url from link_use u where u.link = d.link limit 1) u
    where d.place <= ${MOST_OF_A_HOST} order by d.place, d.due_at, d.link limit ${MOST_DUE}`);
}

export interface Settling {
  readonly link: string;
  readonly began: Date;
  /** It may be well again then; null when what was found stands. */
  readonly again: Date | null;
}

/** Looked at; asked for once more meanwhile, or to be kept from a later moment on, it stays due. */
export async function settleDue(tx: Tx, looks: readonly Settling[]): Promise<void> {
  const given = sql`unnest(${looks.map(({ link }) => link)}::text[],
    ${looks.map(({ began }) => began)}::timestamptz[], ${looks.map(({ again }) => again)}::timestamptz[])
    as t(link, began, again)`;
  const isDone = sql`d.link = t.link and d.due_at <= t.began
    and not exists (select from link_snapshot s where s.link = t.link and s.at > t.began)`;
  await tx.run(sql`delete from link_due d using ${given} where ${isDone} and t.again is null`);
  await tx.run(sql`
    update link_due d set due_at = t.again, failures = failures + 1 from ${given}
    where ${isDone} and t.again is not null`);
}
