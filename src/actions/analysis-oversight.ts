import {
  type AnalysisState,
  analysisOversightInput,
  type OverseenAnalysis,
} from '../core/analysis-oversight.ts';
import type { Instrument } from '../core/instrument.ts';
import { OVERSEEN_A_PAGE, overseenBy } from '../core/oversight.ts';
import { countAnalyses, overseenAnalyses, yearsOfSheets } from '../store/analysis-oversight.ts';
import { currentEditions } from '../store/edition.ts';
import { referredInstrument } from '../store/instrument.ts';
import { plansOf } from '../store/plan-state.ts';
import { type Deed, look } from './action.ts';
import { retypedOf } from './retyped.ts';
import { rulesOf } from './sheet-instrument.ts';

/** How far the agencies that somebody watches over are with analysing a year's results. */
export interface AnalysisOversight {
  readonly years: readonly number[];
  /** Null while there are no results of any year. */
  readonly year: number | null;
  /** How many indicators are to be analysed. */
  readonly indicators: number;
  readonly counts: Readonly<Record<AnalysisState, number>>;
  readonly overseen: readonly OverseenAnalysis[];
  readonly page: number;
  readonly pages: number;
  /** What finds somebody where the words find nobody. */
  readonly retyped: string | null;
}

export const seeAnalysisOversight = look({
  name: 'oversight.analysis',
  input: analysisOversightInput,
  may: ['administrator', 'oversight'],
  async do(deed, input): Promise<AnalysisOversight> {
    const { tx, actor } = deed;
    const editions = await currentEditions(tx);
    const published = editions.map(({ head }) => head.cycle.fiscalYear);
    const years = [...new Set([...published, ...(await yearsOfSheets(tx))])].sort((a, b) => b - a);
    const year = years.find((one) => one === input.year) ?? published[0] ?? years[0] ?? null;
    if (year === null) {
      const counts = { none: 0, begun: 0, whole: 0 };
      return { years, year, indicators: 0, counts, overseen: [], page: 1, pages: 1, retyped: null };
    }
    const edition = editions.find(({ head }) => head.cycle.fiscalYear === year);
    const indicators = indicatorsOf(await instrumentOf(deed, year, edition?.head.instrumentHash));
    const filter = {
      fiscalYear: year,
      indicators,
      editionId: edition?.id ?? null,
      among: overseenBy(actor),
      q: input.q,
      state: input.state,
    };
    const counts = await countAnalyses(tx, filter);
    const listedOf = (of: typeof counts) =>
      input.state === null ? of.none + of.begun + of.whole : of[input.state];
    const listed = listedOf(counts);
    const pages = Math.max(1, Math.ceil(listed / OVERSEEN_A_PAGE));
    const page = Math.min(input.page, pages);
    const slice = { limit: OVERSEEN_A_PAGE, offset: (page - 1) * OVERSEEN_A_PAGE };
    const listedHere = await overseenAnalyses(tx, filter, slice);
    const ids = listedHere.map(({ agency }) => agency.id);
    const plans = new Map(
      (await plansOf(tx, ids, year)).map(({ agencyId, standing }) => [agencyId, standing]),
    );
    const overseen = listedHere.map((one) => ({ ...one, plan: plans.get(one.agency.id) ?? null }));
    const retyped = await retypedOf(input.q, listed, async (q) =>
      listedOf(await countAnalyses(tx, { ...filter, q })),
    );
    return { years, year, indicators: indicators.length, counts, overseen, page, pages, retyped };
  },
});

async function instrumentOf(deed: Deed, year: number, hash: string | undefined) {
  const own = hash && (await referredInstrument(deed.tx, hash));
  return own || (await rulesOf(deed, year)).instrument;
}

const indicatorsOf = ({ tools }: Instrument): string[] =>
  tools.flatMap((tool): { code: string }[] => tool.indicators).map(({ code }) => code);
