import sql, { empty, join, type Sql } from 'sql-template-tag';
import { searchWords } from '../core/agency-search.ts';
import { ANY_APPEAL, type Appeal, type AppealDecision, type AppealFilter } from '../core/appeal.ts';
import type { VerdictScore, Verdicts } from '../core/verdict.ts';
import { asTyped } from './agency-list.ts';
import type { Tx } from './database.ts';
import type { OfCycle } from './item-answer.ts';

/** Appeals, every statement of them, and what was decided. */
type AppealRow = Omit<Appeal, 'decision'> & {
  readonly accepted: boolean | null;
  readonly reason: string;
  readonly scoreBefore: VerdictScore;
  readonly reasonBefore: string;
  readonly scoreAfter: VerdictScore;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
};

/** The last statement of each item. */
export async function appealsOf(tx: Tx, { agencyId, cycleId }: OfCycle): Promise<Appeal[]> {
  const rows = await tx.rows<AppealRow>(sql`
    select distinct on (a.item) a.item, a.number, a.statement, a.links, p.name as "personName", a.at,
      d.accepted, d.reason, d.score_before as "scoreBefore", d.reason_before as "reasonBefore",
      d.score_after as "scoreAfter", h.name as "decidedBy", d.at as "decidedAt"
    from appeal a
      left join appeal_decision d using (agency_id, cycle_id, item)
      left join person p on p.id = a.person_id
      left join person h on h.id = d.person_id
    where a.agency_id = ${agencyId} and a.cycle_id = ${cycleId} order by a.item, a.number desc`);
  return rows.map(({ accepted, decidedBy, decidedAt, ...row }) => {
    const { item, number, statement, links, personName, at, ...said } = row;
    const decision: AppealDecision | null =
      accepted === null ? null : { ...said, accepted, personName: decidedBy, at: decidedAt };
    return { item, number, statement, links, personName, at, decision };
  });
}

/** False when somebody else wrote first. */
export async function insertAppeal(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: Omit<Appeal, 'personName' | 'decision'> & { readonly personId: string | null },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into appeal (agency_id, cycle_id, item, number, statement, links, person_id, at)
    select ${agencyId}::integer, ${cycleId}::integer, ${made.item}::text, ${made.number}::integer,
      ${made.statement}::text, ${[...made.links]}::text[], ${made.personId}::uuid,
      ${made.at}::timestamptz
    where coalesce((select max(number) from appeal where agency_id = ${agencyId}
        and cycle_id = ${cycleId} and item = ${made.item}), 0) = ${made.number - 1}
    on conflict do nothing`);
  return added === 1;
}

export async function insertAppealDecision(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: Omit<AppealDecision, 'personName'> & {
    readonly item: string;
    readonly number: number;
    readonly personId: string;
  },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into appeal_decision (agency_id, cycle_id, item, number, accepted, reason, score_before,
      reason_before, score_after, person_id, at)
    values (${agencyId}, ${cycleId}, ${made.item}, ${made.number}, ${made.accepted}, ${made.reason},
      ${made.scoreBefore}, ${made.reasonBefore}, ${made.scoreAfter}, ${made.personId}, ${made.at})
    on conflict do nothing`);
  return added === 1;
}

/** Whoever had a part in the score of this item. */
export async function scorersOf(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string,
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select person_id::text as id from finding
      where cycle_id = ${cycleId} and agency_id = ${agencyId} and item = ${item}
    union select person_id::text from adjudication
      where cycle_id = ${cycleId} and agency_id = ${agencyId} and item = ${item}
    union select person_id::text from verdict
      where cycle_id = ${cycleId} and agency_id = ${agencyId} and item = ${item}
        and person_id is not null`);
  return rows.map(({ id }) => id);
}

/** What stood before the first appeal of this agency was decided; of all that stands where none was. */
export async function verdictsBeforeAppeals(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<Verdicts> {
  const rows = await tx.rows<{ item: string; score: VerdictScore }>(sql`
    select distinct on (item) item, score from verdict
    where cycle_id = ${cycleId} and agency_id = ${agencyId}
      and at < coalesce((select min(at) from appeal_decision
        where cycle_id = ${cycleId} and agency_id = ${agencyId}), 'infinity')
    order by item, id desc`);
  return Object.fromEntries(rows.map(({ item, score }) => [item, score]));
}

export interface AppealLine {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly item: string;
  readonly at: Date;
  readonly accepted: boolean | null;
  /** How many there are in all. */
  readonly of: number;
}

export const APPEALS_A_PAGE = 50;

/** A page of what is asked for of all agencies', those that wait first. */
export async function appealsOfCycle(
  tx: Tx,
  cycleId: number,
  filter: AppealFilter = ANY_APPEAL,
  page = 1,
): Promise<AppealLine[]> {
  const ofItem = filter.item === '' ? empty : sql`and item = ${filter.item}`;
  return tx.rows<AppealLine>(sql`
    select a.code, a.name_th as "nameTh", a.name_en as "nameEn", l.item, l.at, d.accepted,
      count(*) over ()::int as "of"
    from (select distinct on (agency_id, item) agency_id, item, at from appeal
        where cycle_id = ${cycleId} ${ofItem} order by agency_id, item, number desc) l
      join agency a on a.id = l.agency_id
      left join appeal_decision d on d.cycle_id = ${cycleId} and d.agency_id = l.agency_id
        and d.item = l.item
    where ${join(conditions(filter), ' and ')}
    order by d.accepted is not null, l.item, a.code collate "C"
    limit ${APPEALS_A_PAGE} offset ${(page - 1) * APPEALS_A_PAGE}`);
}

const STATES = {
  waiting: sql`d.accepted is null`,
  accepted: sql`d.accepted`,
  refused: sql`not d.accepted`,
};

function conditions({ state, ministry, q, until }: AppealFilter): Sql[] {
  const all = searchWords(q).map((word) => sql`a.search_text like ${`%${asTyped(word)}%`}`);
  if (state !== '') all.push(STATES[state]);
  if (ministry !== '') {
    all.push(sql`a.ministry_id = (select id from agency_group
      where kind = 'ministry' and code = ${ministry})`);
  }
  if (until) all.push(sql`l.at <= ${until}`);
  return [sql`true`, ...all];
}

/** Ministries whose agencies appealed, to choose from. */
export async function appealMinistries(
  tx: Tx,
  cycleId: number,
): Promise<{ readonly code: string; readonly nameTh: string; readonly nameEn: string }[]> {
  return tx.rows(sql`
    select code, name_th as "nameTh", name_en as "nameEn" from agency_group
    where id in (select a.ministry_id from appeal p join agency a on a.id = p.agency_id
      where p.cycle_id = ${cycleId}) order by code`);
}

/** How many items are disputed and not decided on. */
export async function countWaitingAppeals(tx: Tx, cycleId: number): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(distinct (agency_id, item))::int as n from appeal a
    where cycle_id = ${cycleId} and not exists (select from appeal_decision d
      where d.cycle_id = ${cycleId} and d.agency_id = a.agency_id and d.item = a.item)`);
  return n;
}

export async function allowsNewEvidence(tx: Tx, cycleId: number): Promise<boolean> {
  const found = await tx.maybe<{ allows: boolean }>(sql`
    select allows_new as allows from appeal_setting where cycle_id = ${cycleId}
    order by number desc limit 1`);
  return found?.allows ?? false;
}

export async function insertAppealSetting(
  tx: Tx,
  cycleId: number,
  made: { readonly allowsNew: boolean; readonly personId: string | null; readonly at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into appeal_setting (cycle_id, number, allows_new, person_id, at)
    select ${cycleId}::integer, coalesce(max(number), 0) + 1, ${made.allowsNew}::boolean,
      ${made.personId}::uuid, ${made.at}::timestamptz
    from appeal_setting where cycle_id = ${cycleId}`);
}
