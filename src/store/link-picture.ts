import sql from 'sql-template-tag';
import type { LinkPicture } from '../core/link-picture.ts';
import type { Tx } from './database.ts';

/** Pictures of pages that were kept at a moment. */
export interface DuePicture {
  readonly findingId: string;
  readonly link: string;
  readonly url: string;
}

/** Pages whose bytes a moment of keeping asked for, and that nobody took a picture of; the oldest first. */
export async function duePictures(tx: Tx, since: Date, most: number): Promise<DuePicture[]> {
  return tx.rows(sql`
    select f.id::text as "findingId", f.link, u.url from link_finding f
    cross join lateral (select url from link_use u where u.link = f.link limit 1) u
    where f.at >= ${since} and f.content_hash is not null and f.facts #>> '{seen,kind}' = 'html'
      and not exists (select from link_picture p where p.finding_id = f.id)
      and exists (select from link_snapshot s where s.link = f.link and s.at <= f.at
        and not exists (select from link_finding g
          where g.link = f.link and g.id < f.id and g.at >= s.at))
    order by f.at, f.id limit ${most}`);
}

export async function insertPicture(
  tx: Tx,
  { findingId, link }: DuePicture,
  { at, fault, facts, contentHash }: Omit<LinkPicture, 'findingAt'>,
): Promise<void> {
  await tx.run(sql`
    insert into link_picture (finding_id, link, at, fault, facts, content_hash)
    select id, ${link}, ${at}, ${fault}, ${JSON.stringify(facts)}::jsonb, ${contentHash}
    from link_finding where id = ${findingId}::bigint on conflict do nothing`);
}

export async function picturesOf(tx: Tx, link: string): Promise<LinkPicture[]> {
  return tx.rows(sql`
    select f.at as "findingAt", p.at, p.fault, p.facts, p.content_hash as "contentHash"
    from link_picture p join link_finding f on f.id = p.finding_id
    where p.link = ${link} order by p.finding_id`);
}
