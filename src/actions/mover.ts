import { z } from 'zod';
import { MOVERS_SHOWN, type MoverCounts, TURNS_SHOWN, type Turn } from '../core/mover.ts';
import { type RankedPlace, rankingInput } from '../core/ranking.ts';
import { type GroupChoice, groupChoices } from '../store/edition-group.ts';
import { moverCounts, turnsBetween } from '../store/mover.ts';
import { rankedPlaces } from '../store/ranking.ts';
import { look } from './action.ts';
import {
  findYear,
  type PublishedYear,
  sourceOf,
  type YearBefore,
  yearBefore,
  yearOf,
} from './published-year.ts';

/** Whose total rose and fell most since the year before, where the two may be compared. */
export interface Movers extends Omit<PublishedYear, 'earlier'> {
  readonly before: YearBefore | null;
  readonly rises: readonly RankedPlace[];
  readonly falls: readonly RankedPlace[];
  /** Of the whole year, whatever is picked. */
  readonly counts: MoverCounts | null;
  readonly turns: readonly Turn[];
  readonly choices: readonly GroupChoice[];
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
    const source = sourceOf(thing, before);
    const [year, beforeId] = [{ edition, editions, instrument, before }, source.beforeId];
    const choices = await groupChoices(tx, edition.id);
    if (beforeId === null || before === null) {
      return { ...year, rises: [], falls: [], counts: null, turns: [], choices };
    }
    const first = { limit: MOVERS_SHOWN, offset: 0 };
    const most = (order: 'asc' | 'desc') =>
      rankedPlaces(tx, source, { ...filter, sort: 'change', order }, first);
    const [last, now] = [yearOf(before.edition), yearOf(edition)];
    return {
      ...year,
      rises: (await most('desc')).filter(({ change }) => change?.startsWith('+')),
      falls: (await most('asc')).filter(({ change }) => change?.startsWith('-')),
      counts: await moverCounts(tx, edition.id, beforeId),
      turns: await turnsBetween(tx, edition.id, last, now, TURNS_SHOWN),
      choices,
    };
  },
});
