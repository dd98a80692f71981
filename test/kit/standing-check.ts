import { perform } from '../../src/actions/action.ts';
import type { House } from '../../src/actions/house.ts';
import { seeMovers } from '../../src/actions/mover.ts';
import { seeRanking } from '../../src/actions/ranking.ts';
import { seeStandingGroup } from '../../src/actions/standing-group.ts';
import { NOBODY } from '../../src/core/person.ts';
import type { PlaceKind } from '../../src/core/place.ts';
import type { RankedPlace } from '../../src/core/ranking.ts';
import { type AgencyBySql, agenciesBySql, figuresBySql, groupsBySql } from './standing-by-sql.ts';

/** What everybody is shown of two published years, held against SQL over the entries themselves. */
export interface TwoYears {
  readonly house: House;
  readonly cycleId: number;
  readonly edition: number;
  readonly before: number;
}

export interface Held {
  /** How many figures were compared. */
  readonly compared: number;
  /** What differs, in words for whoever looks for the fault. */
  readonly faults: readonly string[];
}

const PASS = 85;

class Comparison {
  compared = 0;
  readonly faults: string[] = [];

  same(what: string, shown: unknown, counted: unknown): void {
    this.compared += 1;
    const [a, b] = [JSON.stringify(shown), JSON.stringify(counted)];
    if (a !== b) this.faults.push(`${what}: shown ${a}, counted ${b}`);
  }
}

const all = <T>({ house }: TwoYears, work: Parameters<typeof house.db.transaction<T>>[1]) =>
  house.db.transaction({ kind: 'all' }, work);

/** Every group of a kind: how many, mean, pass rate, rank, distribution, each figure and what is failed. */
export async function heldGroups(years: TwoYears, kind: PlaceKind): Promise<Held> {
  const { house, cycleId, edition } = years;
  const held = new Comparison();
  const counted = await all(years, (tx) => groupsBySql(tx, edition, PASS, kind));
  const figures = await all(years, (tx) => figuresBySql(tx, edition, PASS, kind));
  for (const [key, bySql] of counted) {
    const { group, shortfalls } = await perform(house, NOBODY, seeStandingGroup, {
      ...{ cycleId, kind, key },
    });
    const { agencies, scored, passed, mean, passRate: rate, distribution } = group;
    const rank = kind === 'nation' ? bySql.rank : group.rank;
    const shown = { agencies, scored, passed, mean, rate, rank, bands: distribution.bands };
    const { bands, ...facts } = bySql;
    for (const [fact, value] of Object.entries(facts)) {
      held.same(`${kind} ${key} ${fact}`, shown[fact as keyof typeof shown], value);
    }
    held.same(`${kind} ${key} bands`, shown.bands, bands);
    const own = figures.get(key);
    for (const { code, ...line } of shortfalls) {
      const { agencies, short, mean } = line;
      const { agencies: n, short: few, mean: same } = own?.get(code) ?? {};
      held.same(`${kind} ${key} ${code}`, [agencies, short, mean], [n, few, same]);
    }
    for (const [code, mean] of Object.entries(group.means)) {
      held.same(`${kind} ${key} mean of ${code}`, mean, own?.get(code)?.mean);
    }
  }
  return held;
}

/** Every agency to the last page: total, rank in each group, tie, change and every figure of the heat map. */
export async function heldAgencies(years: TwoYears): Promise<Held & { readonly tied: number }> {
  const held = new Comparison();
  const places = await everyPlace(years, {});
  const counted = await agencies(years);
  const byCode = new Map(counted.map((one) => [one.code, one]));
  held.same('agencies', places.length, counted.length);
  for (const { code, total, rank, ranks, tied, change, figures } of places) {
    const own = byCode.get(code);
    held.same(`${code} total`, total, own?.total);
    held.same(`${code} rank`, rank, own?.ranks.nation);
    held.same(`${code} tied`, tied, own && own.sharedBy > 1);
    held.same(`${code} change`, change?.replace('+', '') ?? null, own?.change);
    for (const [kind, place] of Object.entries(ranks)) {
      held.same(`${code} rank in ${kind}`, place, own?.ranks[kind as PlaceKind]);
    }
    for (const [key, figure] of Object.entries(figures)) {
      held.same(`${code} ${key}`, figure, own?.figures[key]);
    }
  }
  const shown = places.flatMap(({ rank }) => rank ?? []);
  held.same(
    'best first',
    shown,
    shown.toSorted((a, b) => a - b),
  );
  held.same(
    'without a score last',
    places.slice(shown.length).every(({ rank }) => rank === null),
    true,
  );
  return { ...held, tied: counted.filter(({ sharedBy }) => sharedBy > 1).length };
}

const agencies = (years: TwoYears) =>
  all(years, (tx) => agenciesBySql(tx, years.edition, years.before));

export async function everyPlace(
  { house, cycleId }: Pick<TwoYears, 'house' | 'cycleId'>,
  asked: object,
): Promise<RankedPlace[]> {
  const places: RankedPlace[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await perform(house, NOBODY, seeRanking, { cycleId, ...asked, page });
    places.push(...found.places);
    pages = found.pages;
  }
  return places;
}

/** Of the nation, and of every ministry, province and type: how many rose and fell, and who did most. */
export async function heldMovers(years: TwoYears): Promise<Held> {
  const { house, cycleId } = years;
  const held = new Comparison();
  const counted = await agencies(years);
  const groups: [what: string, asked: object, own: readonly AgencyBySql[]][] = [
    ['nation', {}, counted],
  ];
  for (const kind of ['ministry', 'province', 'type'] as const) {
    for (const key of new Set(counted.flatMap((one) => one[kind] ?? []))) {
      const own = counted.filter((one) => one[kind] === key);
      groups.push([`${kind} ${key}`, { [kind]: key }, own]);
    }
  }
  for (const [what, asked, own] of groups) {
    const found = await perform(house, NOBODY, seeMovers, { cycleId, ...asked });
    const changed = own.flatMap(({ change }) => (change === null ? [] : [hundredths(change)]));
    const [rose, fell] = [changed.filter((n) => n > 0), changed.filter((n) => n < 0)];
    held.same(`${what} compared`, found.counts?.compared, changed.length);
    held.same(`${what} rose`, found.counts?.rose, rose.length);
    held.same(`${what} fell`, found.counts?.fell, fell.length);
    const shown = (places: readonly RankedPlace[]) =>
      places.map(({ change }) => hundredths(change?.replace('+', '') ?? ''));
    held.same(`${what} rises`, shown(found.rises), rose.sort((a, b) => b - a).slice(0, 20));
    held.same(`${what} falls`, shown(found.falls), fell.sort((a, b) => a - b).slice(0, 20));
    const changeOf = new Map(own.map(({ code, change }) => [code, change]));
    for (const { code, change } of [...found.rises, ...found.falls]) {
      held.same(`${what} change of ${code}`, change?.replace('+', ''), changeOf.get(code));
    }
  }
  return held;
}

/** Whole numbers, so that -0.10 and 0.10 differ by nothing but their sign. */
const hundredths = (printed: string) => Number(printed.replace('.', ''));
