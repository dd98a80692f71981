import { z } from 'zod';
import type { Instrument } from '../core/instrument.ts';
import { ancestry } from '../core/lineage.ts';
import {
  type GroupedBy,
  groupOf,
  PLACES_A_PAGE,
  type RankedPlace,
  rankingInput,
} from '../core/ranking.ts';
import { asInstrument, type Shortfall } from '../core/shortfall.ts';
import { changeSince, groupInput, groupsInput } from '../core/standing-group.ts';
import { type Target, targetFor } from '../core/target.ts';
import { type GroupIn, groupOverEditions, groupsOfKind } from '../store/edition-group.ts';
import { rankedPlaces } from '../store/ranking.ts';
import { shortfallsOfGroup } from '../store/shortfall.ts';
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

/** How the groups of a published year did: ministries, provinces, types, sizes, the nation. */
const PUBLIC = { kind: 'public' } as const;

export interface StandingGroups extends Omit<PublishedYear, 'earlier'> {
  readonly kind: GroupedBy;
  readonly before: YearBefore | null;
  readonly target: Target | null;
  readonly nation: GroupIn | undefined;
  readonly groups: readonly GroupLine[];
}

export interface GroupLine extends GroupIn {
  readonly meanBefore: string | null;
  readonly change: string | null;
  readonly tied: boolean;
}

export const seeStandingGroups = look({
  name: 'ranking.groups',
  input: groupsInput,
  may: 'anyone',
  scope: PUBLIC,
  find: findYear,
  async do({ tx, house, thing }, { kind }): Promise<StandingGroups> {
    const { edition, editions, instrument } = thing;
    const before = await yearBefore(house, thing);
    const ids = before?.isComparable ? [edition.id, before.edition.id] : [edition.id];
    const all = await groupsOfKind(tx, ids, kind);
    const then = new Map(
      all.filter((one) => one.editionId !== edition.id).map(({ key, mean }) => [key, mean]),
    );
    const now = all.filter((one) => one.editionId === edition.id);
    const [nation] = await groupOverEditions(tx, [edition.id], { kind: 'nation', key: '' });
    return {
      edition,
      editions,
      instrument,
      kind,
      before,
      nation,
      target: await targetOf(house, thing),
      groups: now.map((group) => ({
        ...group,
        meanBefore: then.get(group.key) ?? null,
        change: changeSince(group.mean, then.get(group.key)),
        tied: now.some((other) => other !== group && other.rank === group.rank),
      })),
    };
  },
});

export interface StandingGroup extends Omit<PublishedYear, 'earlier'> {
  readonly group: GroupIn;
  readonly before: YearBefore | null;
  readonly target: Target | null;
  /** Oldest first; a year that cannot be compared with the one before it says so. */
  readonly trend: readonly (Pick<GroupIn, 'mean' | 'passRate' | 'agencies'> & {
    readonly year: number;
    readonly breaks: boolean;
  })[];
  /** Means of the year before by figure, where there are such. */
  readonly meansBefore: Readonly<Record<string, string>>;
  readonly shortfalls: readonly Shortfall[];
  /** Its agencies, best first; of the nation none: they are the ranking. */
  readonly places: readonly RankedPlace[];
  readonly page: number;
  readonly pages: number;
}

const query = z.strictObject(rankingInput);

export const seeStandingGroup = look({
  name: 'ranking.group',
  input: groupInput,
  may: 'anyone',
  scope: PUBLIC,
  async find(tx, input) {
    const year = await findYear(tx, input);
    if (!year) return undefined;
    const { kind, key } = input;
    const ids = [year.edition, ...year.earlier].map((edition) => edition.id);
    const over = await groupOverEditions(tx, ids, { kind, key: kind === 'nation' ? '' : key });
    const group = over.find((one) => one.editionId === year.edition.id);
    return group && { ...year, group, over };
  },
  async do({ tx, house, thing }, input): Promise<StandingGroup> {
    const { edition, editions, instrument, group, over } = thing;
    const before = await yearBefore(house, thing);
    const pages = Math.max(1, Math.ceil(group.agencies / PLACES_A_PAGE));
    const page = Math.min(input.page, pages);
    const asked = query.parse({
      cycleId: edition.cycleId,
      ...(input.kind === 'nation' ? {} : { [input.kind]: input.key }),
    });
    const slice = { limit: PLACES_A_PAGE, offset: (page - 1) * PLACES_A_PAGE };
    const then = before?.isComparable
      ? over.find((one) => one.editionId === before.edition.id)
      : undefined;
    return {
      edition,
      editions,
      instrument,
      group,
      before,
      target: await targetOf(house, thing),
      trend: await trendOf(house, thing, over),
      meansBefore: then ? { ...then.means, ...(then.mean ? { total: then.mean } : {}) } : {},
      shortfalls: asInstrument(instrument, await shortfallsOfGroup(tx, edition.id, group)),
      places:
        groupOf(asked) === 'nation'
          ? []
          : await rankedPlaces(tx, sourceOf(thing, before), asked, slice),
      page,
      pages,
    };
  },
});

async function targetOf(house: House, { edition, instrument }: PublishedYear) {
  return targetFor(await house.shipped.targets(instrument.family), yearOf(edition));
}

function trendOf(
  house: House,
  { edition, earlier, instrument }: PublishedYear,
  over: readonly GroupIn[],
): Promise<StandingGroup['trend']> {
  const years = [edition, ...earlier].flatMap((one) => {
    const group = over.find(({ editionId }) => editionId === one.id);
    return group ? [{ ...group, year: yearOf(one) }] : [];
  });
  return trendOver(house, instrument, years.reverse());
}

/** Oldest first, with the years that break the line. */
export async function trendOver(
  house: House,
  instrument: Instrument,
  years: readonly (Pick<GroupIn, 'mean' | 'passRate' | 'agencies'> & { readonly year: number })[],
): Promise<StandingGroup['trend']> {
  const lineage = await house.shipped.lineage(instrument.family);
  return years.map(({ mean, passRate, agencies, year }, i) => {
    const last = years[i - 1];
    const breaks =
      last !== undefined && ancestry(lineage, 'total', year, last.year).kind !== 'continues';
    return { mean, passRate, agencies, year, breaks };
  });
}
