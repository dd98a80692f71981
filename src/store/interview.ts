import sql, { join } from 'sql-template-tag';
import { searchWords } from '../core/agency-search.ts';
import type { InterviewAssignment, ShownAssignment } from '../core/interview.ts';
import { asTyped } from './agency-list.ts';
import type { Tx } from './database.ts';

/** Which interviewer goes to which agency, and how many interviews came in. */
interface Place {
  readonly cycleId: number;
  readonly agencyId: number;
  readonly personId: string;
}

export function findInterviewAssignment(
  tx: Tx,
  { cycleId, agencyId, personId }: Place,
): Promise<InterviewAssignment | undefined> {
  return tx.maybe(sql`
    select agency_id as "agencyId", person_id as "personId", quota, taken_back as "isTakenBack", version
    from interview_assignment
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and person_id = ${personId}`);
}

export interface InterviewedQuery {
  readonly cycleId: number;
  readonly q: string;
}

/** Lines whose agency or interviewer has every one of these words in the name. */
const assigned = ({ cycleId, q }: InterviewedQuery) => sql`
  interview_assignment i join person p on p.id = i.person_id join agency a on a.id = i.agency_id
  where i.cycle_id = ${cycleId} and ${join(
    [
      sql`true`,
      ...searchWords(q).map((word) => {
        const like = `%${asTyped(word)}%`;
        return sql`(a.search_text like ${like} or lower(p.name) like ${like})`;
      }),
    ],
    ' and ',
  )}`;

/** In how many agencies somebody interviews. */
export async function countInterviewed(tx: Tx, wanted: InterviewedQuery): Promise<number> {
  const { agencies } = await tx.one<{ agencies: number }>(
    sql`select count(distinct i.agency_id)::int as agencies from ${assigned(wanted)}`,
  );
  return agencies;
}

/** The lines of a page of agencies, with the number as it may be shown. */
export async function shownAssignments(
  tx: Tx,
  wanted: InterviewedQuery & { readonly limit: number; readonly offset: number },
): Promise<ShownAssignment[]> {
  const rows = await tx.rows<
    Omit<ShownAssignment, 'agency'> & { code: string; nameTh: string; nameEn: string }
  >(sql`
    with page as (
      select a.id, a.sort_text, a.code from ${assigned(wanted)}
      group by a.id order by a.sort_text, a.code limit ${wanted.limit} offset ${wanted.offset}
    )
    select i.agency_id as "agencyId", i.person_id as "personId", i.quota,
      i.taken_back as "isTakenBack", i.version, i.shown, p.name as person,
      a.code, a.name_th as "nameTh", a.name_en as "nameEn"
    from page, ${assigned(wanted)} and i.agency_id = page.id
    order by a.sort_text, a.code, p.name, p.id`);
  return rows.map(({ code, nameTh, nameEn, ...rest }) => ({
    ...rest,
    agency: { code, nameTh, nameEn },
  }));
}

/** People who interview somewhere already. */
export function interviewers(tx: Tx): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx.rows(sql`
    select p.id::text as id, p.name from person p
    where not p.disabled and p.erased_at is null and exists (
      select from appointment t where t.person_id = p.id and t.role = 'interviewer')
    order by p.name, p.id`);
}

/** Given anew, changed, or given again after it was taken back; false when somebody else was first. */
export async function giveAssignment(
  tx: Tx,
  { cycleId, agencyId, personId }: Place,
  { quota, version }: Pick<InterviewAssignment, 'quota' | 'version'>,
): Promise<boolean> {
  const given =
    version === 0
      ? await tx.run(sql`
          insert into interview_assignment (cycle_id, agency_id, person_id, quota)
          values (${cycleId}, ${agencyId}, ${personId}, ${quota}) on conflict do nothing`)
      : await tx.run(sql`
          update interview_assignment set quota = ${quota}, taken_back = false, version = version + 1
          where cycle_id = ${cycleId} and agency_id = ${agencyId} and person_id = ${personId}
            and version = ${version}`);
  return given === 1;
}

export async function takeAssignmentBack(
  tx: Tx,
  { cycleId, agencyId, personId }: Place,
  version: number,
): Promise<boolean> {
  const taken = await tx.run(sql`
    update interview_assignment set taken_back = true, version = version + 1
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and person_id = ${personId}
      and version = ${version} and not taken_back`);
  return taken === 1;
}

/** What is shown of each moves when everything else that is shown of its channel does. */
export async function showInterviewCounts(
  tx: Tx,
  rule: {
    readonly cycleId: number;
    readonly step: number;
    readonly leastEligible: number | null;
  },
): Promise<void> {
  const { cycleId, step, leastEligible } = rule;
  await tx.run(sql`
    update interview_assignment i set shown = i.received - i.received % ${step}
    where i.cycle_id = ${cycleId} and i.shown <> i.received - i.received % ${step}
      and (${leastEligible}::integer is null or exists (
        select from participation p where p.cycle_id = i.cycle_id and p.agency_id = i.agency_id
          and p.service_users >= ${leastEligible}))`);
}

export interface GivenWork {
  readonly agencyId: number;
  readonly quota: number;
  /** Exactly: told to the one who held the interviews. */
  readonly received: number;
}

export function assignmentsOfPerson(
  tx: Tx,
  cycleId: number,
  personId: string,
): Promise<GivenWork[]> {
  return tx.rows(sql`
    select i.agency_id as "agencyId", i.quota, i.received
    from interview_assignment i join agency a on a.id = i.agency_id
    where i.cycle_id = ${cycleId} and i.person_id = ${personId} and not i.taken_back
    order by a.sort_text, a.code`);
}

export async function countInterview(tx: Tx, place: Place): Promise<void> {
  const { cycleId, agencyId, personId } = place;
  await tx.run(sql`
    update interview_assignment set received = received + 1
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and person_id = ${personId}`);
}

export async function receivedOf(tx: Tx, place: Place): Promise<number> {
  const { cycleId, agencyId, personId } = place;
  const found = await tx.maybe<{ received: number }>(sql`
    select received from interview_assignment
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and person_id = ${personId}`);
  return found?.received ?? 0;
}
