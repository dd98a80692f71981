import { yearOf } from '../../actions/published-year.ts';
import { type StandingGroup, seeStandingGroup } from '../../actions/standing-group.ts';
import { GROUPED_BY, type GroupedBy } from '../../core/ranking.ts';
import { groupSummaryText } from '../../text/group-summary.ts';
import type { Language } from '../../text/language.ts';
import { shortfallText } from '../../text/shortfall.ts';
import { standingGroupText } from '../../text/standing-group.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { lowestMeans, mostFailed, ShortfallTable } from '../../ui/shortfall.tsx';
import { groupName, TargetNote } from '../../ui/standing-group.tsx';
import { lasting, page } from '../answer.ts';
import { askedHref, editionOf, editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { GroupBody } from './group-body.tsx';
import { tagOf } from './ranking.tsx';
import { refuseUnknownKind } from './standing-groups.tsx';
import { YearHead } from './year-head.tsx';

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
    page: visit.url.searchParams.get('page') ?? '',
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
            <a href={`/standings/${edition.cycleId}/${kind}${editionQuery(visit)}`}>
              {t.back[kind]}
            </a>
          </p>
        )}
        <h1>{title}</h1>
        <YearHead visit={visit} found={found} view={group.kind} />
        <Body visit={visit} found={found} kind={kind} />
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

function Body(props: {
  readonly visit: Visit;
  readonly found: StandingGroup;
  readonly kind: GroupedBy | undefined;
}) {
  const { visit, found, kind } = props;
  const { language } = visit;
  const { group, edition, instrument, shortfalls } = found;
  const t = standingGroupText[language];
  const picks: Record<string, string> = {
    ...(kind ? { [kind]: group.key } : {}),
    edition: editionOf(visit),
  };
  const list = `/standings/${edition.cycleId}`;
  return (
    <GroupBody
      visit={visit}
      found={found}
      summary={{ ...group, bands: group.distribution.bands }}
      rank={kind ? group.rank : null}
      meanBefore={found.meansBefore.total ?? null}
      means={group.means}
      meansBefore={found.meansBefore}
      shortfalls={shortfalls}
      listHref={(asked) => askedHref(list, { ...picks, ...asked })}
      note={<TargetNote target={found.target} of={group} language={language} />}
      members={kind ? { title: t.members, kind } : null}
    >
      <Losses instrument={instrument} shortfalls={shortfalls} language={language} />
      <p class="actions no-print">
        <a
          href={askedHref(`${list}/items`, {
            of: kind ? `${kind}/${group.key}` : '',
            edition: editionOf(visit),
          })}
        >
          {t.allItems}
        </a>
        <a href={askedHref(`${list}/heat-map`, picks)}>{t.heatMap}</a>
        {!kind && <a href={askedHref(list, picks)}>{t.toRanking}</a>}
      </p>
    </GroupBody>
  );
}

function Losses(props: Pick<StandingGroup, 'instrument' | 'shortfalls'> & { language: Language }) {
  const { instrument, shortfalls, language } = props;
  const t = shortfallText[language];
  return (
    <div class="beside">
      <ShortfallTable
        caption={t.items}
        head={t.item}
        lines={mostFailed(instrument, shortfalls, language).slice(0, WORST_ITEMS)}
        pass={null}
        language={language}
      />
      <ShortfallTable
        caption={t.questions}
        head={t.question}
        lines={lowestMeans(instrument, shortfalls, ['question'], language).slice(
          0,
          LOWEST_QUESTIONS,
        )}
        pass={instrument.rating.pass}
        language={language}
      />
    </div>
  );
}
