import {
  COLLECTED_A_PAGE,
  type CollectingAgency,
  type CollectingGroup,
  type CollectionQuery,
  collectionInput,
  countStandings,
  groupedBy,
  inOrder,
  type StandingCounts,
  standingOf,
  sumChannels,
} from '../core/collection.ts';
import { type ChannelProgress, countingDays, progressOf } from '../core/collection-progress.ts';
import { type Cycle, currentCycle } from '../core/cycle.ts';
import type { Channel, Instrument } from '../core/instrument.ts';
import { overseenBy } from '../core/oversight.ts';
import { dayInThailand } from '../kit/thai.ts';
import {
  type CollectingChoices,
  type CollectingFilter,
  type CollectingRow,
  collectingAgencies,
  collectingChoices,
  registeredIn,
} from '../store/collection.ts';
import { countingOf, countsOfCycle } from '../store/collection-count.ts';
import { allCycles } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { type Deed, look } from './action.ts';
import { retypedOf } from './retyped.ts';

/**
 * How far collection is among the agencies that somebody watches over: made of the numbers that are
 * shown of each and of nothing else.
 */
export interface Collection {
  readonly cycles: readonly Cycle[];
  readonly cycle: Cycle;
  readonly instrument: Instrument;
  readonly query: CollectionQuery;
  readonly countedAt: Date | null;
  readonly choices: CollectingChoices;
  /** Of all that match, whatever their standing. */
  readonly agencies: number;
  readonly counts: StandingCounts;
  readonly sums: readonly (readonly [Channel, number])[];
  /** The page that is asked for, or the groups. */
  readonly listed: readonly CollectingAgency[];
  readonly groups: readonly CollectingGroup[];
  readonly page: number;
  readonly pages: number;
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
}

const may = ['administrator', 'oversight'] as const;

export const seeCollection = look({
  name: 'collection.see',
  input: collectionInput,
  may,
  async do(deed, query): Promise<Collection | { readonly cycle: null }> {
    const found = await collecting(deed, query);
    if (!found) return { cycle: null };
    const { all, ...rest } = found;
    const counts = countStandings(all);
    const shown = inStanding(all, query);
    const retyped = await retypedOf(query.q, shown.length, async (q) => {
      return inStanding((await collecting(deed, { ...query, q }))?.all ?? [], query).length;
    });
    const pages = Math.max(1, Math.ceil(shown.length / COLLECTED_A_PAGE));
    const page = Math.min(query.page, pages);
    const from = (page - 1) * COLLECTED_A_PAGE;
    return {
      ...rest,
      query,
      choices: await collectingChoices(deed.tx, overseenBy(deed.actor)),
      agencies: all.length,
      counts,
      sums: sumChannels(all),
      listed: query.by ? [] : inOrder(shown, query).slice(from, from + COLLECTED_A_PAGE),
      groups: query.by ? groupedBy(shown, query.by) : [],
      page,
      pages: query.by ? 1 : pages,
      retyped,
    };
  },
});

/** All that match, for a file. */
export const readCollection = look({
  name: 'collection.read',
  input: collectionInput,
  may,
  async do(deed, query) {
    const found = await collecting(deed, query);
    if (!found) return { cycle: null };
    const { all, cycle, instrument, countedAt } = found;
    const shown = inStanding(all, query);
    const { groups } = await collectingChoices(deed.tx, overseenBy(deed.actor));
    return { cycle, instrument, countedAt, groups, agencies: inOrder(shown, query) };
  },
});

const inStanding = (all: readonly CollectingAgency[], asked: CollectionQuery) =>
  all.filter(({ standing }) => !asked.standing || standing === asked.standing);

async function collecting({ tx, actor, now }: Deed, query: CollectionQuery) {
  const cycles = (await allCycles(tx)).filter(
    ({ state, source }) => state !== 'draft' && source === 'collected',
  );
  const today = dayInThailand(now);
  const cycle = cycles.find(({ id }) => id === query.cycle) ?? currentCycle(cycles);
  const adopted = cycle && (await findInstrument(tx, cycle.instrumentHash));
  if (!cycle || !adopted) return undefined;
  const { instrument } = adopted;
  const { q, ministry, province, type } = query;
  const filter = { among: overseenBy(actor), q, ministry, province, type };
  const all = await agenciesCollecting(tx, cycle, instrument, today, filter);
  const counting = await countingOf(tx, cycle.id);
  return { cycles, cycle, instrument, countedAt: counting?.countedAt ?? null, all };
}

type Counts = Parameters<typeof progressOf>[2];

/** Every agency that matches, in the order of their names, with how far it is. */
export async function agenciesCollecting(
  tx: Tx,
  cycle: Cycle,
  instrument: Instrument,
  today: string,
  filter: CollectingFilter,
): Promise<CollectingAgency[]> {
  const counting = await countingOf(tx, cycle.id);
  const days = countingDays(cycle.calendar, today, counting?.since);
  const counts = new Map<number, Counts>();
  for (const one of await countsOfCycle(tx, cycle.id)) {
    counts.set(one.agencyId, { ...counts.get(one.agencyId), [one.channel]: one });
  }
  const registered = new Map((await registeredIn(tx, cycle.id)).map((one) => [one.agencyId, one]));
  return (await collectingAgencies(tx, filter)).map((row) => {
    const own = registered.get(row.id);
    const sampled = { ...row, staff: own?.staff ?? null, users: own?.users ?? null };
    return collectingAgency(
      row,
      own !== undefined,
      progressOf(instrument, sampled, counts.get(row.id) ?? {}, days),
    );
  });
}

function collectingAgency(
  row: CollectingRow,
  registered: boolean,
  channels: readonly ChannelProgress[],
): CollectingAgency {
  const { ministry, province } = row;
  const standing = standingOf(registered, channels);
  return { agency: row, ministry, province, registered, channels, standing };
}
