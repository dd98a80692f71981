import sql, { join, type Sql } from 'sql-template-tag';
import { ADVICE_A_PAGE, ADVICE_STATES, type AdviceState } from '../core/advice.ts';
import { searchWords } from '../core/agency-search.ts';
import { asTyped } from './agency-list.ts';
import type { Tx } from './database.ts';
import type { OfCycle } from './item-answer.ts';

/** Who works on which agency's advice, and how far each is. */
export interface AdviceFilter {
  readonly cycleId: number;
  /** Null for everybody's. */
  readonly assessor: string | null;
  readonly q: string;
  readonly state: AdviceState | null;
}

export interface AdviceLine {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly state: AdviceState;
  readonly needs: number;
  readonly texts: number;
  readonly at: Date | null;
  readonly assessor: string | null;
}

export async function countAdvice(
  tx: Tx,
  filter: AdviceFilter,
): Promise<Record<AdviceState, number>> {
  const rows = await tx.rows<{ state: AdviceState; n: number }>(sql`
    select state, count(*)::int as n from (${lines(filter)}) as s group by state`);
  const counts = Object.fromEntries(ADVICE_STATES.map((state) => [state, 0]));
  for (const { state, n } of rows) counts[state] = n;
  return counts as Record<AdviceState, number>;
}

export async function adviceLines(
  tx: Tx,
  filter: AdviceFilter,
  page: number,
): Promise<AdviceLine[]> {
  const { state } = filter;
  return tx.rows<AdviceLine>(sql`
    select s.code, s."nameTh", s."nameEn", s.state, s.needs, s.texts, s.at, p.name as assessor
    from (${lines(filter)}) as s left join person p on p.id = s.assessor_id
    where ${state}::text is null or s.state = ${state}
    order by s.sort_text, s.code collate "C"
    limit ${ADVICE_A_PAGE} offset ${(page - 1) * ADVICE_A_PAGE}`);
}

export async function hasAdvice(tx: Tx, cycleId: number): Promise<boolean> {
  const { has } = await tx.one<{ has: boolean }>(
    sql`select exists (select from advice where cycle_id = ${cycleId}) as has`,
  );
  return has;
}

/** How many sets of a cycle are approved and go out next, and how many have words that are not approved. */
export async function waitingAdvice(
  tx: Tx,
  cycleId: number,
): Promise<{ readonly approved: number; readonly others: number }> {
  const { approved, drafted, handed, returned } = await countAdvice(tx, {
    ...{ cycleId, assessor: null, q: '', state: null },
  });
  return { approved, others: drafted + handed + returned };
}

/** The next one of these after an agency, going round; of the states in which something is to be done. */
export async function nextAdvice(
  tx: Tx,
  filter: Pick<AdviceFilter, 'cycleId' | 'assessor'>,
  states: readonly AdviceState[],
  after: string,
): Promise<string | null> {
  const found = await tx.maybe<{ code: string }>(sql`
    select code from (${lines({ ...filter, q: '', state: null })}) as s
    where state = any(${states}::text[]) and code <> ${after}
    order by code collate "C" <= ${after}, code collate "C" limit 1`);
  return found?.code ?? null;
}

/** The same as adviceState in core/advice.ts; the bodies are not read. */
const lines = (filter: AdviceFilter): Sql => sql`
  select a.code, a.name_th as "nameTh", a.name_en as "nameEn", a.sort_text, t.assessor_id,
    coalesce(l.needs, 0)::int as needs, coalesce(l.texts, 0)::int as texts, l.at,
    case when l.version is null then 'unprepared'
      when said.step = 'approved' then
        case when out.version = l.version then 'published' else 'approved' end
      when said.step is not null then said.step
      when l.texts = 0 and l.origin = 'draft' then 'nothing'
      else 'drafted' end as state
  from agency a left join participation i on i.agency_id = a.id and i.cycle_id = ${filter.cycleId}
    left join (select distinct on (agency_id) agency_id, version, needs, texts, origin, at
      from advice where cycle_id = ${filter.cycleId} order by agency_id, version desc) l
      on l.agency_id = a.id
    left join (select distinct on (agency_id, version) agency_id, version, step
      from advice_step where cycle_id = ${filter.cycleId}
      order by agency_id, version, number desc) said
      on said.agency_id = a.id and said.version = l.version
    left join (select distinct on (agency_id) agency_id, assessor_id
      from advice_task where cycle_id = ${filter.cycleId} order by agency_id, number desc) t
      on t.agency_id = a.id
    left join (select agency_id, max(d.version) as version
      from advice_published d join advice_issue s on s.id = d.issue_id
      where s.cycle_id = ${filter.cycleId} group by agency_id) out on out.agency_id = a.id
  where ${conditions(filter)}`;

/** Registered for the cycle, or given to somebody, or drafted for. */
function conditions({ assessor, q }: Pick<AdviceFilter, 'assessor' | 'q'>): Sql {
  const all = searchWords(q).map((word) => sql`a.search_text like ${`%${asTyped(word)}%`}`);
  if (assessor !== null) all.push(sql`t.assessor_id = ${assessor}::uuid`);
  return join([sql`coalesce(i.agency_id, t.agency_id, l.agency_id) is not null`, ...all], ' and ');
}

/** Whose an agency's is; null where nobody has it. */
export async function adviserOf(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<{ readonly id: string; readonly name: string; readonly number: number } | null> {
  const found = await tx.maybe<{ id: string; name: string; number: number }>(sql`
    select t.assessor_id::text as id, p.name, t.number
    from advice_task t join person p on p.id = t.assessor_id
    where t.cycle_id = ${cycleId} and t.agency_id = ${agencyId} order by t.number desc limit 1`);
  return found ?? null;
}

/** By agency, who has it; of the whole cycle. */
export async function advisersOfCycle(tx: Tx, cycleId: number): Promise<Map<number, string>> {
  const rows = await tx.rows<{ agencyId: number; id: string }>(sql`
    select distinct on (agency_id) agency_id as "agencyId", assessor_id::text as id
    from advice_task where cycle_id = ${cycleId} order by agency_id, number desc`);
  return new Map(rows.map(({ agencyId, id }) => [agencyId, id]));
}

export interface AdviceTask {
  readonly agencyId: number;
  readonly assessorId: string;
  readonly number: number;
}

/** How many were kept: who was given one first has it. */
export async function insertAdviceTasks(
  tx: Tx,
  cycleId: number,
  tasks: readonly AdviceTask[],
  { personId, at }: { readonly personId: string | null; readonly at: Date },
): Promise<number> {
  const column = <T>(of: (task: AdviceTask) => T) => tasks.map(of);
  return tx.run(sql`
    insert into advice_task (cycle_id, agency_id, number, assessor_id, person_id, at)
    select ${cycleId}, agency_id, number, assessor_id, ${personId}::uuid, ${at}
    from unnest(${column((one) => one.agencyId)}::integer[], ${column((one) => one.number)}::integer[],
      ${column((one) => one.assessorId)}::uuid[]) as made (agency_id, number, assessor_id)
    on conflict do nothing`);
}
