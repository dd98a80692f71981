import { yearOf } from '../../actions/published-year.ts';
import { type StandingGroup, seeStandingGroup } from '../../actions/standing-group.ts';
import { Distribution, MeanTrend } from '../../charts/standing.tsx';
import { GROUPED_BY, type GroupedBy } from '../../core/ranking.ts';
import { groupSummaryText } from '../../text/group-summary.ts';
import { rankingText } from '../../text/ranking.ts';
import { shortfallText } from '../../text/shortfall.ts';
import { standingGroupText } from '../../text/standing-group.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RankingTable } from '../../ui/ranking.tsx';
import { figureOptions } from '../../ui/ranking-filters.tsx';
import { lowestMeans, mostFailed, ShortfallTable } from '../../ui/shortfall.tsx';
import { GroupFigures, groupName, TargetNote } from '../../ui/standing-group.tsx';
import { StandingNav } from '../../ui/standing-nav.tsx';
import { SummaryCards } from '../../ui/standing-summary.tsx';
import { lasting, page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { askedHref, BeforeNote, EditionNote, editionOf, tagOf } from './ranking.tsx';
import { editionQuery, refuseUnknownKind } from './standing-groups.tsx';

/** The page of one group, and of the whole country. */
export const standingGroup: Handler = (visit) => {
  refuseUnknownKind(visit);
  return groupPage(visit, visit.params);
};

export const standingNation: Handler = (visit) =>
  groupPage(visit, { cycleId: visit.params.cycleId, kind: 'nation' });

async function groupPage(visit: Visit, of: Readonly<Record<string, string | undefined>>) {
  const { language } = visit;
  const t = standingGroupText[language];
  const found = await visit.perform(seeStandingGroup, {
    ...of,
    edition: editionOf(visit),
    page: visit.url.searchParams.get('page') ?? '1',
  });
  const { group, edition } = found;
  const title = t.titleOf(groupName(group, language), yearOf(edition));
  const kind = GROUPED_BY.find((one) => one === group.kind);
  return lasting(
    page(
      title,
      <>
        {kind && (
          <p class="back">
            <a href={`/standings/${edition.cycleId}/${kind}`}>{t.back[kind]}</a>
          </p>
        )}
        <h1>{title}</h1>
        <StandingNav cycleId={edition.cycleId} view={group.kind} language={language} />
        <EditionNote found={found} language={language} />
        <GroupBody visit={visit} found={found} kind={kind} />
        {kind && (
          <p class="actions">
            <span>{groupSummaryText[language].download}:</span>
            {['pdf', 'docx', 'xlsx', 'html'].map((format) => (
              <a
                key={format}
                href={`/standings/${edition.cycleId}/${kind}/${encodeURIComponent(group.key)}/summary/${format}${editionQuery(visit)}`}
              >
                {format.toUpperCase()}
              </a>
            ))}
          </p>
        )}
        <DataLinks
          here={`/standings/${edition.cycleId}/${kind ? `${kind}/${encodeURIComponent(group.key)}` : 'nation'}`}
          query={editionQuery(visit)}
          openData={`/open-data/${edition.cycleId}${editionQuery(visit)}`}
          language={language}
        />
      </>,
    ),
    tagOf(found),
  );
}

const WORST_ITEMS = 8;
const LOWEST_QUESTIONS = 5;

function GroupBody(props: {
  readonly visit: Visit;
  readonly found: StandingGroup;
  readonly kind: GroupedBy | undefined;
}) {
  const { visit, found, kind } = props;
  const { language } = visit;
  const { group, edition, instrument, before, shortfalls } = found;
  const t = standingGroupText[language];
  const s = shortfallText[language];
  const { pass } = instrument.rating;
  const beforeYear = before?.isComparable ? yearOf(before.edition) : null;
  const picks: Record<string, string> = kind ? { [kind]: group.key } : {};
  const list = `/standings/${edition.cycleId}`;
  return (
    <>
      <SummaryCards
        summary={{ ...group, bands: group.distribution.bands }}
        rank={kind ? group.rank : null}
        change={changeOf(found)}
        beforeYear={beforeYear}
        language={language}
      />
      <TargetNote target={found.target} of={group} language={language} />
      <BeforeNote before={before} language={language} />
      <div class="beside">
        <div>
          <h2>{t.trend}</h2>
          <MeanTrend trend={found.trend} pass={pass} language={language} />
        </div>
        <div>
          <h2>{t.distribution}</h2>
          <Distribution bands={group.distribution.bands} pass={pass} language={language} />
        </div>
      </div>
      <h2>{t.figures}</h2>
      <GroupFigures
        group={group}
        meansBefore={found.meansBefore}
        beforeYear={beforeYear}
        shortfalls={shortfalls}
        figures={figureOptions(instrument, language)}
        pass={pass}
        belowHref={(key) => askedHref(list, { ...picks, below: key, sort: key, order: 'asc' })}
        language={language}
      />
      <div class="beside">
        <ShortfallTable
          caption={s.items}
          head={s.item}
          lines={mostFailed(instrument, shortfalls, language).slice(0, WORST_ITEMS)}
          pass={null}
          language={language}
        />
        <ShortfallTable
          caption={s.questions}
          head={s.question}
          lines={lowestMeans(instrument, shortfalls, ['question'], language).slice(
            0,
            LOWEST_QUESTIONS,
          )}
          pass={pass}
          language={language}
        />
      </div>
      <p class="actions no-print">
        <a href={askedHref(`${list}/items`, { of: kind ? `${kind}/${group.key}` : '' })}>
          {t.allItems}
        </a>
        <a href={askedHref(`${list}/heat-map`, picks)}>{t.heatMap}</a>
        {!kind && <a href={list}>{t.toRanking}</a>}
      </p>
      {kind && (
        <>
          <h2 id="members">{t.members}</h2>
          <RankingTable
            cycleId={edition.cycleId}
            places={found.places}
            instrument={instrument}
            language={language}
            caption={rankingText[language].found(group.agencies, found.page, found.pages)}
            group={kind}
            beforeYear={beforeYear}
            figure={null}
            sort="rank"
            order="asc"
            href={(sort) => askedHref(list, { ...picks, sort: sort === 'rank' ? '' : sort })}
          />
          <Pager
            page={found.page}
            pages={found.pages}
            language={language}
            href={(to) => `${visit.url.pathname}?page=${to}#members`}
          />
        </>
      )}
    </>
  );
}

function changeOf({ trend }: StandingGroup): { now: string | null; before: string | null } | null {
  const [then, now] = trend.slice(-2);
  return now && then && !now.breaks ? { now: now.mean, before: then.mean } : null;
}
