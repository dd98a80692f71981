import { decimalText } from '../kit/decimal.ts';
import type { GroupName, SearchTexts } from './agency.ts';
import type { SizeClass } from './agency-type.ts';
import type { Entry, EntryAgency } from './edition.ts';
import type { ScoredEntry } from './entry-text.ts';
import type { Channel, Instrument } from './instrument.ts';
import { rankings } from './rank.ts';
import { NO_SCORE } from './release.ts';
import { placesOf as placeInPlan, planOf } from './score-plan.ts';

/**
 * Where each agency of a published edition stands among all and within its groups: what rankings,
 * lists and maps are read from. Made of what the edition releases and of nothing else.
 */
export interface EditionPlace extends PlaceFacts {
  /** Null where it has no total, or belongs to no such group. */
  readonly ranks: Readonly<Record<PlaceKind, number | null>>;
}

/** What of an agency's entry its place is made of. */
export interface PlaceFacts extends PlacedIn {
  readonly agency: EntryAgency;
  readonly level: string | null;
  /** Every released figure in hundredths, in the order of the plan; `NO_SCORE` where there is none. */
  readonly scores: Int32Array;
  /** In hundredths; `NO_SCORE` without one. */
  readonly total: number;
  readonly passed: boolean | null;
  /** Of the channels whose figures are released. */
  readonly respondents: Readonly<Partial<Record<Channel, number>>>;
}

export const PLACE_KINDS = ['nation', 'type', 'size', 'ministry', 'province'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** An agency's entry, and the groups it belonged to when it was published. */
export interface ToPlace extends PlacedIn {
  readonly entry: Entry;
}

interface PlacedIn extends SearchTexts {
  readonly agencyId: number;
  readonly size: SizeClass | null;
  readonly ministry: PlaceGroup | null;
  readonly province: PlaceGroup | null;
}

/** A group as it was called then; without an id when the register does not know it any more. */
export interface PlaceGroup extends Omit<GroupName, 'id'> {
  readonly id: number | null;
}

export function placeFacts(instrument: Instrument, { entry, ...place }: ToPlace): PlaceFacts {
  return scoredFacts(instrument, place, { ...entry, scores: scoresOf(instrument, entry) });
}

/** The same of an entry whose figures are numbers still. */
export function scoredFacts(
  instrument: Instrument,
  { agencyId, size, ministry, province, searchText, sortText }: PlacedIn,
  {
    agency,
    channels,
    level,
    scores,
  }: Pick<ScoredEntry, 'agency' | 'channels' | 'level' | 'scores'>,
): PlaceFacts {
  const total = scores[placeInPlan(instrument).get('total')!]!;
  return {
    agencyId,
    agency,
    size,
    ministry,
    province,
    searchText,
    sortText,
    level,
    scores,
    total,
    passed: total === NO_SCORE ? null : total >= instrument.rating.pass * 100,
    respondents: respondentsOf(channels),
  };
}

export function placesOf(agencies: readonly PlaceFacts[]): EditionPlace[] {
  const places = agencies.map((facts): EditionPlace & { readonly ranks: Ranks } => ({
    ...facts,
    ranks: { nation: null, type: null, size: null, ministry: null, province: null },
  }));
  const scored = places.filter(({ total }) => total !== NO_SCORE);
  scored.sort((a, b) => b.total - a.total);
  const kinds = PLACE_KINDS.map((kind) => ({ kind, rankOf: rankings() }));
  for (const place of scored) {
    for (const { kind, rankOf } of kinds) {
      const key = keyOf(place, kind);
      if (key !== null) place.ranks[kind] = rankOf(key, place.total);
    }
  }
  return places;
}

/** Numbers take a tenth of what the texts do, and a nation of them is held until all are ranked. */
function scoresOf(instrument: Instrument, { values }: Entry): Int32Array {
  const plan = planOf(instrument);
  const scores = new Int32Array(plan.length);
  for (let at = 0; at < plan.length; at += 1) {
    const value = values[plan[at]!.key];
    scores[at] = value === undefined ? NO_SCORE : hundredths(value);
  }
  return scores;
}

type Ranks = Record<PlaceKind, number | null>;

function respondentsOf(channels: Entry['channels']): Partial<Record<Channel, number>> {
  const respondents: Partial<Record<Channel, number>> = {};
  for (const channel of Object.keys(channels) as Channel[]) {
    const released = channels[channel];
    if (released?.release === 'figures') respondents[channel] = released.respondents;
  }
  return respondents;
}

/** A group of a kind, its members, and what each figure adds up to over them. */
export interface SummedGroup extends ColumnSums {
  readonly kind: PlaceKind;
  readonly key: string;
  readonly members: readonly EditionPlace[];
}

/** Every group of every kind, gone through once for all that is made of it. */
export function summedGroups(
  instrument: Instrument,
  places: readonly EditionPlace[],
): SummedGroup[] {
  const sums = openGroupSums(instrument);
  for (const place of places) sums.add(place);
  return sums.groups();
}

/** The same, with one place after the other put in while something else is done with it. */
export function openGroupSums(instrument: Instrument): {
  add(place: EditionPlace): void;
  groups(): SummedGroup[];
} {
  const pass = instrument.rating.pass * 100;
  const kinds = PLACE_KINDS.map((kind) => ({ kind, groups: new Map<string, OpenGroup>() }));
  return {
    add(place) {
      for (const { kind, groups } of kinds) {
        const key = keyOf(place, kind);
        if (key === null) continue;
        let group = groups.get(key);
        if (!group) {
          group = { kind, key, members: [], ...noSums(place.scores.length) };
          groups.set(key, group);
        }
        group.members.push(place);
        addColumns(group, place.scores, pass);
      }
    },
    groups: () => kinds.flatMap(({ groups }) => [...groups.values()]),
  };
}

type OpenGroup = SummedGroup & { readonly members: EditionPlace[] };

function keyOf({ agency, size, ministry, province }: PlaceFacts, kind: PlaceKind): string | null {
  switch (kind) {
    case 'nation':
      return '';
    case 'type':
      return agency.type;
    case 'size':
      return size;
    case 'ministry':
      return ministry?.code ?? null;
    case 'province':
      return province?.code ?? null;
  }
}

/** Of every figure of the plan: how many members have it, what they add up to, how many are below. */
interface ColumnSums {
  readonly counts: Uint32Array;
  readonly sums: Float64Array;
  readonly short: Uint32Array;
}

function noSums(width: number): ColumnSums {
  return {
    counts: new Uint32Array(width),
    sums: new Float64Array(width),
    short: new Uint32Array(width),
  };
}

/** Of one member all figures, which lie together in memory; figure by figure takes twenty times as long. */
function addColumns({ counts, sums, short }: ColumnSums, scores: Int32Array, pass: number): void {
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at]!;
    if (score === NO_SCORE) continue;
    counts[at]! += 1;
    sums[at]! += score;
    if (score < pass) short[at]! += 1;
  }
}

const ZERO = 0x30;

/** A printed figure as a whole number: `92.65` is 9265. */
export function hundredths(printed: string): number {
  let value = 0;
  for (let at = 0; at < printed.length; at += 1) {
    const digit = printed.charCodeAt(at) - ZERO;
    if (digit >= 0) value = value * 10 + digit;
  }
  return value;
}

/** The mean of so many hundredths that add up to this, half up. */
export function meanText(sum: number, count: number): string {
  return decimalText({ over: BigInt(sum), under: BigInt(count) * 100n });
}
