import type { ComponentChildren } from 'preact';
import { type PublishedYear, type YearBefore, yearOf } from '../../actions/published-year.ts';
import type { StandingGroup } from '../../actions/standing-group.ts';
import { Distribution, MeanTrend } from '../../charts/standing.tsx';
import type { GroupedBy, RankedPlace, RankingSummary } from '../../core/ranking.ts';
import type { Shortfall } from '../../core/shortfall.ts';
import { rankingText } from '../../text/ranking.ts';
import { standingGroupText } from '../../text/standing-group.ts';
import { Pager } from '../../ui/pager.tsx';
import { RankingTable } from '../../ui/ranking.tsx';
import { figureOptions } from '../../ui/ranking-filters.tsx';
import { GroupFigures } from '../../ui/standing-group.tsx';
import { SummaryCards } from '../../ui/standing-summary.tsx';
import { askedHref, editionOf, editionQuery } from '../asked.ts';
import type { Visit } from '../visit.ts';
import { BeforeNote } from './ranking.tsx';

/** What is said of any group of agencies: its sums, its years, its figures, and who is in it. */
interface Found extends Pick<PublishedYear, 'edition' | 'instrument'> {
  readonly before: YearBefore | null;
  readonly trend: StandingGroup['trend'];
  readonly places: readonly RankedPlace[];
  readonly page: number;
  readonly pages: number;
}

export interface GroupBodyProps {
  readonly visit: Visit;
  readonly found: Found;
  readonly summary: RankingSummary;
  readonly rank: number | null;
  /** The mean it is compared with. */
  readonly meanBefore: string | null;
  readonly means: Readonly<Record<string, string>>;
  readonly meansBefore: Readonly<Record<string, string>>;
  readonly shortfalls: readonly Pick<Shortfall, 'code' | 'agencies' | 'short'>[];
  /** The ranking of its agencies, where the group is one of its filters. */
  readonly listHref?: (asked: Readonly<Record<string, string>>) => string;
  readonly note: ComponentChildren;
  /** Between its figures and its agencies. */
  readonly children?: ComponentChildren;
  readonly members: { readonly title: string; readonly kind: GroupedBy | null } | null;
}

export function GroupBody(props: GroupBodyProps) {
  const { visit, found, summary, listHref } = props;
  const { language } = visit;
  const { before, instrument } = found;
  const t = standingGroupText[language];
  const { pass } = instrument.rating;
  const beforeYear = before?.isComparable ? yearOf(before.edition) : null;
  return (
    <>
      <SummaryCards
        summary={summary}
        rank={props.rank}
        change={{ now: summary.mean, before: props.meanBefore }}
        beforeYear={beforeYear}
        language={language}
      />
      {props.note}
      <BeforeNote before={before} language={language} />
      <div class="beside">
        <div>
          <h2>{t.trend}</h2>
          <MeanTrend trend={found.trend} pass={pass} language={language} />
        </div>
        <div>
          <h2>{t.distribution}</h2>
          <Distribution bands={summary.bands} pass={pass} language={language} />
        </div>
      </div>
      <h2>{t.figures}</h2>
      <GroupFigures
        means={props.means}
        meansBefore={props.meansBefore}
        beforeYear={beforeYear}
        shortfalls={props.shortfalls}
        figures={figureOptions(instrument, language)}
        pass={pass}
        belowHref={listHref && ((key) => listHref({ below: key, sort: key, order: 'asc' }))}
        language={language}
      />
      {props.children}
      {props.members && <Members {...props} {...props.members} beforeYear={beforeYear} />}
    </>
  );
}

function Members(
  props: GroupBodyProps & {
    readonly title: string;
    readonly kind: GroupedBy | null;
    readonly beforeYear: number | null;
  },
) {
  const { visit, found, listHref } = props;
  const { language } = visit;
  const { page, pages } = found;
  const pageHref = (to: number) =>
    askedHref(visit.url.pathname, { page: String(to), edition: editionOf(visit) });
  return (
    <>
      <h2 id="members">{props.title}</h2>
      <RankingTable
        cycleId={found.edition.cycleId}
        query={editionQuery(visit)}
        places={found.places}
        instrument={found.instrument}
        language={language}
        caption={rankingText[language].found(props.summary.agencies, page, pages)}
        group={props.kind}
        beforeYear={props.beforeYear}
        figure={null}
        sort="rank"
        order="asc"
        href={listHref ? (sort) => listHref({ sort: sort === 'rank' ? '' : sort }) : null}
      />
      <Pager
        page={page}
        pages={pages}
        language={language}
        href={(to) => `${pageHref(to)}#members`}
      />
    </>
  );
}
