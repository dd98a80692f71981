import { z } from 'zod';
import { NOTHING_FINER } from '../core/finer.ts';
import { MOVERS_SHOWN, type MoverCounts, TURNS_SHOWN, type Turn } from '../core/mover.ts';
import { type RankedPlace, rankingInput } from '../core/ranking.ts';
import { estimatesByYear, isNoisyChange } from '../core/result-detail.ts';
import type { Tx } from '../store/database.ts';
import { type GroupChoice, groupChoices } from '../store/edition-group.ts';
import { findInstrument } from '../store/instrument.ts';
import { moverCounts, releasedOf, turnsBetween } from '../store/mover.ts';
import { rankedPlaces } from '../store/ranking.ts';
import { look } from './action.ts';
import type { House } from './house.ts';
import {
  findYear,
  type PublishedYear,
  sourceOf,
  type YearBefore,
  yearBefore,
  yearOf,
} from './published-year.ts';
import { retypedOf } from './retyped.ts';

/** Whose total rose and fell most since the year before, where the two may be compared. */
export interface Movers extends Omit<PublishedYear, 'earlier'> {
  readonly before: YearBefore | null;
  readonly rises: readonly RankedPlace[];
  readonly falls: readonly RankedPlace[];
  /** Of those, whose change may as well be chance. */
  readonly noisy: readonly number[];
  readonly counts: MoverCounts | null;
  readonly turns: readonly Turn[];
  readonly choices: readonly GroupChoice[];
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
}

const { sort: _sort, order: _order, page: _page, ...filters } = rankingInput;

export const seeMovers = look({
  name: 'ranking.movers',
  input: z.strictObject(filters),
  may: 'anyone',
  scope: { kind: 'public' },
  find: findYear,
  async do({ tx, house, thing }, filter): Promise<Movers> {
    const { edition, editions, instrument } = thing;
    const before = await yearBefore(house, thing);
    const found = await house.names.find(tx, edition.id, filter.q);
    const source = { ...sourceOf(thing, before), found };
    const [year, beforeId] = [{ edition, editions, instrument, before }, source.beforeId];
    const choices = await groupChoices(tx, edition.id);
    const retyped = await retypedOf(filter.q, found?.length ?? 1, async (q) => {
      return (await house.names.find(tx, edition.id, q))?.length ?? 0;
    });
    if (beforeId === null || before === null) {
      return {
        ...year,
        rises: [],
        falls: [],
        noisy: [],
        counts: null,
        turns: [],
        choices,
        retyped,
      };
    }
    const first = { limit: MOVERS_SHOWN, offset: 0 };
    const most = (order: 'asc' | 'desc') =>
      rankedPlaces(tx, source, { ...filter, sort: 'change', order }, first);
    const [last, now] = [yearOf(before.edition), yearOf(edition)];
    const rises = (await most('desc')).filter(({ change }) => change?.startsWith('+'));
    const falls = (await most('asc')).filter(({ change }) => change?.startsWith('-'));
    return {
      ...year,
      rises,
      falls,
      noisy: await noisyAmong(tx, house, thing, before, [...rises, ...falls]),
      counts: await moverCounts(tx, source, beforeId, filter),
      turns: await turnsBetween(tx, edition.id, last, now, TURNS_SHOWN),
      choices,
      retyped,
    };
  },
});

/** Those whose change lies within what the surveys of the two years leave open. */
async function noisyAmong(
  tx: Tx,
  house: House,
  { edition, instrument }: PublishedYear,
  before: YearBefore,
  places: readonly RankedPlace[],
): Promise<number[]> {
  const earlier = await findInstrument(tx, before.edition.head.instrumentHash);
  if (!earlier) return [];
  const ids = places.map(({ agencyId }) => agencyId);
  const released = await releasedOf(tx, [edition.id, before.edition.id], ids);
  const lineage = await house.shipped.lineage(instrument.family);
  const [year, since] = [yearOf(edition), yearOf(before.edition)];
  return ids.filter((id) => {
    const own = released.filter(({ agencyId }) => agencyId === id);
    const estimates = estimatesByYear(
      own.map(({ editionId, entry, finer }) => ({
        fiscalYear: editionId === edition.id ? year : since,
        instrument: editionId === edition.id ? instrument : earlier.instrument,
        entry,
        finer: finer ?? NOTHING_FINER,
        href: null,
      })),
    );
    return isNoisyChange(lineage, estimates, { key: 'total', year, since }) === true;
  });
}
