import { createHash } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '../../src/core/person.ts';
import type { Tx } from '../../src/store/database.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/**
 * The second lock: queries here forget their `where` on purpose, and still see nothing of another
 * agency, because the database knows the scope of the transaction.
 */
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
const ids: number[] = [];

beforeAll(async () => {
  house = houseOn(database.url());
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    for (const code of ['A', 'B']) {
      const agency = await tx.one<{ id: number }>(sql`
        insert into agency (code, link_code, name_th, type, search_text, sort_text)
        values (${code}, ${`${code.toLowerCase()}bcd`}, ${`หน่วยงาน ${code}`}, 'department', ${code}, ${code})
        returning id`);
      ids.push(agency.id);
      await fill(tx, agency.id);
    }
  });
});
afterAll(() => house.close());

/** A row in every table that belongs to an agency. */
async function fill(tx: Tx, agency: number): Promise<void> {
  const hash = 'a'.repeat(64);
  await tx.run(sql`insert into instrument (hash, family, year, version, body, adopted_at)
    values (${hash}, 'x', 2569, 1, '', now()) on conflict do nothing`);
  const cycle = await tx.one<{ id: number }>(sql`
    insert into cycle (fiscal_year, name, instrument_hash)
    values (2569, ${`รอบ ${agency}`}, ${hash}) returning id`);
  await tx.run(
    sql`insert into participation (agency_id, cycle_id) values (${agency}, ${cycle.id})`,
  );
  await tx.run(sql`insert into spent_key (agency_id, idempotency_key, cycle_id)
    values (${agency}, ${Buffer.alloc(16, agency)}, ${cycle.id})`);
  await tx.run(sql`insert into intake (agency_id, cycle_id, channel, answers)
    values (${agency}, ${cycle.id}, 'iit', '\\x01')`);
  await tx.run(sql`insert into sealed_intake (agency_id, cycle_id, channel, sealed)
    values (${agency}, ${cycle.id}, 'iit', '\\x01')`);
  await tx.run(sql`insert into code_key (agency_id, cycle_id, channel, public_key, sealed_key)
    values (${agency}, ${cycle.id}, 'iit', '\\x01', '\\x01')`);
  await tx.run(sql`insert into code_ticket (agency_id, cycle_id, channel, code_hash)
    values (${agency}, ${cycle.id}, 'iit', ${Buffer.alloc(32, agency)})`);
  await tx.run(sql`insert into response (agency_id, cycle_id, channel, answers)
    values (${agency}, ${cycle.id}, 'iit', '\\x01')`);
  await tx.run(sql`
    insert into demographic_sum (agency_id, cycle_id, channel, demographic, band, respondents, sums)
    values (${agency}, ${cycle.id}, 'iit', 'sex', 'female', 1, '{}')`);
  await tx.run(sql`insert into mixed_day (agency_id, cycle_id, channel, day, answers)
    values (${agency}, ${cycle.id}, 'iit', '2026-03-02', 20)`);
  await tx.run(sql`insert into collection_count (agency_id, cycle_id, channel, answered)
    values (${agency}, ${cycle.id}, 'iit', 5)`);
  await tx.run(sql`insert into collection_day (agency_id, cycle_id, channel, day, answered)
    values (${agency}, ${cycle.id}, 'iit', '2026-03-02', 5)`);
  const paper = await tx.one<{ id: number }>(sql`
    insert into paper_batch (agency_id, cycle_id, channel, sheets)
    values (${agency}, ${cycle.id}, 'eit2', 1) returning id`);
  await tx.run(sql`insert into paper_sheet (batch_id, agency_id, number, round, answers, person_id)
    values (${paper.id}, ${agency}, 1, 1, '\\x01', gen_random_uuid())`);
  const sending = await tx.one<{ id: number }>(sql`
    insert into survey_sending (send_key, agency_id, cycle_id, door, reminds, facts, letters, at)
    values (gen_random_uuid(), ${agency}, ${cycle.id}, 'iit', false, '{}', 1, now()) returning id`);
  await tx.run(sql`insert into survey_letter (sending_id, agency_id, recipient, run_after)
    values (${sending.id}, ${agency}, 'a@b.th', now())`);
  await tx.run(sql`insert into suggestion (agency_id, cycle_id, channel, text, state)
    values (${agency}, ${cycle.id}, 'iit', 'ดี', 'released')`);
  await tx.run(sql`insert into link_use (agency_id, cycle_id, item, link, url, at)
    values (${agency}, ${cycle.id}, 'o1', ${hash}, 'https://a.example/', now())`);
  await tx.run(sql`insert into link_snapshot (agency_id, cycle_id, item, link, reason, at)
    values (${agency}, ${cycle.id}, 'o1', ${hash}, 'submission', now())`);
  await tx.run(sql`insert into verdict (agency_id, cycle_id, item, score, at)
    values (${agency}, ${cycle.id}, 'o1', 100, now())`);
  await tx.run(sql`insert into standing (cycle_id, agency_id, figures)
    values (${cycle.id}, ${agency}, '{}')`);
  const edition = await tx.one<{ id: number }>(sql`
    insert into edition (cycle_id, number, head, hash, content_hash)
    values (${cycle.id}, 1, '{}', ${hash}, ${hash}) returning id`);
  const batch = await tx.one<{ id: number }>(sql`
    insert into batch (person_id, edition_id, of, documents, language, asked_at, expires_at)
    values (gen_random_uuid(), ${edition.id}, '', '{result}', 'th', now(), now()) returning id`);
  await tx.run(sql`insert into batch_document (batch_id, agency_id, document, code)
    values (${batch.id}, ${agency}, 'result', 'A')`);
  await tx.run(sql`insert into batch_file (batch_id, agency_id, document, body)
    values (${batch.id}, ${agency}, 'result', '\\x01')`);
  await tx.run(sql`insert into result_input (edition_id, agency_id, inputs, salt)
    values (${edition.id}, ${agency}, '{}', ${hash})`);
  await tx.run(sql`insert into agency_event (agency_id, fiscal_year, kind, at)
    values (${agency}, 2569, 'changed', now())`);
  await tx.run(sql`insert into audit_line (number, at, action, agency_id, target, details, mac)
    values (${agency}, now(), 'test', ${agency}, '', '{}', ${Buffer.alloc(32)})`);
  await tx.run(sql`insert into agency_band (agency_id, version, bands, at)
    values (${agency}, 1, '[]', now())`);
  await tx.run(sql`
    insert into result_sheet (agency_id, fiscal_year, number, instrument_hash, figures, respondents, at)
    values (${agency}, 2564, 1, ${hash}, '{}', '{}', now())`);
  await tx.run(sql`
    insert into analysis_text (agency_id, fiscal_year, place, kind, number, text, basis, origin, band_version, at)
    values (${agency}, 2569, 'ind1', 'strengths', 1, '', ${hash}, 'written', 0, now())`);
  await tx.run(sql`
    insert into agency_document (agency_id, fiscal_year, number, version, setting, is_removed, at)
    values (${agency}, 2569, 1, 1, '{}', false, now())`);
  await tx.run(sql`insert into analysis_group (agency_id, fiscal_year, number, groups, at)
    values (${agency}, 2569, 1, '[]', now())`);
  const template = await tx.one<{ id: number }>(
    sql`insert into template (agency_id) values (${agency}) returning id`,
  );
  await tx.run(sql`
    insert into template_version (template_id, version, name, is_withdrawn, file_name, hash, bytes, fields, at)
    values (${template.id}, 1, 'ก', false, 'ก.docx', ${hash}, '\\x01', '{}', now())`);
  await fillPlan(tx, agency, hash);
  const person = await tx.one<{ id: string }>(sql`
    insert into person (email, name) values (${`p${agency}@office.go.th`}, 'ก') returning id`);
  await tx.run(sql`insert into appointment (person_id, role, agency_id)
    values (${person.id}, 'owner', ${agency})`);
  await tx.run(sql`insert into interview_assignment (agency_id, cycle_id, person_id, quota)
    values (${agency}, ${cycle.id}, ${person.id}, 30)`);
  await fillProgress(tx, agency, hash, person.id);
  await fillDisclosure(tx, agency, cycle.id);
  await fillReview(tx, agency, cycle.id, person.id);
  await fillAppeal(tx, agency, cycle.id, person.id);
  await fillAdvice(tx, agency, cycle.id, person.id);
  await tx.run(sql`
    insert into invitation (token_hash, email, role, agency_id, created_at, expires_at)
    values (${Buffer.alloc(32, agency)}, ${`p${agency}@office.go.th`}, 'head', ${agency}, now(), now())`);
}

async function fillPlan(tx: Tx, agency: number, hash: string): Promise<void> {
  await tx.run(sql`
    insert into plan_measure (agency_id, fiscal_year, number, version, body, is_removed, origin, at)
    values (${agency}, 2569, 1, 1, '{}', false, 'written', now())`);
  await tx.run(sql`insert into plan_reason (agency_id, fiscal_year, place, version, reason, at)
    values (${agency}, 2569, 'i1', 1, '', now())`);
  await tx.run(sql`insert into plan_setting (agency_id, fiscal_year, version, carried_out_in, at)
    values (${agency}, 2569, 1, 2570, now())`);
  await tx.run(sql`
    insert into plan_version (agency_id, fiscal_year, version, content, hash, note, at)
    values (${agency}, 2569, 1, '{}', ${hash}, '', now())`);
  await tx.run(sql`
    insert into plan_decision (agency_id, fiscal_year, version, decision, position, reason, at)
    values (${agency}, 2569, 1, 'approved', '', '', now())`);
  await tx.run(sql`insert into plan_comment (agency_id, fiscal_year, measure, number, text, at)
    values (${agency}, 2569, 1, 1, 'ก', now())`);
  await tx.run(sql`insert into plan_comment_removal (agency_id, fiscal_year, measure, number, at)
    values (${agency}, 2569, 1, 1, now())`);
}

async function fillProgress(tx: Tx, agency: number, hash: string, person: string): Promise<void> {
  await tx.run(sql`
    insert into progress_report (agency_id, fiscal_year, measure, step, until, number, state, percent,
      result, spending, problem, suggestion, links, plan_version, at)
    values (${agency}, 2569, 1, 1, '2026-12-31', 1, 'notBegun', 0, '', 'none', '', '', '{}', 1, now())`);
  await tx.run(sql`
    insert into progress_assignment (agency_id, fiscal_year, measure, number, people, at)
    values (${agency}, 2569, 1, 1, '{}', now())`);
  await tx.run(sql`
    insert into progress_setting (agency_id, fiscal_year, number, days_to_report, reminds, at)
    values (${agency}, 2569, 1, 15, true, now())`);
  const evidence = await tx.one<{ id: number }>(sql`
    insert into evidence (agency_id, fiscal_year, measure, step, until, name, type, size, hash, at)
    values (${agency}, 2569, 1, 1, '2026-12-31', 'ก.pdf', 'pdf', 1, ${hash}, now()) returning id`);
  await tx.run(sql`insert into evidence_file (agency_id, hash, bytes)
    values (${agency}, ${hash}, '\\x01')`);
  await tx.run(sql`
    insert into file_reading (agency_id, hash, at, facts, text)
    values (${agency}, ${hash}, now(), '{}', 'ก')`);
  await tx.run(sql`insert into file_due (agency_id, hash, at) values (${agency}, ${hash}, now())`);
  await tx.run(sql`insert into evidence_withdrawal (evidence_id, agency_id, reason, at)
    values (${evidence.id}, ${agency}, 'ก', now())`);
  await tx.run(sql`
    insert into progress_reminder (agency_id, fiscal_year, person_id, measure, until, state, told_on)
    values (${agency}, 2569, ${person}, 1, '2026-12-31', 'late', '2027-01-20')`);
  await tx.run(sql`insert into collection_reminder (agency_id, cycle_id, person_id, told_on)
    select ${agency}, max(id), ${person}, '2026-04-20' from cycle`);
}

async function fillDisclosure(tx: Tx, agency: number, cycle: number): Promise<void> {
  const hash = createHash('sha256').update(String(agency)).digest('hex');
  await tx.run(sql`
    insert into item_answer (agency_id, cycle_id, item, version, body, origin, at)
    values (${agency}, ${cycle}, 'o1', 1, '{}', 'written', now())`);
  await tx.run(sql`
    insert into item_file (agency_id, cycle_id, item, name, type, size, hash, at)
    values (${agency}, ${cycle}, 'o1', 'ก.pdf', 'pdf', 1, ${hash}, now())`);
  await tx.run(sql`
    insert into item_file_erasure (file_id, agency_id, hash, reason, at)
    select id, agency_id, hash, 'ก', now() from item_file where agency_id = ${agency}`);
  await tx.run(sql`
    insert into item_assignment (agency_id, cycle_id, item, number, unit, people, at)
    values (${agency}, ${cycle}, 'o1', 1, '', '{}', now())`);
  await tx.run(sql`insert into item_comment (agency_id, cycle_id, item, number, text, at)
    values (${agency}, ${cycle}, 'o1', 1, 'ก', now())`);
  await tx.run(sql`
    insert into item_check (agency_id, cycle_id, item, version, stage, accepted, reason, at)
    values (${agency}, ${cycle}, 'o1', 1, 'review', true, '', now())`);
  await tx.run(sql`insert into submission (agency_id, cycle_id, number, content, hash, at)
    values (${agency}, ${cycle}, 1, '{}', ${hash}, now())`);
}

async function fillAppeal(tx: Tx, agency: number, cycle: number, person: string): Promise<void> {
  await tx.run(sql`insert into appeal (agency_id, cycle_id, item, number, statement, links, at)
    values (${agency}, ${cycle}, 'o1', 1, 'ก', '{}', now())`);
  await tx.run(sql`
    insert into appeal_decision (agency_id, cycle_id, item, number, accepted, reason, score_before,
      reason_before, score_after, person_id, at)
    values (${agency}, ${cycle}, 'o1', 1, true, 'ก', 0, 'ข', 100, ${person}, now())`);
}

/** What assessors do is no agency's to see, not even of itself. */
const ASSESSORS_ONLY = new Set([
  'review_task',
  'finding',
  'adjudication',
  'review_dispute',
  'review_handover',
  'calibration_item',
  ...['advice', 'advice_step', 'advice_task'],
]);

async function fillAdvice(tx: Tx, agency: number, cycle: number, person: string): Promise<void> {
  await tx.run(sql`
    insert into advice (cycle_id, agency_id, version, body, needs, texts, origin, at)
    values (${cycle}, ${agency}, 1, '{}', 0, 0, 'draft', now())`);
  await tx.run(sql`
    insert into advice_step (cycle_id, agency_id, version, number, step, reason, at)
    values (${cycle}, ${agency}, 1, 1, 'handed', '', now())`);
  await tx.run(sql`insert into advice_task (cycle_id, agency_id, number, assessor_id, at)
    values (${cycle}, ${agency}, 1, ${person}, now())`);
}

async function fillReview(tx: Tx, agency: number, cycle: number, person: string): Promise<void> {
  await tx.run(sql`insert into review_task (agency_id, cycle_id, item, seat, assessor_id, at)
    values (${agency}, ${cycle}, 'o1', 1, ${person}, now())`);
  await tx.run(sql`
    insert into finding (agency_id, cycle_id, item, seat, missing, score, reason, person_id, at)
    values (${agency}, ${cycle}, 'o1', 1, '{}', 100, '', ${person}, now())`);
  await tx.run(sql`
    insert into adjudication (agency_id, cycle_id, item, missing, score, reason, person_id, at)
    values (${agency}, ${cycle}, 'o1', '{}', 100, 'ก', ${person}, now())`);
  await tx.run(sql`insert into review_dispute (agency_id, cycle_id, item)
    values (${agency}, ${cycle}, 'o1')`);
  await tx.run(sql`
    with other as (insert into person (email, name)
      values (${`o${agency}@office.go.th`}, 'ข') returning id)
    insert into review_handover (agency_id, cycle_id, item, seat, from_id, to_id, reason, at)
    select ${agency}, ${cycle}, 'o1', 1, id, ${person}, 'ก', now() from other`);
  await tx.run(sql`insert into calibration_set (cycle_id, number, at) values (${cycle}, 1, now())`);
  await tx.run(sql`insert into calibration_item (cycle_id, number, position, agency_id, item, score,
      missing, reason) values (${cycle}, 1, 1, ${agency}, 'o1', 100, '{}', '')`);
}

/** Tables with an agency in them that are not under row security, each with the reason. */
const OPEN: Record<string, string> = {
  agency_group_member: 'which group an agency is ranked in is public',
  agency_result: 'published results are public',
  advice_published: 'advice is public once it is published',
  edition_place: 'where an agency stands in a published edition is public',
  edition_finer: 'what of the answers may be shown, after suppression, is public',
};

async function tablesWithAgency(): Promise<{ name: string; forced: boolean }[]> {
  return house.db.transaction({ kind: 'none' }, (tx) =>
    tx.rows(sql`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      union select 'agency', relrowsecurity and relforcerowsecurity
      from pg_class where oid = 'agency'::regclass order by name`),
  );
}

async function countOf(table: string, scope: Scope): Promise<number> {
  const row = await house.db.transaction(scope, (tx) =>
    tx.one<{ n: number }>(sql`select count(*) as n from ${raw(table)}`),
  );
  return row.n;
}

test('every table that belongs to an agency is under forced row security or says why not', async () => {
  const tables = await tablesWithAgency();
  expect(tables.length).toBeGreaterThan(6);
  expect(tables.filter((t) => !t.forced && !OPEN[t.name])).toEqual([]);
});

test('a query without where sees the own agency only', async () => {
  for (const { name } of (await tablesWithAgency()).filter((t) => t.forced)) {
    const mine = await countOf(name, { kind: 'agencies', ids: [ids[0] as number] });
    const none = await countOf(name, { kind: 'agencies', ids: [] });
    const all = await countOf(name, { kind: 'all' });
    expect([name, mine, none, all]).toEqual([name, ASSESSORS_ONLY.has(name) ? 0 : 1, 0, 2]);
  }
});

test('versions of templates are seen with their template only', async () => {
  const mine = await countOf('template_version', { kind: 'agencies', ids: [ids[0] as number] });
  expect([mine, await countOf('template_version', { kind: 'none' })]).toEqual([1, 0]);
  expect(await countOf('template_version', { kind: 'public' })).toBe(0);
});

test('a transaction whose scope was never set sees nothing', async () => {
  for (const { name } of (await tablesWithAgency()).filter((t) => t.forced)) {
    expect([name, await countOf(name, { kind: 'none' })]).toEqual([name, 0]);
  }
});

test('an update without where leaves the other agency as it was', async () => {
  const changed = await house.db.transaction({ kind: 'agencies', ids: [ids[0] as number] }, (tx) =>
    tx.run(sql`update agency set name_en = 'changed'`),
  );
  expect(changed).toBe(1);
});

test('a row cannot be written into another agency', async () => {
  await expect(
    house.db.transaction({ kind: 'agencies', ids: [ids[0] as number] }, (tx) =>
      tx.run(sql`update participation set agency_id = ${ids[1]}`),
    ),
  ).rejects.toThrow(/row-level security/);
});

test('the public sees names of agencies and nothing of what they answered', async () => {
  expect(await countOf('agency', { kind: 'public' })).toBe(2);
  for (const name of [
    'participation',
    'spent_key',
    'intake',
    'sealed_intake',
    'code_key',
    'code_ticket',
    'response',
    'verdict',
    'result_sheet',
  ]) {
    expect([name, await countOf(name, { kind: 'public' })]).toEqual([name, 0]);
  }
});
