import type { BandSum } from './demographic.ts';
import { LEAST_ELIGIBLE } from './demographic.ts';
import { type Channel, type Instrument, toolOfChannel } from './instrument.ts';
import { LEAST_SHOWN, nearestShown } from './release.ts';
import type { ChannelSums } from './result.ts';
import { type CellSums, figureText, scoreAgency } from './score.ts';

/**
 * What of the differences between groups may be shown. The groups of one demographic, with those who
 * said nothing, make up everybody, whose figures are known. So groups are shown all together or not at
 * all: small ones are joined, with the next smallest where they are too few, until nobody is in a
 * group below the threshold and none is left over to be found by subtracting. A group that is all but at
 * the top counts as small: what little it lacks would say that its people, or all but one of them, gave
 * every best answer.
 */
export interface ShownGroup {
  readonly demographic: string;
  /** Bands that were joined; '' stands for those who did not say. */
  readonly bands: readonly string[];
  readonly respondents: number;
  readonly mean: string;
}

interface Group {
  readonly bands: readonly string[];
  readonly respondents: number;
  readonly sums: CellSums;
}

export function groupsShown(
  instrument: Instrument,
  channel: Channel,
  everybody: ChannelSums,
  all: readonly BandSum[],
  eligible: number | null,
): readonly ShownGroup[] {
  if ((eligible ?? 0) < LEAST_ELIGIBLE) return [];
  const demographics = [...new Set(all.map((one) => one.demographic))].sort();
  return demographics.flatMap((demographic) => {
    const own = all.filter((one) => one.demographic === demographic);
    const groups = joined(withSilent(everybody, own), isTelling);
    if (groups.length < 2) return [];
    return groups.map(({ bands, respondents, sums }) => ({
      demographic,
      bands,
      respondents,
      mean: meanOf(instrument, channel, sums),
    }));
  });
}

/** With those who did not say as a group of their own; nothing where the sums do not fit. */
function withSilent({ respondents, sums }: ChannelSums, own: readonly BandSum[]): Group[] {
  let left = respondents;
  const rest: Record<string, [number, number]> = {};
  for (const [cell, [sum, answers]] of Object.entries(sums)) rest[cell] = [sum, answers];
  for (const band of own) {
    left -= band.respondents;
    for (const [cell, [sum, answers]] of Object.entries(band.sums)) {
      const there = rest[cell];
      if (!there) return [];
      there[0] -= sum;
      there[1] -= answers;
    }
  }
  const isOff = Object.values(rest).some(([sum, answers]) => sum < 0 || answers < 0);
  if (left < 0 || isOff) return [];
  const groups = own.map((one): Group => ({ ...one, bands: [one.band] }));
  return left === 0 ? groups : [...groups, { bands: [''], respondents: left, sums: rest }];
}

/** Most people first; whoever is joined is joined into one group, which stands last. */
export function joined(groups: readonly Group[], isSmall = isFew): readonly Group[] {
  const sorted = groups.toSorted(
    (a, b) => b.respondents - a.respondents || (a.bands[0]! < b.bands[0]! ? -1 : 1),
  );
  const small = sorted.filter(isSmall);
  if (small.length === 0) return sorted;
  const large = sorted.filter((one) => !isSmall(one));
  let rest = sumOf(small);
  while (isSmall(rest)) {
    const next = large.pop();
    if (!next) return [];
    rest = sumOf([next, rest]);
  }
  return [...large, rest];
}

const isFew = ({ respondents }: Group) => respondents < LEAST_SHOWN;

/** Its mean leaves no room for five who answered any question in the worst way. */
function isTelling(group: Group): boolean {
  const lacking = Object.values(group.sums).reduce(
    (n, [sum, answers]) => n + 100 * answers - sum,
    0,
  );
  return isFew(group) || lacking < LEAST_SHOWN * 100;
}

function sumOf(groups: readonly Group[]): Group {
  const sums: Record<string, [number, number]> = {};
  for (const group of groups) {
    for (const [cell, [sum, answers]] of Object.entries(group.sums)) {
      const there = sums[cell] ?? [0, 0];
      sums[cell] = [there[0] + sum, there[1] + answers];
    }
  }
  return {
    bands: groups.flatMap((group) => group.bands),
    respondents: groups.reduce((total, group) => total + group.respondents, 0),
    sums,
  };
}

/** The score that the channel would have if only these had answered, by the rules of the year. */
function meanOf(instrument: Instrument, channel: Channel, sums: CellSums): string {
  const { rules, key } = rulesOf(instrument, channel);
  return figureText(scoreAgency(rules, { sums: { [channel]: sums } }), key) ?? '';
}

interface ChannelRules {
  readonly rules: Instrument;
  readonly key: string;
}

const rulesKnown = new WeakMap<Instrument, Map<Channel, ChannelRules>>();

/** A nation has a hundred thousand groups: each is scored by its own tool alone. */
function rulesOf(instrument: Instrument, channel: Channel): ChannelRules {
  const known = rulesKnown.get(instrument) ?? new Map<Channel, ChannelRules>();
  rulesKnown.set(instrument, known);
  const there = known.get(channel);
  if (there) return there;
  const key = [...nearestShown(instrument)].find(([, of]) => of === channel)?.[0] ?? '';
  const tools = [toolOfChannel(instrument, channel)];
  const rating = { ...instrument.rating, sides: [] };
  const made = { rules: { ...instrument, tools, rating }, key };
  known.set(channel, made);
  return made;
}
