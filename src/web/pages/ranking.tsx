import { listResults } from '../../actions/edition.ts';
import { yearOf } from '../../actions/published-year.ts';
import { type Ranking, seeRanking } from '../../actions/ranking.ts';
import { Distribution } from '../../charts/standing.tsx';
import { groupOf, orderOf, RANKING_FILTERS } from '../../core/ranking.ts';
import { rankingText } from '../../text/ranking.ts';
import { NoAgency } from '../../ui/no-agency.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RankingTable } from '../../ui/ranking.tsx';
import { RankingFilters } from '../../ui/ranking-filters.tsx';
import { SummaryCards } from '../../ui/standing-summary.tsx';
import { lasting, page, redirect } from '../answer.ts';
import { askedHref, editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { YearHead } from './year-head.tsx';

/** All agencies of a published year in order; the address holds everything that was asked. */
export const standings: Handler = async (visit) => {
  const [newest] = await visit.perform(listResults, {});
  return redirect(newest ? `/standings/${newest.cycleId}` : '/results');
};

export const RANKING_ASKED = [...RANKING_FILTERS, 'sort', 'order', 'page', 'edition'] as const;
type Asked = Partial<Record<(typeof RANKING_ASKED)[number], string>>;

/** What the address asks for; what is empty is left out. */
export function askedFor(visit: Visit): Asked {
  const given = visit.url.searchParams;
  return Object.fromEntries(
    RANKING_ASKED.flatMap((name) => {
      const value = given.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

export const ranking: Handler = async (visit) => {
  const { language } = visit;
  const t = rankingText[language];
  const { cycleId = '' } = visit.params;
  const path = `/standings/${cycleId}`;
  const asked = askedFor(visit);
  const found = await visit.perform(seeRanking, { cycleId, ...asked });
  const title = t.title(yearOf(found.edition));
  const caption = t.found(found.summary.agencies, found.page, found.pages);
  return lasting(
    page(
      title,
      <>
        <h1>{title}</h1>
        <p class="lead">{found.edition.head.cycle.name}</p>
        <YearHead visit={visit} found={found} view="agencies" />
        <RankingFilters
          action={path}
          asked={asked}
          instrument={found.instrument}
          choices={found.choices}
          language={language}
        />
        <p role="status">
          <strong>{caption}</strong>
        </p>
        {found.summary.agencies === 0 ? (
          <NoAgency
            retyped={found.retyped}
            href={(q) => askedHref(path, { ...asked, q, page: '' })}
            language={language}
          />
        ) : (
          <Ranked visit={visit} found={found} asked={asked} caption={caption} path={path} />
        )}
      </>,
    ),
    tagOf(found),
  );
};

function Ranked(props: {
  readonly visit: Visit;
  readonly found: Ranking;
  readonly asked: Asked;
  readonly caption: string;
  readonly path: string;
}) {
  const { visit, found, asked, path } = props;
  const { language } = visit;
  const t = rankingText[language];
  const { before, instrument, query } = found;
  const { sort } = query;
  const group = groupOf(query);
  const order = orderOf(query);
  return (
    <>
      <SummaryCards summary={found.summary} language={language} />
      <details class="fold">
        <summary>{t.distribution}</summary>
        <Distribution
          bands={found.summary.bands}
          pass={instrument.rating.pass}
          language={language}
        />
      </details>
      <BeforeNote before={before} language={language} />
      <RankingTable
        cycleId={found.edition.cycleId}
        query={editionQuery(visit)}
        places={found.places}
        instrument={instrument}
        language={language}
        caption={props.caption}
        group={group !== null && group !== 'nation' ? group.kind : null}
        beforeYear={before?.isComparable ? yearOf(before.edition) : null}
        figure={['rank', 'name', 'change', 'total'].includes(sort) ? null : sort}
        sort={sort}
        order={order}
        href={(by) =>
          askedHref(path, {
            ...asked,
            page: '',
            sort: by === 'rank' ? '' : by,
            order: by === sort ? otherOrder(by, order) : '',
          })
        }
      />
      <p class="hint">{t.underlined(instrument.rating.pass)}</p>
      <TakeOut path={path} asked={asked} language={language} />
      <Pager
        page={found.page}
        pages={found.pages}
        language={language}
        href={(to) => askedHref(path, { ...asked, page: String(to) })}
      />
    </>
  );
}

function TakeOut(props: {
  readonly path: string;
  readonly asked: Asked;
  readonly language: 'th' | 'en';
}) {
  const { page: _page, ...asked } = props.asked;
  const href = (file: string) => askedHref(`${props.path}/${file}`, asked);
  return (
    <p class="no-print">
      {rankingText[props.language].takeOut}: <a href={href('export.xlsx')}>Excel</a> ·{' '}
      <a href={href('export.csv')}>CSV</a> ·{' '}
      <a class="unbroken" href={href('export-tis620.csv')}>
        CSV (TIS-620)
      </a>{' '}
      · <a href={askedHref(`${props.path}.json`, asked)}>JSON</a>
    </p>
  );
}

/** The other way round; the usual way needs no word in the address. */
function otherOrder(sort: string, order: 'asc' | 'desc'): string {
  const other = order === 'asc' ? 'desc' : 'asc';
  return other === orderOf({ sort, order: null }) ? '' : other;
}

export function BeforeNote({
  before,
  language,
}: {
  readonly before: Ranking['before'];
  readonly language: 'th' | 'en';
}) {
  const t = rankingText[language];
  if (!before) return <p class="hint">{t.noBefore}</p>;
  const year = yearOf(before.edition);
  const notes = [
    ...(before.isComparable ? [] : [t.notComparable(year)]),
    ...(before.why ? [before.why[language]] : []),
    ...before.changed.map((one) => `${t.changedSince}: ${one[language]}`),
  ];
  return notes.length === 0 ? null : <p class="hint">{notes.join(' · ')}</p>;
}

/** What these pages are made of: the same as long as none of it is published anew. */
export function tagOf(found: Pick<Ranking, 'edition' | 'editions' | 'before'>): string {
  const { edition, editions, before } = found;
  return ['standing', edition.hash, editions.length, before?.edition.hash ?? ''].join(' ');
}
