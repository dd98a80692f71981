import { yearOf } from '../../actions/published-year.ts';
import { seeStandingGroups } from '../../actions/standing-group.ts';
import { GroupMeans } from '../../charts/standing.tsx';
import { Problem } from '../../core/problem.ts';
import { GROUPED_BY } from '../../core/ranking.ts';
import { standingGroupText } from '../../text/standing-group.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { GroupTable, TargetNote } from '../../ui/standing-group.tsx';
import { lasting, page } from '../answer.ts';
import { editionOf, editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { BeforeNote, tagOf } from './ranking.tsx';
import { YearHead } from './year-head.tsx';

/** The groups of a kind beside each other. */
export const standingGroups: Handler = async (visit) => {
  const { language } = visit;
  const t = standingGroupText[language];
  refuseUnknownKind(visit);
  const found = await visit.perform(seeStandingGroups, {
    ...visit.params,
    edition: editionOf(visit),
  });
  const { kind, groups, before, edition, instrument } = found;
  const title = t.titleOf(t.titles[kind], yearOf(edition));
  const { pass } = instrument.rating;
  const beforeYear = before?.isComparable ? yearOf(before.edition) : null;
  return lasting(
    page(
      title,
      <>
        <h1>{title}</h1>
        <p class="lead">{edition.head.cycle.name}</p>
        <YearHead visit={visit} found={found} view={kind} />
        <p>{t.lead}</p>
        <TargetNote target={found.target} of={found.nation} language={language} />
        <BeforeNote before={before} language={language} />
        {groups.length === 0 ? (
          <p class="notice">{t.none}</p>
        ) : (
          <GroupTable
            href={(key) =>
              `/standings/${edition.cycleId}/${kind}/${encodeURIComponent(key)}${editionQuery(visit)}`
            }
            kind={kind}
            groups={groups}
            beforeYear={beforeYear}
            pass={pass}
            language={language}
          />
        )}
        {groups.some(({ tied, rank }) => tied && rank !== null) && <p class="hint">{t.tiedNote}</p>}
        {kind === 'province' && groups.length > 0 && (
          <p>
            <a href={`/standings/${edition.cycleId}/map${editionQuery(visit)}`}>{t.map}</a>
          </p>
        )}
        {kind !== 'province' && groups.length > 0 && (
          <>
            <h2>{t.chart}</h2>
            <GroupMeans groups={groups} pass={pass} language={language} />
          </>
        )}
        <DataLinks
          here={`/standings/${edition.cycleId}/${kind}`}
          query={editionQuery(visit)}
          openData={`/open-data/${edition.cycleId}${editionQuery(visit)}`}
          language={language}
        />
      </>,
    ),
    tagOf(found),
  );
};

export function refuseUnknownKind({ params }: Visit): void {
  if (GROUPED_BY.some((kind) => kind === params.kind)) return;
  throw new Problem('notFound', { what: 'page' });
}
