import {
  type CustomGroup,
  customStandingInput,
  customStandingsInput,
  type MemberFigure,
} from '../core/custom-standing.ts';
import type { Group } from '../core/group.ts';
import type { Actor } from '../core/person.ts';
import { EVERYBODY, PLACES_A_PAGE, type RankedPlace } from '../core/ranking.ts';
import { memberFigures, memberSummary } from '../store/custom-standing.ts';
import { customGroups, findGroup } from '../store/group.ts';
import { rankedPlaces } from '../store/ranking.ts';
import { type Deed, look } from './action.ts';
import {
  findYear,
  type PublishedYear,
  sourceOf,
  type YearBefore,
  yearBefore,
  yearOf,
} from './published-year.ts';
import { type StandingGroup, trendOver } from './standing-group.ts';

/** How groups of one's own choice did in a published year; open ones are everybody's to see. */
const PUBLIC = { kind: 'public' } as const;

export interface CustomStandings extends Omit<PublishedYear, 'earlier'> {
  readonly before: YearBefore | null;
  readonly groups: readonly CustomGroup[];
}

export const seeCustomStandings = look({
  name: 'ranking.custom-groups',
  input: customStandingsInput,
  may: 'anyone',
  scope: PUBLIC,
  find: findYear,
  async do(deed): Promise<CustomStandings> {
    const { house, thing } = deed;
    const { edition, editions, instrument } = thing;
    const before = await yearBefore(house, thing);
    const groups: CustomGroup[] = [];
    for (const group of await customGroups(deed.tx)) {
      if (isShown(group, deed.actor)) groups.push(await takenTogether(deed, group, before));
    }
    return { edition, editions, instrument, before, groups };
  },
});

export interface CustomStanding extends Omit<PublishedYear, 'earlier'> {
  readonly group: CustomGroup;
  /** Of the membership: another when it was changed. */
  readonly version: number;
  readonly before: YearBefore | null;
  readonly trend: StandingGroup['trend'];
  readonly figures: readonly MemberFigure[];
  readonly figuresBefore: readonly MemberFigure[];
  readonly places: readonly RankedPlace[];
  readonly page: number;
  readonly pages: number;
}

export const seeCustomStanding = look({
  name: 'ranking.custom-group',
  input: customStandingInput,
  may: 'anyone',
  scope: PUBLIC,
  async find(tx, input, actor) {
    const chosen = await findGroup(tx, 'custom', input.key);
    const year = chosen && isShown(chosen, actor) ? await findYear(tx, input) : undefined;
    return year && chosen && { ...year, chosen };
  },
  async do(deed, input): Promise<CustomStanding> {
    const { tx, house, thing } = deed;
    const { edition, editions, instrument, earlier, chosen } = thing;
    const before = await yearBefore(house, thing);
    const groupId = chosen.id;
    const group = await takenTogether(deed, chosen, before);
    const pages = Math.max(1, Math.ceil(group.agencies / PLACES_A_PAGE));
    const page = Math.min(input.page, pages);
    const slice = { limit: PLACES_A_PAGE, offset: (page - 1) * PLACES_A_PAGE };
    const source = { ...sourceOf(thing, before), groupId };
    const { pass, editionId, beforeId } = source;
    const years = [];
    for (const one of [edition, ...earlier].reverse()) {
      const { agencies, mean, passRate } = await memberSummary(tx, one.id, groupId);
      if (agencies > 0) years.push({ agencies, mean, passRate, year: yearOf(one) });
    }
    const figuresIn = (id: number) => memberFigures(tx, { editionId: id, groupId, pass });
    return {
      edition,
      editions,
      instrument,
      group,
      version: chosen.version,
      before,
      trend: await trendOver(house, instrument, years),
      figures: await figuresIn(editionId),
      figuresBefore: beforeId === null ? [] : await figuresIn(beforeId),
      places: await rankedPlaces(tx, source, EVERYBODY, slice),
      page,
      pages,
    };
  },
});

/** Officers see every group in the register as well. */
const isShown = ({ isPublic }: Group, { appointments }: Actor): boolean =>
  isPublic || appointments.length > 0;

async function takenTogether(
  { tx, thing }: Deed<PublishedYear>,
  { id, code, nameTh, nameEn }: Group,
  before: YearBefore | null,
): Promise<CustomGroup> {
  const { editionId, beforeId } = sourceOf(thing, before);
  const then = beforeId === null ? null : await memberSummary(tx, beforeId, id);
  return {
    ...(await memberSummary(tx, editionId, id)),
    kind: 'custom',
    key: code,
    nameTh,
    nameEn,
    rank: null,
    meanBefore: then?.mean ?? null,
  };
}
