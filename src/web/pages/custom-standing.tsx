import {
  type CustomStanding,
  seeCustomStanding,
  seeCustomStandings,
} from '../../actions/custom-standing.ts';
import { yearOf } from '../../actions/published-year.ts';
import { Distribution, MeanTrend } from '../../charts/standing.tsx';
import { nameIn } from '../../text/agency.ts';
import { customStandingText } from '../../text/custom-standing.ts';
import type { Language } from '../../text/language.ts';
import { rankingText } from '../../text/ranking.ts';
import { standingGroupText } from '../../text/standing-group.ts';
import { CustomTable } from '../../ui/custom-standing.tsx';
import { DataLinks } from '../../ui/data-links.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RankingTable } from '../../ui/ranking.tsx';
import { figureOptions } from '../../ui/ranking-filters.tsx';
import { GroupFigures } from '../../ui/standing-group.tsx';
import { StandingNav } from '../../ui/standing-nav.tsx';
import { SummaryCards } from '../../ui/standing-summary.tsx';
import { page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { askedHref, BeforeNote, EditionNote, editionOf } from './ranking.tsx';

/** Groups of one's own choice beside each other, and one of them with its members. */
export const customStandings: Handler = async (visit) => {
  const { language } = visit;
  const t = customStandingText[language];
  const asked = { cycleId: visit.params.cycleId, edition: editionOf(visit) };
  const found = await visit.perform(seeCustomStandings, asked);
  const { edition, before, groups, instrument } = found;
  const title = t.title(yearOf(edition));
  return page(
    title,
    <>
      <h1>{title}</h1>
      <p class="lead">{edition.head.cycle.name}</p>
      <StandingNav cycleId={edition.cycleId} view="custom" language={language} />
      <EditionNote found={found} language={language} />
      <p>{t.lead}</p>
      <BeforeNote before={before} language={language} />
      {groups.length === 0 ? (
        <p class="notice">{t.none}</p>
      ) : (
        <CustomTable
          cycleId={edition.cycleId}
          groups={groups}
          beforeYear={before?.isComparable ? yearOf(before.edition) : null}
          pass={instrument.rating.pass}
          language={language}
        />
      )}
      <Links visit={visit} here={`/standings/${edition.cycleId}/custom`} />
    </>,
  );
};

function Links({ visit, here }: { readonly visit: Visit; readonly here: string }) {
  const query = askedHref('', { edition: editionOf(visit) });
  return (
    <DataLinks
      here={here}
      query={query}
      openData={`/open-data/${visit.params.cycleId}${query}`}
      language={visit.language}
    />
  );
}

export const customStanding: Handler = async (visit) => {
  const { language } = visit;
  const t = customStandingText[language];
  const s = standingGroupText[language];
  const { cycleId, key } = visit.params;
  const at = visit.url.searchParams.get('page') ?? '1';
  const asked = { cycleId, key, edition: editionOf(visit), page: at };
  const found = await visit.perform(seeCustomStanding, asked);
  const { edition, group } = found;
  const title = s.titleOf(nameIn(language, group), yearOf(edition));
  return page(
    title,
    <>
      <p class="back">
        <a href={`/standings/${edition.cycleId}/custom`}>{t.back}</a>
      </p>
      <h1>{title}</h1>
      <StandingNav cycleId={edition.cycleId} view="custom" language={language} />
      <EditionNote found={found} language={language} />
      {group.agencies === 0 ? (
        <p class="notice">{t.noMember}</p>
      ) : (
        <Standing found={found} path={visit.url.pathname} language={language} />
      )}
      <Links visit={visit} here={`/standings/${edition.cycleId}/custom/${group.key}`} />
    </>,
  );
};

function Standing(props: {
  readonly found: CustomStanding;
  readonly path: string;
  readonly language: Language;
}) {
  const { found, language } = props;
  const { group, edition, instrument, before } = found;
  const t = customStandingText[language];
  const s = standingGroupText[language];
  const { pass } = instrument.rating;
  const beforeYear = before?.isComparable ? yearOf(before.edition) : null;
  const means = Object.fromEntries(found.figures.map(({ code, mean }) => [code, mean]));
  return (
    <>
      <SummaryCards
        summary={group}
        change={{ now: group.mean, before: group.meanBefore }}
        beforeYear={beforeYear}
        language={language}
      />
      <BeforeNote before={before} language={language} />
      <p class="hint">{t.compare}</p>
      <div class="beside">
        <div>
          <h2>{s.trend}</h2>
          <MeanTrend trend={found.trend} pass={pass} language={language} />
        </div>
        <div>
          <h2>{s.distribution}</h2>
          <Distribution bands={group.bands} pass={pass} language={language} />
        </div>
      </div>
      <h2>{s.figures}</h2>
      <GroupFigures
        group={{ means }}
        meansBefore={Object.fromEntries(found.figuresBefore.map(({ code, mean }) => [code, mean]))}
        beforeYear={beforeYear}
        shortfalls={found.figures}
        figures={figureOptions(instrument, language)}
        pass={pass}
        language={language}
      />
      <h2 id="members">{t.members}</h2>
      <RankingTable
        cycleId={edition.cycleId}
        places={found.places}
        instrument={instrument}
        language={language}
        caption={rankingText[language].found(group.agencies, found.page, found.pages)}
        group={null}
        beforeYear={beforeYear}
        figure={null}
        sort="rank"
        order="asc"
        href={null}
      />
      <Pager
        page={found.page}
        pages={found.pages}
        language={language}
        href={(to) => `${props.path}?page=${to}#members`}
      />
    </>
  );
}
