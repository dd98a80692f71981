import { seeComparison } from '../../actions/comparison.ts';
import { seeMovers } from '../../actions/mover.ts';
import { yearOf } from '../../actions/published-year.ts';
import { seeRanking } from '../../actions/ranking.ts';
import { seeShortfalls } from '../../actions/shortfall.ts';
import {
  COMPARED,
  comparedLines,
  heatTable,
  MOVED,
  movedLines,
  SHORT_GROUPS,
  shortfallTable,
} from '../../core/standing-view-table.ts';
import { tableCsv, tableJson } from '../../reports/data-table.ts';
import { download, json, lasting, redirect } from '../answer.ts';
import { askedHref, editionOf } from '../asked.ts';
import type { Handler } from '../visit.ts';
import { askedFor, tagOf } from './ranking.tsx';
import { csv, factsOf, forAll, kept, noticeOf, publishedAs } from './result-data.ts';

/** The other views of a published year as data: each says what its page says. */
export const heatMapJson: Handler = async (visit) => {
  const { cycleId = '' } = visit.params;
  const asked = askedFor(visit);
  const found = await visit.perform(seeRanking, { ...asked, cycleId });
  const { edition, instrument, page, pages } = found;
  const following = { ...asked, page: String(page + 1), edition: String(edition.number) };
  const path = `${visit.house.publicUrl}/standings/${edition.cycleId}/heat-map.json`;
  return kept({
    notice: noticeOf(visit),
    edition: publishedAs(found),
    total: found.summary.agencies,
    page,
    pages,
    next: page < pages ? askedHref(path, following) : null,
    agencies: tableJson(heatTable(instrument), found.places),
  });
};

/** The same agencies with the same figures are the download of the ranking. */
export const heatMapTable: Handler = (visit) =>
  redirect(askedHref(`/standings/${visit.params.cycleId}/export.csv`, askedFor(visit)));

export const moversData: Handler = async (visit) => {
  const { cycleId = '', data = '' } = visit.params;
  const { sort: _sort, order: _order, page: _page, ...asked } = askedFor(visit);
  const found = await visit.perform(seeMovers, { ...asked, cycleId });
  const { edition, before, counts } = found;
  const lines = movedLines(found);
  if (data.endsWith('.csv')) {
    return csv(`ITA-${yearOf(edition)}-edition-${edition.number}-movers.csv`, MOVED, lines);
  }
  return kept({
    notice: noticeOf(visit),
    edition: publishedAs(found),
    before: before?.isComparable ? factsOf(before.edition) : null,
    counts,
    agencies: tableJson(MOVED, lines),
    turns: found.turns.map(({ code, nameTh, nameEn, kind, other, formerName }) => ({
      agency_code: code,
      name_th: nameTh,
      name_en: nameEn || null,
      turn: kind,
      other: other || null,
      former_name: formerName,
    })),
  });
};

export const shortfallsData: Handler = async (visit) => {
  const { cycleId = '', data = '' } = visit.params;
  const given = visit.url.searchParams;
  const [of, code, by] = ['of', 'code', 'by'].map((name) => given.get(name) ?? '');
  const asked = { cycleId, edition: editionOf(visit), of, code, ...(by ? { by } : {}) };
  const found = await visit.perform(seeShortfalls, asked);
  const { edition, instrument } = found;
  if (data.endsWith('.csv')) {
    const name = `ITA-${yearOf(edition)}-edition-${edition.number}-items.csv`;
    return found.code === ''
      ? csv(name, shortfallTable(instrument), found.shortfalls)
      : csv(name, SHORT_GROUPS, found.overGroups);
  }
  return kept({
    notice: noticeOf(visit),
    edition: publishedAs(found),
    of: { group_kind: found.of.kind, group_code: found.of.key },
    shortfalls: tableJson(shortfallTable(instrument), found.shortfalls),
    code: found.code || null,
    by: found.by,
    groups: tableJson(SHORT_GROUPS, found.overGroups),
    reasons: found.reasons,
  });
};

/** Which agencies stands in the address, in the order they are shown. */
export const comparisonData: Handler = async (visit) => {
  const { cycleId = '', data = '' } = visit.params;
  const agencies = visit.url.searchParams.getAll('agency').filter((code) => code.trim() !== '');
  const asked = { cycleId, edition: editionOf(visit), agencies };
  const found = await visit.perform(seeComparison, asked);
  const { edition, instrument, places } = found;
  const lines = comparedLines(instrument, places);
  const answer = data.endsWith('.csv')
    ? download(
        `ITA-${yearOf(edition)}-edition-${edition.number}-compare.csv`,
        'text/csv; charset=utf-8',
        tableCsv(COMPARED, lines),
      )
    : json({
        notice: noticeOf(visit),
        edition: publishedAs(found),
        agencies: places.map(({ code, nameTh, nameEn, rank }) => ({
          rank_nation: rank,
          agency_code: code,
          name_th: nameTh,
          name_en: nameEn || null,
        })),
        unknown: found.unknown,
        figures: tableJson(COMPARED, lines),
      });
  return lasting(forAll(answer), tagOf({ ...found, before: null }));
};
