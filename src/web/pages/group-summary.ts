import { yearOf } from '../../actions/published-year.ts';
import { type StandingGroup, seeStandingGroup } from '../../actions/standing-group.ts';
import { itemsOf } from '../../core/instrument.ts';
import { WORD_TYPE, WORKBOOK_TYPE } from '../../kit/media-type.ts';
import { dayInThailand } from '../../kit/thai.ts';
import type { Body } from '../../reports/body.ts';
import { bodyPage } from '../../reports/body-page.tsx';
import { bodyPaper } from '../../reports/body-paper.ts';
import { groupSummaryBody } from '../../reports/group-summary.ts';
import { download } from '../answer.ts';
import { editionOf } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { tagOf } from './ranking.tsx';

/** How the agencies of a ministry, a province or another group did, to print or to go on with. */
export const groupSummary: Handler = async (visit) => {
  const { params, language } = visit;
  const first = await visit.perform(seeStandingGroup, { ...asked(visit), page: '1' });
  const places = [...first.places];
  for (let page = 2; page <= Math.min(first.pages, MOST_PAGES); page += 1) {
    const next = await visit.perform(seeStandingGroup, { ...asked(visit), page: String(page) });
    places.push(...next.places);
  }
  const format = FORMATS[params.format as keyof typeof FORMATS];
  const body = groupSummaryBody(summaryOf(visit, first, places));
  const file = await format.make(
    visit,
    body,
    `group ${tagOf(first)} ${visit.url.pathname} ${language}`,
  );
  return download(`ITA-${yearOf(first.edition)}-${params.key}.${params.format}`, format.type, file);
};

function asked(visit: Visit) {
  const { cycleId, kind, key } = visit.params;
  return { cycleId, kind, key, edition: editionOf(visit) };
}

/** Of fifty agencies each: more than any ministry or province has. */
const MOST_PAGES = 20;
const MOST_FAILED = 10;

function summaryOf(visit: Visit, found: StandingGroup, places: StandingGroup['places']) {
  const { group, edition, instrument, before, trend, meansBefore, shortfalls } = found;
  const { head, hash, cycleId } = edition;
  const order = itemsOf(instrument).map(({ code }) => code);
  return {
    group,
    instrument,
    trend,
    meansBefore,
    places,
    fiscalYear: yearOf(edition),
    changed: before?.changed ?? [],
    beforeYear: before?.isComparable ? yearOf(before.edition) : null,
    failed: shortfalls
      .filter(({ what, short }) => what === 'item' && short > 0)
      .sort((a, b) => b.short - a.short || order.indexOf(a.code) - order.indexOf(b.code))
      .slice(0, MOST_FAILED),
    hash,
    day: dayInThailand(new Date(head.edition.publishedAt)),
    maker: head.installation.name,
    url: `${visit.house.publicUrl}/standings/${cycleId}/${group.kind}/${encodeURIComponent(group.key)}`,
    language: visit.language,
  };
}

type Make = (visit: Visit, body: Body, tag: string) => string | Promise<Uint8Array<ArrayBuffer>>;

const FORMATS: Readonly<Record<'pdf' | 'docx' | 'xlsx' | 'html', { type: string; make: Make }>> = {
  pdf: {
    type: 'application/pdf',
    make: (visit, body, tag) => visit.print(() => bodyPaper(body), tag),
  },
  docx: {
    type: WORD_TYPE,
    make: (visit, body) => visit.office.docx(body),
  },
  xlsx: {
    type: WORKBOOK_TYPE,
    make: (visit, body) => visit.office.xlsx(body),
  },
  html: { type: 'text/html; charset=utf-8', make: (_visit, body) => bodyPage(body) },
};
