import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import { checkAddress } from '../core/check-address.ts';
import type { Beside, DocumentSource } from '../core/document-source.ts';
import { planReport } from '../core/plan-report.ts';
import { rankingInput } from '../core/ranking.ts';
import { appealsOf } from '../store/appeal.ts';
import { groupsOfKind } from '../store/edition-group.ts';
import { evidenceOf } from '../store/evidence.ts';
import { standingsOfAgency } from '../store/place.ts';
import { approvedPlan, workingPlan } from '../store/plan.ts';
import { reportsOf } from '../store/progress.ts';
import { rankedPlaces } from '../store/ranking.ts';
import { submissionOfYear } from '../store/submission.ts';
import type { Deed } from './action.ts';
import { analysisOf } from './analysis.ts';
import { type AnalysedYear, finersOf } from './draft-source.ts';
import { planCheck } from './plan.ts';
import { findYear, sourceOf, yearBefore, yearOf } from './published-year.ts';

/** All that a document of one agency's year is made from, as it stands now. */
export async function documentSource(deed: Deed<AnalysedYear>): Promise<DocumentSource> {
  const { house, thing } = deed;
  const { year, years } = thing;
  const { bands, pieces, groups, released, reasons } = await analysisOf(deed);
  const plan = await planOf(deed);
  const finers = await finersOf(deed.tx, thing);
  return {
    year,
    years,
    finers: Object.fromEntries([...finers].map(([{ fiscalYear }, finer]) => [fiscalYear, finer])),
    lineage: await house.shipped.lineage(year.instrument.family),
    bands,
    pieces,
    // As in the drafts: what this house counted stands before what was typed of a printed report.
    groups: released.length > 0 ? released : (groups?.groups ?? []),
    reasons,
    ...(await disclosedOf(deed)),
    beside: await besideOf(deed),
    ...plan,
    check: checkOf(house.publicUrl, year),
  };
}

/** What was handed in of the year's disclosure items, and what was disputed afterwards. */
async function disclosedOf({
  tx,
  thing,
}: Deed<AnalysedYear>): Promise<Pick<DocumentSource, 'links' | 'appeals'>> {
  const { agencyId, year } = thing;
  const handedIn = await submissionOfYear(tx, agencyId, year.fiscalYear);
  const items = handedIn?.content.items ?? [];
  const cycleId =
    year.source.kind === 'published' ? year.source.edition.cycleId : handedIn?.content.cycle.id;
  return {
    links: Object.fromEntries(items.map(({ item, links }) => [item, links.map(({ url }) => url)])),
    appeals: cycleId === undefined ? [] : await appealsOf(tx, { agencyId, cycleId }),
  };
}

/** As approved, with what was reported of it; before that as it stands written. */
async function planOf(
  deed: Deed<AnalysedYear>,
): Promise<Pick<DocumentSource, 'plan' | 'faults' | 'report'>> {
  const { tx, thing } = deed;
  const key = { agencyId: thing.agencyId, fiscalYear: thing.year.fiscalYear };
  const approved = await approvedPlan(tx, key);
  const plan = approved ?? (await workingPlan(tx, key));
  if (plan.measures.length === 0 && plan.reasons.length === 0) {
    return { plan: null, faults: [], report: null };
  }
  const { faultsOf } = await planCheck(deed, plan.carriedOutIn);
  return {
    plan,
    faults: faultsOf(plan),
    report: approved
      ? planReport(approved, await reportsOf(tx, key), await evidenceOf(tx, key))
      : null,
  };
}

/** The page that recomputes and shows what is printed. */
function checkOf(publicUrl: string, { source, agency }: AgencyYear): DocumentSource['check'] {
  if (source.kind !== 'published') return null;
  const { hash } = source.edition;
  return { hash, url: checkAddress(publicUrl, hash, agency.code) };
}

const query = z.strictObject(rankingInput);
/** More than any ministry has. */
const MOST_MEMBERS = 200;

async function besideOf({ tx, house, thing }: Deed<AnalysedYear>): Promise<Beside | null> {
  const { source, agency } = thing.year;
  if (source.kind !== 'published') return null;
  const { cycleId, number } = source.edition;
  const published = await findYear(tx, { cycleId, edition: number });
  const place = published && (await standingsOfAgency(tx, published.edition.id, agency.code));
  if (!published || !place) return null;
  const before = await yearBefore(house, published);
  const ministry = place.standings.find(({ kind }) => kind === 'ministry')?.key;
  return {
    standings: place.standings,
    ministries:
      ministry === undefined ? [] : await groupsOfKind(tx, [published.edition.id], 'ministry'),
    members:
      ministry === undefined
        ? []
        : await rankedPlaces(tx, sourceOf(published, before), query.parse({ cycleId, ministry }), {
            limit: MOST_MEMBERS,
            offset: 0,
          }),
    beforeYear: before?.isComparable ? yearOf(before.edition) : null,
  };
}
