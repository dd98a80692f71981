import {
  type CustomStanding,
  seeCustomStanding,
  seeCustomStandings,
} from '../../actions/custom-standing.ts';
import { yearOf } from '../../actions/published-year.ts';
import { nameIn } from '../../text/agency.ts';
import { customStandingText } from '../../text/custom-standing.ts';
import { standingGroupText } from '../../text/standing-group.ts';
import { CustomTable } from '../../ui/custom-standing.tsx';
import { DataLinks } from '../../ui/data-links.tsx';
import { page } from '../answer.ts';
import { editionOf, editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { GroupBody } from './group-body.tsx';
import { BeforeNote } from './ranking.tsx';
import { YearHead } from './year-head.tsx';

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
      <YearHead visit={visit} found={found} view="custom" />
      <p>{t.lead}</p>
      <BeforeNote before={before} language={language} />
      {groups.length === 0 ? (
        <p class="notice">{t.none}</p>
      ) : (
        <CustomTable
          href={(key) => `/standings/${edition.cycleId}/custom/${key}${editionQuery(visit)}`}
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
  const query = editionQuery(visit);
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
  const at = visit.url.searchParams.get('page') ?? '';
  const asked = { cycleId, key, edition: editionOf(visit), page: at };
  const found = await visit.perform(seeCustomStanding, asked);
  const { edition, group } = found;
  const title = s.titleOf(nameIn(language, group), yearOf(edition));
  return page(
    title,
    <>
      <p class="back">
        <a href={`/standings/${edition.cycleId}/custom${editionQuery(visit)}`}>{t.back}</a>
      </p>
      <h1>{title}</h1>
      <YearHead visit={visit} found={found} view="custom" />
      {group.agencies === 0 ? (
        <p class="notice">{t.noMember}</p>
      ) : (
        <Standing visit={visit} found={found} />
      )}
      <Links visit={visit} here={`/standings/${edition.cycleId}/custom/${group.key}`} />
    </>,
  );
};

function Standing({ visit, found }: { readonly visit: Visit; readonly found: CustomStanding }) {
  const t = customStandingText[visit.language];
  const meansOf = (figures: CustomStanding['figures']) =>
    Object.fromEntries(figures.map(({ code, mean }) => [code, mean]));
  return (
    <GroupBody
      visit={visit}
      found={found}
      summary={found.group}
      rank={null}
      meanBefore={found.group.meanBefore}
      means={meansOf(found.figures)}
      meansBefore={meansOf(found.figuresBefore)}
      shortfalls={found.figures}
      note={<p class="hint">{t.compare}</p>}
      members={{ title: t.members, kind: null }}
    />
  );
}
