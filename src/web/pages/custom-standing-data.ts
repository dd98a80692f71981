import { seeCustomStanding, seeCustomStandings } from '../../actions/custom-standing.ts';
import { yearOf } from '../../actions/published-year.ts';
import { tableRecord } from '../../core/data-table.ts';
import { GROUPS, RANKED } from '../../core/standing-table.ts';
import { tableCsv, tableJson } from '../../reports/data-table.ts';
import { download, json } from '../answer.ts';
import { askedHref, editionOf } from '../asked.ts';
import type { Handler } from '../visit.ts';
import { bare, factsOf, forAll, noticeOf, publishedAs } from './result-data.ts';

/** Groups of one's own choice as data. Who is in them may change any day: nothing is kept. */
export const customStandingsData: Handler = async (visit) => {
  const { cycleId, data = '' } = visit.params;
  const found = await visit.perform(seeCustomStandings, { cycleId, edition: editionOf(visit) });
  const { edition, before, groups } = found;
  if (data.endsWith('.csv')) {
    const name = `ITA-${yearOf(edition)}-edition-${edition.number}-custom.csv`;
    return forAll(download(name, 'text/csv; charset=utf-8', tableCsv(GROUPS, groups)));
  }
  return forAll(
    json({
      notice: noticeOf(visit),
      edition: publishedAs(found),
      before: before?.isComparable ? factsOf(before.edition) : null,
      groups: tableJson(GROUPS, groups),
    }),
  );
};

export const customStandingData: Handler = async (visit) => {
  const { cycleId, data = '' } = visit.params;
  const at = visit.url.searchParams.get('page') || '1';
  const asked = { cycleId, key: bare(data), edition: editionOf(visit) };
  const found = await visit.perform(seeCustomStanding, { ...asked, page: at });
  const { edition, before, group, page, pages } = found;
  if (data.endsWith('.csv')) {
    const places = [...found.places];
    for (let next = 2; next <= pages; next += 1) {
      const more = { ...asked, edition: edition.number, page: next };
      places.push(...(await visit.perform(seeCustomStanding, more)).places);
    }
    const name = `ITA-${yearOf(edition)}-edition-${edition.number}-${group.key}.csv`;
    return forAll(download(name, 'text/csv; charset=utf-8', tableCsv(RANKED, places)));
  }
  const following = { page: String(page + 1), edition: String(edition.number) };
  const here = `${visit.house.publicUrl}${visit.url.pathname}`;
  return forAll(
    json({
      notice: noticeOf(visit),
      edition: publishedAs(found),
      before: before?.isComparable ? factsOf(before.edition) : null,
      group: tableRecord(GROUPS, group),
      means: Object.fromEntries(found.figures.map(({ code, mean }) => [code, mean])),
      page,
      pages,
      next: page < pages ? askedHref(here, following) : null,
      agencies: tableJson(RANKED, found.places),
    }),
  );
};
