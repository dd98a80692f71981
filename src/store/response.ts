import sql from 'sql-template-tag';
import type { Channel, Instrument } from '../core/instrument.ts';
import { type ChannelCounts, countsFromPacked } from '../core/instrument-cells.ts';
import type { Tx } from './database.ts';

/** Answers are read as counts only. What has not been mixed yet counts too. */
interface AgencyInCycle {
  readonly cycleId: number;
  readonly agencyId: number;
}

/** Counts per cell and option; scores are a pure fold of these. */
export async function countsOf(
  tx: Tx,
  instrument: Instrument,
  { cycleId, agencyId }: AgencyInCycle,
  channel: Channel,
): Promise<Required<ChannelCounts>> {
  const rows = await tx.rows<{ answers: Buffer }>(sql`
    select answers from response
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}
    union all
    select answers from intake
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}`);
  return countsFromPacked(
    instrument,
    channel,
    rows.map((row) => row.answers),
  );
}

/** How many have answered, by channel; a channel nobody answered is not in it. */
export async function respondentsOf(
  tx: Tx,
  { cycleId, agencyId }: AgencyInCycle,
): Promise<Partial<Record<Channel, number>>> {
  const rows = await tx.rows<{ channel: Channel; n: number }>(sql`
    select channel, count(*) as n from (
      select channel from response where cycle_id = ${cycleId} and agency_id = ${agencyId}
      union all
      select channel from intake where cycle_id = ${cycleId} and agency_id = ${agencyId}
    ) as answered group by channel`);
  return Object.fromEntries(rows.map((row) => [row.channel, row.n]));
}
