import { z } from 'zod';
import type { PublishedAdvice } from '../core/advice-issue.ts';
import { codeField } from '../core/field.ts';
import { type Finer, NOTHING_FINER } from '../core/finer.ts';
import type { Lineage } from '../core/lineage.ts';
import { type RankRange, rankRange } from '../core/rank-range.ts';
import { type DetailYear, type Estimates, estimatesByYear } from '../core/result-detail.ts';
import { publishedAdvice } from '../store/advice-issue.ts';
import { publishedYears } from '../store/agency-year.ts';
import { findFiners } from '../store/finer.ts';
import { findInstrument } from '../store/instrument.ts';
import { type Standing, standingsOfAgency } from '../store/place.ts';
import { look } from './action.ts';
import { type AgencyResult, editionKey, findAgencyResult } from './edition.ts';

/** All that everybody may see of one agency's result: what stands beside it, and the years before. */
export interface ResultDetail extends AgencyResult {
  readonly finer: Finer;
  readonly standings: readonly Standing[];
  /** Ranks in the nation that its score may as well have; null where that is not known. */
  readonly range: RankRange | null;
  /** Published ones up to this, newest first. */
  readonly years: readonly DetailYear[];
  /** How sure the figures of each of them are. */
  readonly estimates: ReadonlyMap<number, Estimates>;
  readonly lineage: Lineage;
  /** What assessors advise; null where nothing was published. */
  readonly advice: PublishedAdvice | null;
}

export const seeResultDetail = look({
  name: 'result.detail',
  input: z.strictObject({ ...editionKey, agencyCode: codeField }),
  may: 'anyone',
  find: findAgencyResult,
  async do({ tx, house, thing }): Promise<ResultDetail> {
    const { edition, entry, instrument } = thing;
    const lineage = await house.shipped.lineage(instrument.family);
    const place = await standingsOfAgency(tx, edition.id, entry.agency.code);
    if (!place) {
      const estimates = new Map<number, Estimates>();
      const nothing = { standings: [], range: null, years: [], estimates, advice: null };
      return { ...thing, ...nothing, finer: NOTHING_FINER, lineage };
    }
    const { agencyId, standings } = place;
    const { fiscalYear } = edition.head.cycle;
    const earlier = await publishedYears(tx, agencyId, fiscalYear);
    const ids = [edition.id, ...earlier.map((one) => one.editionId)];
    const finers = await findFiners(tx, ids, agencyId);
    const finer = finers.get(edition.id) ?? NOTHING_FINER;
    const years: DetailYear[] = [{ fiscalYear, instrument, entry, finer, href: null }];
    for (const { editionId, cycleId, head, entry, fiscalYear } of earlier) {
      const adopted = await findInstrument(tx, head.instrumentHash);
      if (!adopted || adopted.instrument.family !== instrument.family) continue;
      years.push({
        fiscalYear,
        instrument: adopted.instrument,
        entry,
        finer: finers.get(editionId) ?? NOTHING_FINER,
        href: `/results/${cycleId}/${entry.agency.code}`,
      });
    }
    const estimates = estimatesByYear(years);
    const total = estimates.get(fiscalYear)?.get('total');
    const range = total
      ? rankRange(
          await house.orders.totals(tx, edition.id),
          Number(entry.values.total),
          total.interval,
        )
      : null;
    const { cycleId, number } = edition;
    const advice = await publishedAdvice(tx, { cycleId, agencyId, edition: number });
    return { ...thing, finer, standings, range, years, estimates, lineage, advice };
  },
});
