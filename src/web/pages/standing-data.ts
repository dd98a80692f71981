import { seeRanking } from '../../actions/ranking.ts';
import { seeStandingGroup, seeStandingGroups } from '../../actions/standing-group.ts';
import { tableRecord } from '../../core/data-table.ts';
import { GROUPS, RANKED } from '../../core/standing-table.ts';
import { tableJson } from '../../reports/data-table.ts';
import { redirect } from '../answer.ts';
import { askedHref, editionOf } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { askedFor } from './ranking.tsx';
import { bare, csv, factsOf, kept, noticeOf, publishedAs } from './result-data.ts';

/** Standings as data: what a page of the ranking says, and the groups of a kind. */
export const rankingJson: Handler = async (visit) => {
  const cycleId = bare(visit.params.data);
  const asked = askedFor(visit);
  const found = await visit.perform(seeRanking, { ...asked, cycleId });
  const { edition, summary, page, pages, before } = found;
  const path = `${visit.house.publicUrl}/standings/${edition.cycleId}.json`;
  const following = { ...asked, page: String(page + 1), edition: String(edition.number) };
  return kept({
    notice: noticeOf(visit),
    edition: publishedAs(found),
    before: before?.isComparable ? factsOf(before.edition) : null,
    total: summary.agencies,
    passed: summary.passed,
    mean: summary.mean,
    pass_rate: summary.passRate,
    page,
    pages,
    next: page < pages ? askedHref(path, following) : null,
    agencies: tableJson(RANKED, found.places),
  });
};

/** All that the filters pick, as the download of the ranking has it. */
export const rankingTable: Handler = (visit) =>
  redirect(askedHref(`/standings/${bare(visit.params.data)}/export.csv`, askedFor(visit)));

export const groupsData: Handler = async (visit) => {
  const { cycleId, data = '' } = visit.params;
  if (bare(data) === 'nation') return oneGroup(visit, { cycleId, kind: 'nation' });
  const asked = { cycleId, kind: bare(data), edition: editionOf(visit) };
  const found = await visit.perform(seeStandingGroups, asked);
  const { edition, before, kind, groups } = found;
  if (data.endsWith('.csv')) {
    const { head, number } = edition;
    return csv(`ITA-${head.cycle.fiscalYear}-edition-${number}-${kind}.csv`, GROUPS, groups);
  }
  return kept({
    notice: noticeOf(visit),
    edition: publishedAs(found),
    before: before?.isComparable ? factsOf(before.edition) : null,
    groups: tableJson(GROUPS, groups),
  });
};

/** One group: its figures, its means, and its agencies best first. */
export const groupData: Handler = (visit) => {
  const { cycleId = '', kind = '', data = '' } = visit.params;
  const key = bare(data);
  if (data.endsWith('.json')) return oneGroup(visit, { cycleId, kind, key });
  const asked = { [kind]: key, edition: editionOf(visit) };
  return redirect(askedHref(`/standings/${cycleId}/export.csv`, asked));
};

async function oneGroup(visit: Visit, of: Readonly<Record<string, string | undefined>>) {
  const asked = { ...of, edition: editionOf(visit) };
  const at = visit.url.searchParams.get('page') || '1';
  const found = await visit.perform(seeStandingGroup, { ...asked, page: at });
  const { edition, before, group, meansBefore, page, pages } = found;
  const following = { page: String(page + 1), edition: String(edition.number) };
  const here = `${visit.house.publicUrl}${visit.url.pathname}`;
  return kept({
    notice: noticeOf(visit),
    edition: publishedAs(found),
    before: before?.isComparable ? factsOf(before.edition) : null,
    group: tableRecord(GROUPS, { ...group, meanBefore: meansBefore.total ?? null }),
    means: group.means,
    page,
    pages,
    next: page < pages ? askedHref(here, following) : null,
    agencies: tableJson(RANKED, found.places),
  });
}
