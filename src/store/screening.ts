import sql from 'sql-template-tag';
import type { Channel } from '../core/instrument.ts';
import type { MixedDay } from '../core/screening-view.ts';
import type { Tx } from './database.ts';

/** The daily counter: how many answers of a channel were mixed on which day, beside no answer. */
export async function countMixed(
  tx: Tx,
  day: string,
  mixed: readonly {
    readonly cycleId: number;
    readonly agencyId: number;
    readonly channel: Channel;
    readonly answers: number;
  }[],
): Promise<void> {
  await tx.run(sql`
    insert into mixed_day (cycle_id, agency_id, channel, day, answers)
    select cycle_id, agency_id, channel, ${day}::date, answers from unnest(
      ${mixed.map((one) => one.cycleId)}::integer[], ${mixed.map((one) => one.agencyId)}::integer[],
      ${mixed.map((one) => one.channel)}::text[], ${mixed.map((one) => one.answers)}::integer[])
      as t (cycle_id, agency_id, channel, answers)
    order by cycle_id, agency_id, channel
    on conflict (cycle_id, agency_id, channel, day)
      do update set answers = mixed_day.answers + excluded.answers`);
}

/** Days with so many answers, or more. */
export async function busyDays(tx: Tx, cycleId: number, least: number): Promise<MixedDay[]> {
  return tx.rows<MixedDay>(sql`
    select agency_id as "agencyId", channel, to_char(day, 'YYYY-MM-DD') as day, answers
    from mixed_day where cycle_id = ${cycleId} and answers >= ${least}
    order by agency_id, channel, day`);
}
