import type { Instrument, Text } from '../core/instrument.ts';
import { ancestry, type Lineage } from '../core/lineage.ts';
import type { Tx } from '../store/database.ts';
import { type Edition, editionsOf } from '../store/edition.ts';
import { referredInstrument } from '../store/instrument.ts';
import { earlierEditions } from '../store/published.ts';
import type { RankingSource } from '../store/ranking.ts';
import type { House } from './house.ts';

/** A published edition with the year before it: what standings, groups and movers are read from. */
export interface PublishedYear {
  readonly edition: Edition;
  /** All of its cycle, newest first. */
  readonly editions: readonly Edition[];
  readonly instrument: Instrument;
  /** The current edition of each year before, newest first. */
  readonly earlier: readonly Edition[];
}

export async function findYear(
  tx: Tx,
  input: { readonly cycleId: number; readonly edition: number | null },
): Promise<PublishedYear | undefined> {
  const editions = await editionsOf(tx, input.cycleId);
  const edition = editions.find((one) => input.edition === null || one.number === input.edition);
  const instrument = edition && (await referredInstrument(tx, edition.head.instrumentHash));
  if (!edition || !instrument) return undefined;
  const earlier = await earlierEditions(tx, edition);
  return { edition, editions, instrument, earlier };
}

/** The year before, and whether totals may be compared with it. */
export interface YearBefore {
  readonly edition: Edition;
  readonly isComparable: boolean;
  readonly why: Text | null;
  /** What was changed for everybody in between. */
  readonly changed: readonly Text[];
}

export async function yearBefore(
  house: House,
  { edition, earlier, instrument }: PublishedYear,
): Promise<YearBefore | null> {
  const [last] = earlier;
  if (!last) return null;
  const lineage = await house.shipped.lineage(instrument.family);
  return { edition: last, ...comparableTotals(lineage, yearOf(edition), yearOf(last)) };
}

export const yearOf = (edition: Edition): number => edition.head.cycle.fiscalYear;

function comparableTotals(lineage: Lineage, year: number, back: number) {
  const found = ancestry(lineage, 'total', year, back);
  const isComparable = found.kind === 'continues' && found.codes.length === 1;
  const changed = lineage.steps.flatMap((step) =>
    step.changed && step.to > back && step.to <= year ? [step.changed] : [],
  );
  return { isComparable, why: found.kind === 'breaks' ? found.why : null, changed };
}

export function sourceOf(
  { edition, instrument }: PublishedYear,
  before: YearBefore | null,
): RankingSource {
  return {
    editionId: edition.id,
    beforeId: before?.isComparable ? before.edition.id : null,
    pass: instrument.rating.pass,
  };
}
