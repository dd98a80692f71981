import { decimalText, type Exact, exact, parseDecimal } from '../kit/decimal.ts';
import { type Channel, channelsOf, type Instrument } from './instrument.ts';
import { groupMean, passRate, ranked } from './rank.ts';
import { minimumsOf, type Sampled } from './sample.ts';
import { type CellSums, type Outcome, scoreAgency } from './score.ts';
import { PRINTED_DECIMALS } from './score-figure.ts';
import { type NodeKind, planOf } from './score-plan.ts';
import type { Tally } from './tally.ts';
import type { Verdicts } from './verdict.ts';

/** Where every agency of a cycle stands: its main figures, its level, its place in each group. */
export interface Standing {
  readonly agencyId: number;
  /** Indicators, parts, tools and total, as printed. */
  readonly figures: Readonly<Record<string, string>>;
  readonly total: string | null;
  readonly level: string | null;
  /** Null where it has no total, or belongs to no such group. */
  readonly ranks: Readonly<Record<RankGroup, number | null>>;
}

export const RANK_GROUPS = ['all', 'type', 'ministry', 'province'] as const;
export type RankGroup = (typeof RANK_GROUPS)[number];

export interface RankedAgency extends Sampled {
  readonly id: number;
  readonly ministryId: number | null;
  readonly provinceId: number | null;
}

export function standingsOf(
  instrument: Instrument,
  agencies: readonly RankedAgency[],
  tally: Tally,
  verdicts: ReadonlyMap<number, Verdicts>,
): Standing[] {
  const keys = mainKeys(instrument);
  const scored = agencies.map((agency) => {
    const sums = countedSums(instrument, agency, tally);
    const outcome = scoreAgency(instrument, { sums, verdicts: verdicts.get(agency.id) ?? {} });
    const figures = figuresOf(outcome, keys);
    const total = figures.total ?? null;
    return { agency, figures, total, level: outcome.level?.code ?? null };
  });
  const ranks = new Map<number, Record<RankGroup, number | null>>(
    scored.map(({ agency }) => [
      agency.id,
      { all: null, type: null, ministry: null, province: null },
    ]),
  );
  for (const group of RANK_GROUPS) {
    for (const members of grouped(scored, (one) => groupKey(one.agency, group))) {
      const places = ranked(members, (one) => totalOf(one.total));
      for (const { thing, rank } of places) ranks.get(thing.agency.id)![group] = rank;
    }
  }
  return scored.map(({ agency, figures, total, level }) => ({
    agencyId: agency.id,
    figures,
    total,
    level,
    ranks: ranks.get(agency.id)!,
  }));
}

/** The year's rules may leave out a channel that is below its sample. */
function countedSums(instrument: Instrument, agency: RankedAgency, tally: Tally) {
  const sums = tally.sumsOf(agency.id);
  if (instrument.belowSample.rule === 'markUnreliable') return sums;
  const minimums = minimumsOf(instrument, agency);
  const counted: Partial<Record<Channel, CellSums>> = {};
  for (const channel of channelsOf(instrument)) {
    const isEnough = tally.respondentsOf(agency.id, channel) >= (minimums[channel] ?? 0);
    if (isEnough) counted[channel] = sums[channel];
  }
  return counted;
}

/** The nation, or any group: how many, their simple mean, and how many of a hundred pass. */
export interface GroupSummary {
  readonly agencies: number;
  readonly scored: number;
  readonly mean: string | null;
  readonly passRate: string | null;
}

export function summaryOf(instrument: Instrument, standings: readonly Standing[]): GroupSummary {
  const totals = standings.flatMap((one) => one.total ?? []);
  const mean = groupMean(totals);
  const rate = passRate(totals, exact(instrument.rating.pass));
  return {
    agencies: standings.length,
    scored: totals.length,
    mean: mean ? decimalText(mean, PRINTED_DECIMALS) : null,
    passRate: rate ? decimalText(rate, PRINTED_DECIMALS) : null,
  };
}

const MAIN: readonly NodeKind[] = ['indicator', 'combinedIndicator', 'part', 'tool', 'total'];

/** Indicators, parts, tools and total; a part's own indicators are left to the agency's result. */
export function mainKeys(instrument: Instrument): readonly string[] {
  const known =
    mainKeysByInstrument.get(instrument) ??
    planOf(instrument)
      .filter(({ kind, key, code }) => MAIN.includes(kind) && key === code)
      .map(({ key }) => key);
  mainKeysByInstrument.set(instrument, known);
  return known;
}

const mainKeysByInstrument = new WeakMap<Instrument, readonly string[]>();

function figuresOf(outcome: Outcome, keys: readonly string[]): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const key of keys) {
    const figure = outcome.nodes.get(key)!.figure;
    if (figure) figures[key] = decimalText(figure.point, PRINTED_DECIMALS);
  }
  return figures;
}

function totalOf(total: string | null): Exact | undefined {
  return total === null ? undefined : parseDecimal(total);
}

function groupKey(agency: RankedAgency, group: RankGroup): string | number | null {
  if (group === 'all') return 0;
  if (group === 'type') return agency.type;
  return group === 'ministry' ? agency.ministryId : agency.provinceId;
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string | number | null): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const members = groups.get(key);
    if (members) members.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}
