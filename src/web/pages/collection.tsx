import { mayEver } from '../../actions/action.ts';
import { extendCollection } from '../../actions/calendar.ts';
import { type Collection, seeCollection } from '../../actions/collection.ts';
import { windowOf } from '../../core/calendar.ts';
import {
  COLLECTION_ASKED,
  type CollectingAgency,
  type CollectingGroup,
} from '../../core/collection.ts';
import type { Problem } from '../../core/problem.ts';
import { daysBetween } from '../../kit/day.ts';
import { dayInThailand, longDate, shortMoment } from '../../kit/thai.ts';
import { nameIn, typeName } from '../../text/agency.ts';
import { collectionText } from '../../text/collection.ts';
import type { Language } from '../../text/language.ts';
import { CollectionGroups, CollectionTable } from '../../ui/collection.tsx';
import { ExtendForm } from '../../ui/collection-extend.tsx';
import { CollectionFilters, CollectionTabs, StandingCards } from '../../ui/collection-filters.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { OversightNav } from '../../ui/oversight.tsx';
import { Pager } from '../../ui/pager.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { askedHref } from '../asked.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** How far the surveys of all agencies under one's watch are, and who is behind. */
const PATH = '/oversight/collection';

type Refused = { readonly typed: Typed; readonly problem: Problem };

export const collection: Handler = (visit) => show(visit);

export const postExtend: Handler = (visit) => {
  const { cycleId = '' } = visit.params;
  return submit(
    visit,
    extendCollection,
    (typed) => ({ ...typed.object(), cycleId }),
    () => redirect(`${PATH}?cycle=${cycleId}`),
    (typed, problem) => show(visit, { typed, problem }),
  );
};

/** What the address asks for; what is empty is left out. */
export function collectionAsked(visit: Visit): Record<string, string> {
  const given = visit.url.searchParams;
  const { cycleId } = visit.params;
  const asked: Record<string, string> = cycleId ? { cycle: cycleId } : {};
  for (const name of COLLECTION_ASKED) {
    const value = given.get(name)?.trim();
    if (value) asked[name] = value;
  }
  return asked;
}

async function show(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language } = visit;
  const t = collectionText[language];
  const asked = collectionAsked(visit);
  const found = await visit.perform(seeCollection, asked);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <OversightNav view="collection" language={language} />
      <p class="lead">{t.lead}</p>
      {found.cycle === null ? (
        <p class="notice">{t.noCycle}</p>
      ) : (
        <Found visit={visit} found={found} asked={asked} refused={refused} />
      )}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

interface Shown {
  readonly visit: Visit;
  readonly found: Collection;
  readonly asked: Readonly<Record<string, string>>;
}

function Found({
  visit,
  found,
  asked,
  refused,
}: Shown & { readonly refused: Refused | undefined }) {
  const { language } = visit;
  const t = collectionText[language];
  const { cycle, query, counts } = found;
  const window = windowOf(cycle.calendar, 'collection');
  const today = dayInThailand(visit.now);
  const listed = query.standing ? counts[query.standing] : found.agencies;
  const caption = t.found(listed, found.page, found.pages);
  const to = (changed: Record<string, string>) =>
    askedHref(PATH, { ...asked, page: '', ...changed });
  return (
    <>
      {window && (
        <p>
          <strong>
            {t.closes(longDate(window.closesOn, language), daysBetween(today, window.closesOn))}
          </strong>{' '}
          · {found.countedAt ? t.counted(shortMoment(found.countedAt, language)) : t.neverCounted}
        </p>
      )}
      <CollectionFilters
        action={PATH}
        asked={asked}
        cycles={found.cycles}
        cycleId={cycle.id}
        groups={found.choices.groups}
        types={found.choices.types}
        language={language}
      />
      <StandingCards
        counts={counts}
        href={(standing) => to({ standing, by: '' })}
        language={language}
      />
      <CollectionTabs by={query.by} href={(by) => to({ by })} language={language} />
      <p role="status">
        <strong>{caption}</strong>
        {found.sums.length > 0 && (
          <>
            {' · '}
            {t.answered(
              found.sums.map(([channel, n]) => `${channel.toUpperCase()} ${t.number(n)}`),
            )}
          </>
        )}
      </p>
      {listed === 0 ? (
        <div class="notice">
          <h2>{t.none}</h2>
          <p>{t.noneAdvice}</p>
          <OtherKeyboard retyped={found.retyped} href={(q) => to({ q })} language={language} />
          <p>
            <a href={askedHref(PATH, { cycle: asked.cycle ?? '' })}>{t.clear}</a>
          </p>
        </div>
      ) : query.by ? (
        <Groups found={found} to={to} caption={caption} language={language} />
      ) : (
        <CollectionTable
          cycleId={cycle.id}
          listed={found.listed}
          instrument={found.instrument}
          query={query}
          caption={caption}
          language={language}
          groupName={(one) => placesOf(found, one, language)}
          href={(sort) =>
            to({
              sort: sort === 'standing' ? '' : sort,
              order: sort === query.sort && query.order === 'asc' ? 'desc' : '',
            })
          }
        />
      )}
      <Pager
        page={found.page}
        pages={found.pages}
        language={language}
        href={(n) => to({ page: String(n) })}
      />
      <TakeOut asked={asked} language={language} />
      {mayEver(visit.actor, extendCollection) && cycle.state === 'running' && window && (
        <ExtendForm
          action={`${PATH}/${cycle.id}/extend`}
          version={cycle.version}
          problem={refused?.problem}
          closesOn={refused?.typed.get('closesOn') ?? ''}
          reason={refused?.typed.get('reason') ?? ''}
          language={language}
        />
      )}
    </>
  );
}

function Groups(props: {
  readonly found: Collection;
  readonly to: (changed: Record<string, string>) => string;
  readonly caption: string;
  readonly language: Language;
}) {
  const { found, to, language } = props;
  const by = found.query.by ?? 'type';
  const nameOf = ({ key }: CollectingGroup) => groupName(found, by, key, language);
  const collator = new Intl.Collator(language, { numeric: true });
  const groups = found.groups.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
  return (
    <CollectionGroups
      groups={groups}
      nameOf={nameOf}
      hrefOf={({ key }) => (key === null ? null : to({ by: '', [by]: key }))}
      caption={props.caption}
      language={language}
    />
  );
}

function groupName(
  { choices }: Pick<Collection, 'choices'>,
  by: 'ministry' | 'province' | 'type',
  key: string | null,
  language: Language,
): string {
  if (by === 'type') {
    const type = choices.types.find((one) => one === key);
    return type ? typeName(type, language) : '';
  }
  const group = choices.groups.find(({ kind, code }) => kind === by && code === key);
  return group ? nameIn(language, group) : collectionText[language].outside[by];
}

function placesOf(found: Collection, one: CollectingAgency, language: Language): string {
  const places = (['ministry', 'province'] as const).flatMap((kind) =>
    one[kind] === null ? [] : groupName(found, kind, one[kind], language),
  );
  return [typeName(one.agency.type, language), ...places].join(' · ');
}

function TakeOut(props: {
  readonly asked: Readonly<Record<string, string>>;
  readonly language: Language;
}) {
  const { page: _page, by: _by, ...asked } = props.asked;
  const href = (file: string) => askedHref(`${PATH}/${file}`, asked);
  return (
    <p class="no-print">
      {collectionText[props.language].takeOut}: <a href={href('export.xlsx')}>Excel</a> ·{' '}
      <a href={href('export.csv')}>CSV</a> · <a href={href('export-tis620.csv')}>CSV (TIS-620)</a>
    </p>
  );
}
