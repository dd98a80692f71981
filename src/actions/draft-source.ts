import { isOvertakenAdvice } from '../core/advice.ts';
import type { AgencyYear } from '../core/agency-year.ts';
import { DEFAULT_BANDS } from '../core/band.ts';
import type { DraftSource } from '../core/draft.ts';
import { type Finer, NOTHING_FINER } from '../core/finer.ts';
import { editionGroups, type GroupMean } from '../core/group-mean.ts';
import type { Lineage } from '../core/lineage.ts';
import { estimatesByYear, isNoisyChange } from '../core/result-detail.ts';
import { publishedAdvice } from '../store/advice-issue.ts';
import { publishedYears } from '../store/agency-year.ts';
import { type GroupVersion, groupVersions } from '../store/analysis.ts';
import { bandVersions } from '../store/band.ts';
import type { Tx } from '../store/database.ts';
import { findFiners } from '../store/finer.ts';
import type { Deed } from './action.ts';
import { thisAgency } from './agency.ts';
import { yearsOf } from './agency-year.ts';

/** All that drafts of one year are made from, gathered anew each time. */
export interface AnalysedYear {
  readonly agencyId: number;
  readonly year: AgencyYear;
  readonly before: AgencyYear | undefined;
  /** Every year that is known, newest first. */
  readonly years: readonly AgencyYear[];
}

export async function findAnalysedYear(
  tx: Tx,
  input: { readonly agency: string; readonly year: number },
): Promise<AnalysedYear | undefined> {
  const found = await thisAgency(tx, input.agency);
  const years = found ? await yearsOf(tx, found.agency) : [];
  const at = years.findIndex((one) => one.fiscalYear === input.year);
  const year = years[at];
  return found && year && { agencyId: found.agencyId, year, before: years[at + 1], years };
}

export async function draftSource({ tx, house, thing }: Deed<AnalysedYear>): Promise<{
  readonly source: DraftSource;
  readonly bandVersion: number;
  readonly groups: GroupVersion | null;
  readonly released: readonly GroupMean[];
}> {
  const { year, before, agencyId } = thing;
  const [bands] = await bandVersions(tx, agencyId);
  const [groups = null] = await groupVersions(tx, { agencyId, fiscalYear: year.fiscalYear });
  const lineage = await house.shipped.lineage(year.instrument.family);
  const finers = await finersOf(tx, thing);
  const released = editionGroups(year.instrument, finers.get(year));
  const source: DraftSource = {
    year,
    before,
    lineage,
    bands: bands?.bands ?? DEFAULT_BANDS,
    reasons: (finers.get(year) ?? NOTHING_FINER).reasons,
    // What was typed of a printed report stands back where this house counted for itself.
    groups: released.length > 0 ? released : (groups?.groups ?? []),
    advice: await adviceOf(tx, thing),
    noise: noiseOf(lineage, thing, finers),
  };
  return { source, bandVersion: bands?.version ?? 0, groups, released };
}

/** Of assessors, as far as it was written from the scores that stand. */
async function adviceOf(tx: Tx, { year, agencyId }: AnalysedYear) {
  if (year.source.kind !== 'published') return [];
  const { cycleId, number } = year.source.edition;
  const out = await publishedAdvice(tx, { cycleId, agencyId, edition: number });
  return out?.texts.filter((text) => !isOvertakenAdvice(text, year.entry.values)) ?? [];
}

/** What was released beyond official figures, of those years that were published here. */
export async function finersOf(
  tx: Tx,
  { years, agencyId }: Pick<AnalysedYear, 'years' | 'agencyId'>,
): Promise<ReadonlyMap<AgencyYear, Finer>> {
  const published = await publishedYears(tx, agencyId);
  const ids = new Map(published.map(({ hash, editionId }) => [hash, editionId]));
  const found = await findFiners(tx, [...ids.values()], agencyId);
  const finers = new Map<AgencyYear, Finer>();
  for (const one of years) {
    const id = one.source.kind === 'published' ? ids.get(one.source.edition.hash) : undefined;
    const finer = id === undefined ? undefined : found.get(id);
    if (finer) finers.set(one, finer);
  }
  return finers;
}

/** Figures whose change may as well be chance. */
function noiseOf(
  lineage: Lineage,
  { year, before }: AnalysedYear,
  finers: ReadonlyMap<AgencyYear, Finer>,
): string[] {
  if (!before) return [];
  const years = [year, before].map((one) => ({
    ...one,
    finer: finers.get(one) ?? NOTHING_FINER,
    href: null,
  }));
  const estimates = estimatesByYear(years);
  const between = { year: year.fiscalYear, since: before.fiscalYear };
  return Object.keys(year.entry.values).filter(
    (key) => isNoisyChange(lineage, estimates, { key, ...between }) === true,
  );
}
