import sql from 'sql-template-tag';
import type { Channel } from '../core/instrument.ts';
import type { Tx } from './database.ts';

/** Answers are only ever counted. What has not been mixed yet counts too. */
interface AgencyInCycle {
  readonly cycleId: number;
  readonly agencyId: number;
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
