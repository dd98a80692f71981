import sql from 'sql-template-tag';
import type { Channel } from '../core/instrument.ts';
import type { Tx } from './database.ts';

/** Progress as it may be shown: counted now and then, rounded down. */
export interface Counting {
  readonly since: string;
  readonly countedAt: Date;
  readonly wasOver: boolean;
}

export function countingOf(tx: Tx, cycleId: number): Promise<Counting | undefined> {
  return tx.maybe(sql`
    select since, counted_at as "countedAt", was_over as "wasOver"
    from collection_counting where cycle_id = ${cycleId}`);
}

/** Held until the transaction ends: two processes do not count one cycle at once. */
export async function lockCounting(tx: Tx, cycleId: number): Promise<Counting | undefined> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('prongsai.count'), ${cycleId})`);
  return countingOf(tx, cycleId);
}

export async function keepCounting(tx: Tx, cycleId: number, counting: Counting): Promise<void> {
  const { since, countedAt, wasOver } = counting;
  await tx.run(sql`
    insert into collection_counting (cycle_id, since, counted_at, was_over)
    values (${cycleId}, ${since}, ${countedAt}, ${wasOver})
    on conflict (cycle_id) do update
      set counted_at = excluded.counted_at, was_over = excluded.was_over`);
}

export interface CountRule {
  readonly cycleId: number;
  readonly step: number;
  /** Channels that staff answer; of the others the service users are eligible. */
  readonly staffChannels: readonly Channel[];
  /** So many must be eligible that a channel is counted again; null: every channel is. */
  readonly leastEligible: number | null;
}

/** Numbers only grow, so a step that was not reached yet has no row. */
export async function countAnswers(tx: Tx, rule: CountRule): Promise<void> {
  const { cycleId, step, staffChannels, leastEligible } = rule;
  await tx.run(sql`
    insert into collection_count (cycle_id, agency_id, channel, answered)
    select ${cycleId}, c.agency_id, c.channel, c.n - c.n % ${step}
    from (
      select agency_id, channel, count(*)::int as n from (
        select agency_id, channel from response where cycle_id = ${cycleId}
        union all
        select agency_id, channel from intake where cycle_id = ${cycleId}
        union all
        select agency_id, channel from sealed_intake where cycle_id = ${cycleId}
      ) as given group by 1, 2
    ) as c
    join agency a on a.id = c.agency_id
    left join participation p on p.cycle_id = ${cycleId} and p.agency_id = c.agency_id
    where c.n >= ${step} and (${leastEligible}::integer is null
      or case when c.channel = any(${staffChannels}::text[])
           then coalesce(p.eligible_staff, a.head_count) else p.service_users
         end >= ${leastEligible})
    order by c.agency_id, c.channel
    on conflict (cycle_id, agency_id, channel) do update set answered = excluded.answered
      where collection_count.answered <> excluded.answered`);
}

/** With the first counting of a day: what it begins with, and what was shown a week before. */
export async function beginDay(tx: Tx, cycleId: number, day: string): Promise<void> {
  await tx.run(sql`
    insert into collection_day (cycle_id, agency_id, channel, day, answered)
    select cycle_id, agency_id, channel, ${day}::date, answered from collection_count c
    where cycle_id = ${cycleId} and answered is distinct from (
      select d.answered from collection_day d
      where (d.cycle_id, d.agency_id, d.channel) = (c.cycle_id, c.agency_id, c.channel)
      order by day desc limit 1)
    on conflict do nothing`);
  await tx.run(sql`
    update collection_count c set week_ago = before.answered from (
      select distinct on (agency_id, channel) agency_id, channel, answered from collection_day
      where cycle_id = ${cycleId} and day <= ${day}::date - 7
      order by agency_id, channel, day desc
    ) as before
    where c.cycle_id = ${cycleId} and c.agency_id = before.agency_id
      and c.channel = before.channel and c.week_ago <> before.answered`);
}

export interface CountRow {
  readonly agencyId: number;
  readonly channel: Channel;
  readonly answered: number;
  readonly weekAgo: number;
}

/** Of these agencies; a channel that has not reached the first step is not in it. */
export function countsOf(tx: Tx, cycleId: number, ids: readonly number[]): Promise<CountRow[]> {
  return tx.rows(sql`
    select agency_id as "agencyId", channel, answered, week_ago as "weekAgo"
    from collection_count where cycle_id = ${cycleId} and agency_id = any(${ids}::integer[])`);
}

/** Of everybody within the scope. */
export function countsOfCycle(tx: Tx, cycleId: number): Promise<CountRow[]> {
  return tx.rows(sql`
    select agency_id as "agencyId", channel, answered, week_ago as "weekAgo"
    from collection_count where cycle_id = ${cycleId}`);
}
