import { yearOf } from '../../actions/published-year.ts';
import { seeStandingGroups } from '../../actions/standing-group.ts';
import { ProvinceMap } from '../../charts/standing.tsx';
import { standingGroupText } from '../../text/standing-group.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { GroupTable } from '../../ui/standing-group.tsx';
import { lasting, page } from '../answer.ts';
import { editionOf, editionQuery } from '../asked.ts';
import type { Handler } from '../visit.ts';
import { tagOf } from './ranking.tsx';
import { YearHead } from './year-head.tsx';

/** The provinces of a published year on a map, each by the mean of its agencies. */
export const standingMap: Handler = async (visit) => {
  const { language } = visit;
  const t = standingGroupText[language];
  const asked = { cycleId: visit.params.cycleId, kind: 'province', edition: editionOf(visit) };
  const found = await visit.perform(seeStandingGroups, asked);
  const { edition, groups, before, instrument } = found;
  const title = t.titleOf(t.map, yearOf(edition));
  const old = editionQuery(visit);
  return lasting(
    page(
      title,
      <>
        <h1>{title}</h1>
        <p class="lead">{edition.head.cycle.name}</p>
        <YearHead visit={visit} found={found} view="province" />
        {groups.length === 0 ? (
          <p class="notice">{t.none}</p>
        ) : (
          <>
            <ProvinceMap groups={groups} language={language} />
            <h2>{t.titles.province}</h2>
            <GroupTable
              href={(key) =>
                `/standings/${edition.cycleId}/province/${encodeURIComponent(key)}${editionQuery(visit)}`
              }
              kind="province"
              groups={groups}
              beforeYear={before?.isComparable ? yearOf(before.edition) : null}
              pass={instrument.rating.pass}
              language={language}
            />
          </>
        )}
        <DataLinks
          here={`/standings/${edition.cycleId}/province`}
          query={old}
          openData={`/open-data/${edition.cycleId}${old}`}
          language={language}
        />
      </>,
    ),
    tagOf(found),
  );
};
