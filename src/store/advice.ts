import sql from 'sql-template-tag';
import type { AdviceBody, AdviceSaid, AdviceVersion } from '../core/advice.ts';
import type { Tx } from './database.ts';
import type { OfCycle } from './item-answer.ts';

/** What assessors write for an agency: every version, and what was said of each. */

/** Newest first. */
export async function adviceVersions(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<AdviceVersion[]> {
  return tx.rows<AdviceVersion>(sql`
    select a.version, a.body, a.origin, a.person_id as "personId", p.name as "personName", a.at
    from advice a left join person p on p.id = a.person_id
    where a.cycle_id = ${cycleId} and a.agency_id = ${agencyId} order by a.version desc`);
}

/** In the order it was said. */
export async function adviceSteps(tx: Tx, { agencyId, cycleId }: OfCycle): Promise<AdviceSaid[]> {
  return tx.rows<AdviceSaid>(sql`
    select s.version, s.step, s.reason, s.person_id as "personId", p.name as "personName", s.at
    from advice_step s left join person p on p.id = s.person_id
    where s.cycle_id = ${cycleId} and s.agency_id = ${agencyId} order by s.version, s.number`);
}

export interface MadeAdvice {
  readonly agencyId: number;
  readonly version: number;
  readonly body: AdviceBody;
}

interface Maker {
  readonly origin: AdviceVersion['origin'];
  readonly personId: string | null;
  readonly at: Date;
}

/** How many were kept: a version that somebody saved first stays theirs. */
export async function insertAdvice(
  tx: Tx,
  cycleId: number,
  made: readonly MadeAdvice[],
  { origin, personId, at }: Maker,
): Promise<number> {
  const column = <T>(of: (one: MadeAdvice) => T) => made.map(of);
  return tx.run(sql`
    insert into advice (cycle_id, agency_id, version, body, needs, texts, origin, person_id, at)
    select ${cycleId}, m.agency_id, m.version, m.body, m.needs, m.texts, ${origin}, ${personId}::uuid,
      ${at}
    from unnest(${column((one) => one.agencyId)}::integer[], ${column((one) => one.version)}::integer[],
      ${column(({ body }) => JSON.stringify(body))}::jsonb[],
      ${column(({ body }) => body.needs.length)}::integer[],
      ${column(({ body }) => body.texts.length)}::integer[])
      as m (agency_id, version, body, needs, texts)
    where coalesce((select max(version) from advice a where a.cycle_id = ${cycleId}
      and a.agency_id = m.agency_id), 0) = m.version - 1
    on conflict do nothing`);
}

/** What is said of a set at one moment is said one after the other. */
export async function lockAdvice(tx: Tx, { agencyId, cycleId }: OfCycle): Promise<void> {
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtextextended(${`advice ${agencyId} ${cycleId}`}, 0))`);
}

export async function insertAdviceStep(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  { version, step, reason, personId, at }: Omit<AdviceSaid, 'personName'>,
): Promise<void> {
  await tx.run(sql`
    insert into advice_step (cycle_id, agency_id, version, number, step, reason, person_id, at)
    select ${cycleId}::integer, ${agencyId}::integer, ${version}::integer,
      coalesce(max(number), 0) + 1, ${step}::text, ${reason}::text, ${personId}::uuid,
      ${at}::timestamptz
    from advice_step where cycle_id = ${cycleId} and agency_id = ${agencyId}
      and version = ${version}`);
}

/** The last set of every agency that has one. */
export async function latestAdvice(
  tx: Tx,
  cycleId: number,
): Promise<Map<number, { readonly version: number; readonly body: AdviceBody }>> {
  const rows = await tx.rows<MadeAdvice>(sql`
    select distinct on (agency_id) agency_id as "agencyId", version, body from advice
    where cycle_id = ${cycleId} order by agency_id, version desc`);
  return new Map(rows.map(({ agencyId, version, body }) => [agencyId, { version, body }]));
}
