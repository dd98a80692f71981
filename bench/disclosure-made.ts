import sql from 'sql-template-tag';
import type { House } from '../src/actions/house.ts';
import { freshToken } from '../src/kit/secret.ts';
import type { Tx } from '../src/store/database.ts';
import { PAIRS } from './disclosure-pairs.ts';

const ASSESSORS = 60;

/** Every item of every agency is answered and looked through; sixty assessors, and somebody who watches over all. */
export async function fill(tx: Tx, cycleId: number, items: readonly string[]) {
  const body = { has: 'yes', links: [], explanation: '', components: [1], files: [] };
  await tx.run(sql`
    insert into item_answer (agency_id, cycle_id, item, version, body, origin, at)
    select agency_id, ${cycleId}, item, n, ${JSON.stringify(body)}::jsonb, 'written', now()
    from participation, unnest(${[...items]}::text[]) as item, generate_series(1, 2) as n
    where cycle_id = ${cycleId}`);
  await tx.run(sql`
    insert into item_check (agency_id, cycle_id, item, version, stage, accepted, reason, at)
    select agency_id, cycle_id, item, version, 'review', true, '', now()
    from item_answer where version = 2`);
  await tx.run(sql`
    insert into person (email, name, totp_confirmed, totp_secret)
    select 'bench' || n || '@prongsai.example', 'ผู้ตรวจ ' || n, true, 'A'
    from (select generate_series(0, ${ASSESSORS})::text union all select 'lead') as made (n)`);
  await tx.run(sql`
    insert into appointment (person_id, role)
    select id, case email when 'bench0@prongsai.example' then 'administrator'
      when 'benchlead@prongsai.example' then 'lead' else 'assessor' end
    from person where email like 'bench%'`);
  const agencies = await tx.rows<{ id: number; code: string }>(sql`
    select id, code from agency join participation on agency_id = id
    where cycle_id = ${cycleId} order by id limit ${PAIRS}`);
  const assessor = await tx.one<{ id: string }>(
    sql`select id::text as id from person where email = 'bench1@prongsai.example'`,
  );
  return { agencies, people: { assessor: assessor.id } };
}

/** The middle of a review: seven of ten are judged, one in twenty is lost, a thousand losses are disputed. */
export async function fillReview(tx: Tx, cycleId: number): Promise<void> {
  await tx.run(sql`
    insert into finding (agency_id, cycle_id, item, seat, missing, score, reason, person_id, at)
    select agency_id, cycle_id, item, seat, case when lost then '{1}'::integer[] else '{}' end,
      case when lost then 0 else 100 end, case when lost then 'ไม่แสดงระยะเวลา' else '' end,
      assessor_id, now()
    from (select *, abs(hashtext(agency_id || item || seat)) % 20 = 0 as lost from review_task
      where cycle_id = ${cycleId} and abs(hashtext(item || agency_id)) % 10 < 7) t`);
  await tx.run(sql`
    insert into verdict (agency_id, cycle_id, item, score, reason, person_id, at)
    select f.agency_id, f.cycle_id, f.item, f.score, f.reason, f.person_id, f.at from finding f
    where f.cycle_id = ${cycleId} and f.seat = 1 and not exists (select from finding o
      where o.cycle_id = f.cycle_id and o.agency_id = f.agency_id and o.item = f.item
        and o.score <> f.score)`);
  await tx.run(sql`
    insert into appeal (agency_id, cycle_id, item, number, statement, links, at)
    select agency_id, cycle_id, item, 1, 'อยู่หน้า 3', '{}', now() from verdict
    where cycle_id = ${cycleId} and score = 0 order by id limit 1000`);
}

const SEATS = { head: 'bench0', assessor: 'bench1', lead: 'benchlead' } as const;

/** Signed in as who watches over all, or as the first assessor. */
export async function session(house: House, as: keyof typeof SEATS): Promise<string> {
  const { token, hash } = freshToken();
  const email = `${SEATS[as]}@prongsai.example`;
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`
      insert into session (token_hash, person_id, device, created_at, last_seen_at, expires_at)
      select ${hash}, id, 'bench', now(), now(), now() + interval '1 hour'
      from person where email = ${email}`),
  );
  return token;
}
