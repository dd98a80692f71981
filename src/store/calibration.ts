import sql from 'sql-template-tag';
import type { CalibrationFinding, NotAsked, StandardItem } from '../core/calibration.ts';
import type { VerdictScore } from '../core/verdict.ts';
import type { Tx } from './database.ts';

/** Frozen sets that assessors judge beside the real queue, and what they found; never a verdict. */
export interface OfSet {
  readonly cycleId: number;
  readonly number: number;
}

export interface CalibrationSet {
  readonly number: number;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly at: Date;
  readonly items: number;
}

/** Newest first. */
export async function calibrationSets(tx: Tx, cycleId: number): Promise<CalibrationSet[]> {
  return tx.rows<CalibrationSet>(sql`
    select s.number, s.person_id::text as "personId", p.name as "personName", s.at,
      (select count(*)::int from calibration_item i
        where i.cycle_id = s.cycle_id and i.number = s.number) as items
    from calibration_set s left join person p on p.id = s.person_id
    where s.cycle_id = ${cycleId} order by s.number desc`);
}

export async function standardItems(tx: Tx, { cycleId, number }: OfSet): Promise<StandardItem[]> {
  return tx.rows<StandardItem>(sql`
    select i.position, i.agency_id as "agencyId", a.code, a.name_th as "nameTh",
      a.name_en as "nameEn", i.item, i.submission, i.score, i.missing, i.reason
    from calibration_item i join agency a on a.id = i.agency_id
    where i.cycle_id = ${cycleId} and i.number = ${number} order by i.position`);
}

/** Of one person alone where that is asked for. */
export async function calibrationFindings(
  tx: Tx,
  { cycleId, number }: OfSet,
  personId: string | null = null,
): Promise<CalibrationFinding[]> {
  return tx.rows<CalibrationFinding>(sql`
    select position, person_id::text as "personId", missing, score, reason from calibration_finding
    where cycle_id = ${cycleId} and number = ${number}
      and (${personId}::uuid is null or person_id = ${personId}) order by position`);
}

/**
 * Whoever has a seat at an item, settled it, or froze the set knows what was found; and so does who
 * leads or administers, unless they judged it before they did.
 */
export async function notAskedOf(tx: Tx, { cycleId, number }: OfSet): Promise<NotAsked[]> {
  return tx.rows<NotAsked>(sql`
    with one as (select * from calibration_item where cycle_id = ${cycleId} and number = ${number})
    select t.assessor_id::text as "personId", one.position
      from one join review_task t using (cycle_id, agency_id, item)
    union select d.person_id::text, one.position
      from one join adjudication d using (cycle_id, agency_id, item)
    union select s.person_id::text, one.position
      from one join calibration_set s using (cycle_id, number) where s.person_id is not null
    union select t.person_id::text, one.position
      from one join appointment t on t.role in ('lead', 'administrator')
      where not exists (select from calibration_finding f where f.cycle_id = one.cycle_id
        and f.number = one.number and f.position = one.position and f.person_id = t.person_id)`);
}

/** False when it was judged before. */
export async function insertCalibrationFinding(
  tx: Tx,
  { cycleId, number }: OfSet,
  made: CalibrationFinding & { readonly at: Date },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into calibration_finding (cycle_id, number, position, person_id, missing, score, reason, at)
    values (${cycleId}, ${number}, ${made.position}, ${made.personId}, ${[...made.missing]}::integer[],
      ${made.score}, ${made.reason}, ${made.at}) on conflict do nothing`);
  return added === 1;
}

export interface Candidate {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly item: string;
  readonly score: VerdictScore;
  readonly reason: string;
  readonly seats: number;
  readonly isSettled: boolean;
}

const OWN_VERDICT = sql`
  lateral (select score, reason from verdict v where v.cycle_id = t.cycle_id
    and v.agency_id = t.agency_id and v.item = t.item and v.because_of is null
    order by v.id desc limit 1) v`;

const CANDIDATE = sql`
  select a.code, a.name_th as "nameTh", a.name_en as "nameEn", t.item, v.score, v.reason, t.seats,
    exists (select from adjudication d where d.cycle_id = t.cycle_id
      and d.agency_id = t.agency_id and d.item = t.item) as "isSettled"`;

/** Decided items of a kind: those a lead settled first, then those two found alike. */
export async function candidatesOf(
  tx: Tx,
  cycleId: number,
  { item, score, most }: { item: string; score: VerdictScore | null; most: number },
): Promise<Candidate[]> {
  return tx.rows<Candidate>(sql`
    ${CANDIDATE} from (select cycle_id, agency_id, item, count(*)::int as seats from review_task
        where cycle_id = ${cycleId} and item = ${item} group by 1, 2, 3) t
      join agency a on a.id = t.agency_id join ${OWN_VERDICT} on true
    where ${score}::int is null or v.score = ${score}
    order by "isSettled" desc, t.seats desc, a.code collate "C" limit ${most}`);
}

export interface Pick {
  readonly item: string;
  readonly agency: string;
}

/** Those of the picks that are decided, in the order of the picks. */
export async function candidatesAt(
  tx: Tx,
  cycleId: number,
  picks: readonly Pick[],
): Promise<Candidate[]> {
  return tx.rows<Candidate>(sql`
    ${CANDIDATE} from (select w.nth, t.cycle_id, t.agency_id, t.item, count(*)::int as seats
        from ${picked(picks)} join agency a on a.code = w.agency
          join review_task t on t.cycle_id = ${cycleId} and t.item = w.item and t.agency_id = a.id
        group by 1, 2, 3, 4) t
      join agency a on a.id = t.agency_id join ${OWN_VERDICT} on true order by t.nth`);
}

const picked = (picks: readonly Pick[]) => sql`
  unnest(${picks.map(({ item }) => item)}::text[], ${picks.map(({ agency }) => agency)}::text[])
    with ordinality as w (item, agency, nth)`;

/** Freezes what stands of these items: the verdict, what was found missing, and by which set it was judged. */
export async function insertCalibration(
  tx: Tx,
  { cycleId, number }: OfSet,
  picks: readonly Pick[],
  by: { readonly personId: string | null; readonly at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into calibration_set (cycle_id, number, person_id, at)
    values (${cycleId}, ${number}, ${by.personId}, ${by.at})`);
  await tx.run(sql`
    insert into calibration_item (cycle_id, number, position, agency_id, item, submission, score,
      missing, reason)
    select t.cycle_id, ${number}, t.nth, t.agency_id, t.item, f.submission, v.score,
      case when v.score = 100 then '{}' else coalesce(d.missing, f.missing, '{}') end, v.reason
    from (select distinct ${cycleId}::int as cycle_id, a.id as agency_id, w.item, w.nth::int as nth
        from ${picked(picks)} join agency a on a.code = w.agency) t
      join ${OWN_VERDICT} on true
      left join lateral (select max(submission) as submission,
          array_agg(distinct lacks order by lacks) filter (where lacks is not null) as missing
        from (select distinct on (seat) seat, submission, missing from finding f
          where f.cycle_id = t.cycle_id and f.agency_id = t.agency_id and f.item = t.item
          order by seat, id desc) last left join unnest(last.missing) as lacks on true) f on true
      left join lateral (select missing from adjudication d where d.cycle_id = t.cycle_id
        and d.agency_id = t.agency_id and d.item = t.item order by id desc limit 1) d on true`);
}

/** Items of an agency whose verdict this person must not see yet, because they are asked about it. */
export async function keptBlind(
  tx: Tx,
  { cycleId, agencyId }: { readonly cycleId: number; readonly agencyId: number },
  personId: string,
): Promise<Set<string>> {
  const rows = await tx.rows<{ item: string }>(sql`
    select distinct i.item from calibration_item i
    where i.cycle_id = ${cycleId} and i.agency_id = ${agencyId}
      and not exists (select from calibration_finding f where f.cycle_id = i.cycle_id
        and f.number = i.number and f.position = i.position and f.person_id = ${personId})
      and not exists (select from review_task t where t.cycle_id = i.cycle_id
        and t.agency_id = i.agency_id and t.item = i.item and t.assessor_id = ${personId})`);
  return new Set(rows.map(({ item }) => item));
}
