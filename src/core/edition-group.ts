import { decimalText } from '../kit/decimal.ts';
import { type AgencyType, agencyType } from './agency-type.ts';
import type { Instrument } from './instrument.ts';
import {
  type EditionPlace,
  hundredths,
  meanText,
  PLACE_KINDS,
  type PlaceKind,
  type SummedGroup,
} from './place.ts';
import { rankedBy } from './rank.ts';
import { NO_SCORE } from './release.ts';
import { placesOf } from './score-plan.ts';
import { mainKeys } from './standing.ts';

/** How the agencies of one group did in a published edition, and where the group stands. */
export interface EditionGroup {
  readonly kind: PlaceKind;
  /** The code of a ministry or province, a type, a size, nothing for the nation. */
  readonly key: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly agencies: number;
  readonly scored: number;
  readonly passed: number;
  /** The simple mean of its agencies' printed totals. */
  readonly mean: string | null;
  /** How many of a hundred that have a total pass. */
  readonly passRate: string | null;
  /** Among the groups of its kind, by the printed mean. */
  readonly rank: number | null;
  readonly distribution: Distribution;
  /** Means of indicators, parts and tools, over the agencies that have them released. */
  readonly means: Readonly<Record<string, string>>;
}

export interface Distribution {
  /** Agencies at each level, every level of the instrument named. */
  readonly levels: Readonly<Record<string, number>>;
  /** Agencies of each five points: 0 to under 5 first, 95 to 100 last. */
  readonly bands: readonly number[];
}

const BAND = 500;
const BANDS = 20;

export function groupsOf(instrument: Instrument, summed: readonly SummedGroup[]): EditionGroup[] {
  const placeOf = placesOf(instrument);
  const columns = mainKeys(instrument)
    .filter((key) => key !== 'total')
    .map((key) => ({ key, at: placeOf.get(key)! }));
  return PLACE_KINDS.flatMap((kind) => {
    const groups = summed
      .filter((group) => group.kind === kind)
      .map((group) => ({
        ...groupOf(instrument, kind, group.key, group.members),
        means: meansOf(columns, group),
      }));
    const scoreOf = ({ mean }: { readonly mean: string | null }) =>
      mean === null ? undefined : hundredths(mean);
    const rankOf = new Map(rankedBy(groups, scoreOf).map(({ thing, rank }) => [thing, rank]));
    return groups.map((group) => ({ ...group, rank: rankOf.get(group) ?? null }));
  });
}

function groupOf(
  instrument: Instrument,
  kind: PlaceKind,
  key: string,
  members: readonly EditionPlace[],
): Omit<EditionGroup, 'rank' | 'means'> {
  const levels = Object.fromEntries(instrument.rating.levels.map(({ code }) => [code, 0]));
  const bands = new Array<number>(BANDS).fill(0);
  let [sum, scored, passed] = [0, 0, 0];
  for (const { total, level, passed: isPass } of members) {
    if (level !== null) levels[level] = (levels[level] ?? 0) + 1;
    if (total === NO_SCORE) continue;
    bands[Math.min(BANDS - 1, Math.floor(total / BAND))]! += 1;
    sum += total;
    scored += 1;
    if (isPass) passed += 1;
  }
  return {
    kind,
    key,
    ...nameOf(kind, key, members[0]!),
    agencies: members.length,
    scored,
    passed,
    mean: scored === 0 ? null : meanText(sum, scored),
    passRate:
      scored === 0 ? null : decimalText({ over: BigInt(passed) * 100n, under: BigInt(scored) }),
    distribution: { levels, bands },
  };
}

function meansOf(
  columns: readonly { readonly key: string; readonly at: number }[],
  { counts, sums }: SummedGroup,
): Record<string, string> {
  const means: Record<string, string> = {};
  for (const { key, at } of columns) {
    if (counts[at]! > 0) means[key] = meanText(sums[at]!, counts[at]!);
  }
  return means;
}

function nameOf(kind: PlaceKind, key: string, { ministry, province }: EditionPlace) {
  if (kind === 'type') {
    const { th, en } = agencyType(key as AgencyType);
    return { nameTh: th, nameEn: en };
  }
  const group = kind === 'ministry' ? ministry : kind === 'province' ? province : null;
  return { nameTh: group?.nameTh ?? key, nameEn: group?.nameEn ?? key };
}
