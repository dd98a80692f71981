import { listEditions, listResults, searchResult, seeResult } from '../../actions/edition.ts';
import { seeOpenData } from '../../actions/open-data.ts';
import { seeResultDetail } from '../../actions/result-detail.ts';
import type { DataTable } from '../../core/data-table.ts';
import { entryHash } from '../../core/edition.ts';
import { releasedIntervals } from '../../core/finer-interval.ts';
import { instrumentName } from '../../core/instrument.ts';
import { intervalTexts } from '../../core/interval.ts';
import { OPEN_FILES } from '../../core/open-file.ts';
import { agencyLines, CYCLES, FIGURES, figureLines } from '../../core/public-table.ts';
import { viewResult } from '../../core/result-view.ts';
import { LICENCE } from '../../reports/data-dictionary.ts';
import { tableCsv, tableJson } from '../../reports/data-table.ts';
import { editionFeed } from '../../reports/feed.ts';
import { installationText } from '../../text/installation.ts';
import { resultText } from '../../text/result.ts';
import { type BodyAnswer, download, json, lasting } from '../answer.ts';
import { editionOf } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';

/** Public result pages as data: `.json` says what a page says, `.csv` all that it was asked for. */
export const resultsJson: Handler = async (visit) => {
  const editions = await visit.perform(listResults, {});
  return kept({ notice: noticeOf(visit), cycles: tableJson(CYCLES, editions) });
};

export const resultsCsv: Handler = async (visit) =>
  csv('ITA-results.csv', CYCLES, await visit.perform(listResults, {}));

const OVERALL = { th: resultText.th.overall, en: resultText.en.overall };

/** `/results/2.json`: what stands before the point. */
export const bare = (text = '') => text.replace(/\.(json|csv)$/, '');

export const cycleData: Handler = async (visit) => {
  const { data = '' } = visit.params;
  const given = visit.url.searchParams;
  const cycleId = bare(data);
  const asked = { cycleId, q: given.get('q') ?? '', edition: editionOf(visit) };
  if (data.endsWith('.csv')) return allAgencies(visit, asked);
  const page = given.get('page') || '1';
  const result = await visit.perform(searchResult, { ...asked, page });
  const { edition, instrument, found } = result;
  const next = new URLSearchParams({
    ...(asked.q ? { q: asked.q } : {}),
    page: String(found.page + 1),
    edition: String(edition.number),
  });
  const here = `${visit.house.publicUrl}/results/${edition.cycleId}.json`;
  return kept({
    notice: noticeOf(visit),
    edition: publishedAs(result),
    total: found.total,
    page: found.page,
    pages: found.pages,
    next: found.page < found.pages ? `${here}?${next}` : null,
    agencies: tableJson(agencyLines(instrument), found.lines),
  });
};

async function allAgencies(visit: Visit, asked: { cycleId: string; q: string; edition: string }) {
  const lines = [];
  for (let page = 1; ; page += 1) {
    const input = { ...asked, page: String(page), perPage: '1000' };
    const { edition, instrument, found } = await visit.perform(searchResult, input);
    lines.push(...found.lines);
    // The one that was found first, to the end.
    asked.edition = String(edition.number);
    if (page < found.pages) continue;
    const { head, number } = edition;
    const name = `ITA-${head.cycle.fiscalYear}-edition-${number}.csv`;
    return csv(name, agencyLines(instrument), lines);
  }
}

export const agencyData: Handler = async (visit) => {
  const { cycleId, data = '' } = visit.params;
  const asked = { cycleId, agencyCode: bare(data), edition: editionOf(visit) };
  if (data.endsWith('.csv')) {
    const { edition, instrument, entry } = await visit.perform(seeResult, asked);
    const { head, number } = edition;
    const name = `ITA-${head.cycle.fiscalYear}-edition-${number}-${entry.agency.code}.csv`;
    return csv(name, FIGURES, figureLines(instrument, entry, OVERALL));
  }
  const detail = await visit.perform(seeResultDetail, asked);
  const { edition, instrument, entry, finer, standings, advice } = detail;
  return kept({
    notice: noticeOf(visit),
    edition: publishedAs(detail),
    head: edition.head,
    hash: edition.hash,
    instrument: { name: instrumentName(instrument), title: instrument.title },
    entry,
    entryHash: entryHash(entry),
    result: viewResult(instrument, entry),
    intervals: Object.fromEntries(
      [...releasedIntervals(instrument, entry, finer)].map(([of, { interval }]) => [
        of,
        intervalTexts(interval),
      ]),
    ),
    finer,
    standings,
    advice,
  });
};

export const openDataJson: Handler = async (visit) => {
  const asked = { cycleId: bare(visit.params.data), edition: editionOf(visit) };
  const found = await visit.perform(seeOpenData, asked);
  const { edition, files } = found;
  const folder = `${visit.house.publicUrl}/open-data/${edition.cycleId}`;
  const value = {
    notice: noticeOf(visit),
    edition: publishedAs(found),
    licence: LICENCE.path,
    files: OPEN_FILES.map((name) => {
      const facts = files.find((file) => file.name === name);
      const url = `${folder}/${name}?edition=${edition.number}`;
      return { name, url, bytes: facts?.bytes ?? null, sha256: facts?.sha256 ?? null };
    }),
  };
  return files.length === 0 ? json(value) : kept(value);
};

/** What was published and corrected, for whoever follows it. */
export const feed: Handler = async (visit) => {
  const editions = await visit.perform(listEditions, {});
  const { installation, publicUrl } = visit.house;
  const place = { id: installation.id, name: installation.name, url: publicUrl };
  const body = editionFeed(editions, place, visit.language);
  const headers = { 'content-type': 'application/atom+xml; charset=utf-8' };
  return lasting({ kind: 'body', status: 200, body, headers }, 'feed');
};

/** Kept with the editions that stand published, like the pages that say the same. */
export function kept(value: unknown): BodyAnswer {
  return lasting(forAll(json(value)), 'data');
}

export function csv<Row>(name: string, table: DataTable<Row>, rows: Iterable<Row>): BodyAnswer {
  return lasting(forAll(download(name, 'text/csv; charset=utf-8', tableCsv(table, rows))), 'data');
}

/** Programs in other people's pages may read it as well; never with anybody's cookies. */
export function forAll(answer: BodyAnswer): BodyAnswer {
  return { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } };
}

export function noticeOf(visit: Visit): string {
  return installationText[visit.language][visit.house.installation.kind];
}

type OneEdition = Parameters<typeof editionFeed>[0][number];

export function factsOf({ cycleId, number, hash, head }: OneEdition) {
  return { cycleId, number, hash, head };
}

/** Whoever keeps the address of an edition hears that it was corrected. */
export function publishedAs(found: {
  readonly edition: OneEdition;
  readonly editions: readonly { readonly number: number }[];
}) {
  const { edition, editions } = found;
  return { ...factsOf(edition), current: editions[0]?.number ?? edition.number };
}
