import { yearOf } from '../../actions/published-year.ts';
import { seeRanking } from '../../actions/ranking.ts';
import { rankingText } from '../../text/ranking.ts';
import { standingViewText } from '../../text/standing-view.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { HeatTable } from '../../ui/heat-table.tsx';
import { NoAgency } from '../../ui/no-agency.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RankingFilters } from '../../ui/ranking-filters.tsx';
import { lasting, page } from '../answer.ts';
import { askedHref, editionQuery } from '../asked.ts';
import type { Handler } from '../visit.ts';
import { askedFor, tagOf } from './ranking.tsx';
import { YearHead } from './year-head.tsx';

/** Agencies by indicators, a page of the ranking at a time. */
export const heatMap: Handler = async (visit) => {
  const { language } = visit;
  const t = standingViewText[language];
  const r = rankingText[language];
  const { cycleId = '' } = visit.params;
  const path = `/standings/${cycleId}/heat-map`;
  const asked = askedFor(visit);
  const found = await visit.perform(seeRanking, { cycleId, ...asked });
  const { edition, instrument } = found;
  const title = t.heatMap(yearOf(edition));
  const caption = r.found(found.summary.agencies, found.page, found.pages);
  return lasting(
    page(
      title,
      <>
        <h1>{title}</h1>
        <p class="lead">{t.heatMapLead}</p>
        <YearHead visit={visit} found={found} view="heat-map" />
        <RankingFilters
          action={path}
          asked={asked}
          instrument={instrument}
          choices={found.choices}
          language={language}
        />
        <p role="status">
          <strong>{caption}</strong>
        </p>
        {found.places.length === 0 ? (
          <NoAgency
            retyped={found.retyped}
            href={(q) => askedHref(path, { ...asked, q, page: '' })}
            language={language}
          />
        ) : (
          <HeatTable
            cycleId={edition.cycleId}
            query={editionQuery(visit)}
            places={found.places}
            instrument={instrument}
            caption={caption}
            language={language}
          />
        )}
        <Pager
          page={found.page}
          pages={found.pages}
          language={language}
          href={(to) => askedHref(path, { ...asked, page: String(to) })}
        />
        <DataLinks
          here={path}
          query={askedHref('', asked)}
          openData={`/open-data/${edition.cycleId}${editionQuery(visit)}`}
          language={language}
        />
      </>,
    ),
    tagOf(found),
  );
};
