import { type Movers, seeMovers } from '../../actions/mover.ts';
import { yearOf } from '../../actions/published-year.ts';
import type { RankedPlace } from '../../core/ranking.ts';
import type { Language } from '../../text/language.ts';
import { standingViewText } from '../../text/standing-view.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { MoverFacts, TurnTable } from '../../ui/mover.tsx';
import { RankingTable } from '../../ui/ranking.tsx';
import { RankingFilters } from '../../ui/ranking-filters.tsx';
import { StandingNav } from '../../ui/standing-nav.tsx';
import { lasting, page } from '../answer.ts';
import type { Handler } from '../visit.ts';
import { askedFor, askedHref, BeforeNote, tagOf } from './ranking.tsx';

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
        <StandingNav cycleId={edition.cycleId} view="movers" language={language} />
        <BeforeNote before={before} language={language} />
        {counts && (
          <>
            <MoverFacts counts={counts} language={language} />
            <RankingFilters
              action={`/standings/${edition.cycleId}/movers`}
              asked={asked}
              instrument={found.instrument}
              choices={found.choices}
              language={language}
              unsorted
            />
            <h2>{t.rises}</h2>
            <Moved {...{ found, language }} places={found.rises} none={t.noRises} order="desc" />
            <h2>{t.falls}</h2>
            <Moved {...{ found, language }} places={found.falls} none={t.noFalls} order="asc" />
            {found.noisy.length > 0 && <p class="hint">{t.noisyNote}</p>}
            <TurnTable cycleId={edition.cycleId} turns={found.turns} language={language} />
            <DataLinks
              here={`/standings/${edition.cycleId}/movers`}
              query={askedHref('', asked)}
              openData={`/open-data/${edition.cycleId}`}
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
  readonly found: Movers;
  readonly places: readonly RankedPlace[];
  readonly none: string;
  readonly order: 'asc' | 'desc';
  readonly language: Language;
}) {
  const { found, places, order, language } = props;
  const t = standingViewText[language];
  if (places.length === 0) return <p class="soft">{props.none}</p>;
  return (
    <RankingTable
      cycleId={found.edition.cycleId}
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
