import { type Movers, seeMovers } from '../../actions/mover.ts';
import { yearOf } from '../../actions/published-year.ts';
import type { RankedPlace } from '../../core/ranking.ts';
import { standingViewText } from '../../text/standing-view.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { MoverFacts, TurnTable } from '../../ui/mover.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { RankingTable } from '../../ui/ranking.tsx';
import { RankingFilters } from '../../ui/ranking-filters.tsx';
import { lasting, page } from '../answer.ts';
import { askedHref, editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { askedFor, BeforeNote, tagOf } from './ranking.tsx';
import { YearHead } from './year-head.tsx';

/** Whose score rose and fell most, and whose years cannot simply be compared. */
export const movers: Handler = async (visit) => {
  const { language } = visit;
  const t = standingViewText[language];
  const { cycleId = '' } = visit.params;
  const { sort: _sort, order: _order, page: _page, ...asked } = askedFor(visit);
  const found = await visit.perform(seeMovers, { cycleId, ...asked });
  const { edition, before, counts } = found;
  const year = yearOf(edition);
  const title = before?.isComparable ? t.movers(year, yearOf(before.edition)) : t.moversOf(year);
  return lasting(
    page(
      title,
      <>
        <h1>{title}</h1>
        <p class="lead">{t.moversLead}</p>
        <YearHead visit={visit} found={found} view="movers" />
        <BeforeNote before={before} language={language} />
        {counts && (
          <>
            <RankingFilters
              action={`/standings/${edition.cycleId}/movers`}
              asked={asked}
              instrument={found.instrument}
              choices={found.choices}
              language={language}
              unsorted
            />
            <OtherKeyboard
              retyped={found.retyped}
              href={(q) => askedHref(`/standings/${edition.cycleId}/movers`, { ...asked, q })}
              language={language}
            />
            <MoverFacts counts={counts} language={language} />
            <h2>{t.rises}</h2>
            <Moved {...{ visit, found }} places={found.rises} none={t.noRises} order="desc" />
            <h2>{t.falls}</h2>
            <Moved {...{ visit, found }} places={found.falls} none={t.noFalls} order="asc" />
            {found.noisy.length > 0 && <p class="hint">{t.noisyNote}</p>}
            <TurnTable
              cycleId={edition.cycleId}
              query={editionQuery(visit)}
              turns={found.turns}
              language={language}
            />
            <DataLinks
              here={`/standings/${edition.cycleId}/movers`}
              query={askedHref('', asked)}
              openData={`/open-data/${edition.cycleId}${editionQuery(visit)}`}
              language={language}
            />
          </>
        )}
      </>,
    ),
    tagOf(found),
  );
};

function Moved(props: {
  readonly visit: Visit;
  readonly found: Movers;
  readonly places: readonly RankedPlace[];
  readonly none: string;
  readonly order: 'asc' | 'desc';
}) {
  const { visit, found, places, order } = props;
  const { language } = visit;
  const t = standingViewText[language];
  if (places.length === 0) return <p class="soft">{props.none}</p>;
  return (
    <RankingTable
      cycleId={found.edition.cycleId}
      query={editionQuery(visit)}
      places={places}
      instrument={found.instrument}
      language={language}
      caption={order === 'desc' ? t.rises : t.falls}
      group={null}
      beforeYear={found.before && yearOf(found.before.edition)}
      figure={null}
      noisy={found.noisy}
      sort="change"
      order={order}
      href={null}
    />
  );
}
