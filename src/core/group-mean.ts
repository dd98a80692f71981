import { compare, parseDecimal } from '../kit/decimal.ts';
import type { GroupPoint } from './draft.ts';
import type { Finer } from './finer.ts';
import type { ShownGroup } from './group-shown.ts';
import { type Channel, type Instrument, partsOf } from './instrument.ts';
import { LEAST_SHOWN } from './release.ts';
import { printedDifference } from './score-report.ts';

/** The mean of one group of respondents, as a printed report gives it. */
export interface GroupMean {
  readonly channel: Channel;
  /** Sex, age, length of service … */
  readonly kind: string;
  readonly name: string;
  readonly n: number;
  /** With two decimals. */
  readonly mean: string;
}

/**
 * The groups of one survey and kind, or nothing of them: where one is smaller than may be shown, its
 * mean would follow from the others and the whole.
 */
export function shownGroups(groups: readonly GroupMean[]): readonly (readonly GroupMean[])[] {
  const kinds = new Map<string, GroupMean[]>();
  for (const group of groups) {
    const key = `${group.channel} ${group.kind}`;
    kinds.set(key, [...(kinds.get(key) ?? []), group]);
  }
  return [...kinds.values()]
    .map((some) => some.filter(({ n }) => n > 0))
    .filter((some) => some.length > 0 && some.every(({ n }) => n >= LEAST_SHOWN));
}

/**
 * The groups that an edition shows, by the codes of their instrument and in its order; joined ones are
 * one group and stand last, with those who did not say.
 */
export function editionGroups(instrument: Instrument, finer: Finer | undefined): GroupMean[] {
  const places = new Map(
    partsOf(instrument)
      .flatMap((part) => part.demographics)
      .flatMap(({ code, bands }) => bands.map((band, i) => [`${code} ${band.code}`, i] as const)),
  );
  const placeOf = ({ demographic, bands }: ShownGroup) =>
    (bands.length === 1 ? places.get(`${demographic} ${bands[0]}`) : undefined) ?? places.size;
  return Object.entries(finer?.channels ?? {}).flatMap(([channel, { groups = [] }]) =>
    [...new Set(groups.map(({ demographic }) => demographic))].flatMap((kind) =>
      groups
        .filter(({ demographic }) => demographic === kind)
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map(({ bands, respondents, mean }) => ({
          channel: channel as Channel,
          kind,
          name: bands.join('+'),
          n: respondents,
          mean,
        })),
    ),
  );
}

/** The widest difference of each kind that may be shown. */
export function groupPoints(groups: readonly GroupMean[]): GroupPoint[] {
  if (groups.length === 0) return [{ say: 'noGroups', why: 'none', least: LEAST_SHOWN }];
  const shown = shownGroups(groups);
  const points = shown.flatMap((some): GroupPoint[] => {
    if (some.length < 2) return [];
    const sorted = some.toSorted((a, b) => compare(parseDecimal(b.mean)!, parseDecimal(a.mean)!));
    const [higher, lower] = [sorted[0]!, sorted.at(-1)!];
    const difference = printedDifference(parseDecimal(higher.mean)!, parseDecimal(lower.mean)!);
    return [
      { say: 'groups', channel: higher.channel, kind: higher.kind, higher, lower, difference },
    ];
  });
  if (points.length > 0) return points;
  return [{ say: 'noGroups', why: shown.length > 0 ? 'one' : 'few', least: LEAST_SHOWN }];
}
