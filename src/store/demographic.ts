import sql from 'sql-template-tag';
import { addBands, type Banded, type BandSum, type ChannelBandSum } from '../core/demographic.ts';
import type { Channel, Instrument } from '../core/instrument.ts';
import type { Tx } from './database.ts';

/** Sums by band of respondents. What waits to be mixed counts too, as it does in every result. */
export interface BandPlace {
  readonly cycleId: number;
  readonly agencyId: number;
  readonly channel: Channel;
}

export async function bandSumsOf(tx: Tx, place: BandPlace): Promise<BandSum[]> {
  const { cycleId, agencyId, channel } = place;
  return tx.rows<BandSum>(sql`
    select demographic, band, respondents, sums from demographic_sum
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}
    order by demographic, band`);
}

/** Writes what it was before and what was added; whoever calls holds the agency's mixing lock. */
export async function keepBandSums(
  tx: Tx,
  { cycleId, agencyId, channel }: BandPlace,
  all: readonly BandSum[],
): Promise<void> {
  await tx.run(sql`
    insert into demographic_sum (cycle_id, agency_id, channel, demographic, band, respondents, sums)
    select ${cycleId}, ${agencyId}, ${channel}, * from unnest(
      ${all.map((one) => one.demographic)}::text[], ${all.map((one) => one.band)}::text[],
      ${all.map((one) => one.respondents)}::integer[],
      ${all.map((one) => JSON.stringify(one.sums))}::jsonb[])
    on conflict (cycle_id, agency_id, channel, demographic, band)
      do update set respondents = excluded.respondents, sums = excluded.sums`);
}

export async function bandSumsOfCycle(
  tx: Tx,
  instrument: Instrument,
  cycleId: number,
): Promise<ReadonlyMap<number, readonly ChannelBandSum[]>> {
  const kept = await tx.rows<ChannelBandSum & { readonly agencyId: number }>(sql`
    select agency_id as "agencyId", channel, demographic, band, respondents, sums
    from demographic_sum where cycle_id = ${cycleId}`);
  const waiting = await tx.rows<Banded & { agencyId: number; channel: Channel }>(sql`
    select agency_id as "agencyId", channel, answers, bands
    from intake where cycle_id = ${cycleId} and bands is not null`);
  const places = new Map<string, { readonly place: Place; sums: BandSum[]; waiting: Banded[] }>();
  const at = ({ agencyId, channel }: Place) => {
    const key = `${agencyId} ${channel}`;
    const there = places.get(key) ?? { place: { agencyId, channel }, sums: [], waiting: [] };
    places.set(key, there);
    return there;
  };
  for (const { agencyId, channel, ...sum } of kept) at({ agencyId, channel }).sums.push(sum);
  for (const one of waiting) at(one).waiting.push(one);
  const byAgency = new Map<number, ChannelBandSum[]>();
  for (const { place, sums, waiting } of places.values()) {
    const { agencyId, channel } = place;
    const all = addBands(instrument, channel, sums, waiting);
    const own = byAgency.get(agencyId) ?? [];
    byAgency.set(agencyId, own);
    own.push(...all.map((one) => ({ ...one, channel })));
  }
  return byAgency;
}

type Place = Omit<BandPlace, 'cycleId'>;
