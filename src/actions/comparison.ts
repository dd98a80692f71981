import { z } from 'zod';
import { comparisonInput, MOST_COMPARED } from '../core/comparison.ts';
import { type RankedPlace, rankingInput } from '../core/ranking.ts';
import { placesByCode, rankedPlaces } from '../store/ranking.ts';
import { look } from './action.ts';
import { findYear, type PublishedYear, sourceOf, yearBefore } from './published-year.ts';
import { retypedOf } from './retyped.ts';

/** Chosen agencies of a published year side by side, and more to choose from. */
export interface Comparison extends Omit<PublishedYear, 'earlier'> {
  readonly places: readonly RankedPlace[];
  /** Codes without a result this year. */
  readonly unknown: readonly string[];
  /** How many more were asked for than are compared. */
  readonly leftOut: number;
  readonly found: readonly RankedPlace[];
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
}

const MOST_FOUND = 10;
const query = z.strictObject(rankingInput);

export const seeComparison = look({
  name: 'ranking.compare',
  input: comparisonInput,
  may: 'anyone',
  scope: { kind: 'public' },
  find: findYear,
  async do({ tx, house, thing }, { agencies: asked, q }): Promise<Comparison> {
    const agencies = asked.slice(0, MOST_COMPARED);
    const { edition, editions, instrument } = thing;
    const named = await house.names.find(tx, edition.id, q);
    const source = { ...sourceOf(thing, await yearBefore(house, thing)), found: named };
    const places = await placesByCode(tx, source, agencies);
    const search = query.parse({ cycleId: edition.cycleId, q, sort: 'name' });
    const some = { limit: MOST_FOUND + MOST_COMPARED, offset: 0 };
    const found = q === '' ? [] : await rankedPlaces(tx, source, search, some);
    return {
      edition,
      editions,
      instrument,
      places: agencies.flatMap((code) => places.find((place) => place.code === code) ?? []),
      unknown: agencies.filter((code) => !places.some((place) => place.code === code)),
      leftOut: asked.length - agencies.length,
      found: found.filter(({ code }) => !agencies.includes(code)).slice(0, MOST_FOUND),
      retyped: await retypedOf(q, named?.length ?? 1, async (other) => {
        return (await house.names.find(tx, edition.id, other))?.length ?? 0;
      }),
    };
  },
});
