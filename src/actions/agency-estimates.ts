import type { AgencyYear } from '../core/agency-year.ts';
import { NOTHING_FINER } from '../core/finer.ts';
import { type Estimates, estimatesByYear } from '../core/result-detail.ts';
import { publishedYears } from '../store/agency-year.ts';
import type { Tx } from '../store/database.ts';
import { findFiners } from '../store/finer.ts';

/** How sure figures are, as far as what was released of those years says. */
export async function estimatesOf(
  tx: Tx,
  agencyId: number,
  years: readonly AgencyYear[],
): Promise<ReadonlyMap<number, Estimates>> {
  const published = await publishedYears(tx, agencyId);
  const ids = new Map(published.map(({ hash, editionId }) => [hash, editionId]));
  const finers = await findFiners(tx, [...ids.values()], agencyId);
  return estimatesByYear(
    years.map((year) => {
      const id = year.source.kind === 'published' ? ids.get(year.source.edition.hash) : undefined;
      const finer = (id === undefined ? undefined : finers.get(id)) ?? NOTHING_FINER;
      return { ...year, finer, href: null };
    }),
  );
}
