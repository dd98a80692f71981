import type { AgencyType } from '../core/agency-type.ts';
import type { StandingCounts } from '../core/collection.ts';
import { COLLECTED_BY, COLLECTION_STANDINGS, type CollectionStanding } from '../core/collection.ts';
import type { Cycle } from '../core/cycle.ts';
import { nameIn, typeName } from '../text/agency.ts';
import { collectionText } from '../text/collection.ts';
import type { Language } from '../text/language.ts';
import { Button, Choice, Field } from './form.tsx';

/** What is asked of the list of agencies, and how many stand where. */
type Asked = Readonly<Record<string, string>>;

export function CollectionFilters(props: {
  readonly action: string;
  readonly asked: Asked;
  readonly cycles: readonly Cycle[];
  readonly cycleId: number;
  readonly groups: readonly {
    readonly kind: 'ministry' | 'province';
    readonly code: string;
    readonly nameTh: string;
    readonly nameEn: string;
  }[];
  readonly types: readonly AgencyType[];
  readonly language: Language;
}) {
  const { asked, language } = props;
  const t = collectionText[language];
  const collator = new Intl.Collator(language, { numeric: true });
  const byName = (options: (readonly [string, string])[]) =>
    options.sort(([, a], [, b]) => collator.compare(a, b));
  const groupsOf = (kind: 'ministry' | 'province') =>
    byName(
      props.groups
        .filter((group) => group.kind === kind)
        .map((group) => [group.code, nameIn(language, group)] as const),
    );
  const choice = (
    name: 'ministry' | 'province' | 'type' | 'standing',
    options: readonly (readonly [string, string])[],
  ) => (
    <Choice
      name={name}
      label={t.fields[name]}
      language={language}
      value={asked[name]}
      options={[['', t.all], ...options]}
    />
  );
  return (
    <search>
      <form method="get" action={props.action}>
        {['by', 'sort', 'order'].map(
          (name) => asked[name] && <input type="hidden" name={name} value={asked[name]} />,
        )}
        <div class="row">
          <Choice
            name="cycle"
            label={t.fields.cycle}
            language={language}
            value={String(props.cycleId)}
            options={props.cycles.map(({ id, name }) => [String(id), name])}
          />
          <Field name="q" type="search" label={t.fields.q} value={asked.q} language={language} />
          {choice('ministry', groupsOf('ministry'))}
          {choice('province', groupsOf('province'))}
          {choice('type', byName(props.types.map((type) => [type, typeName(type, language)])))}
          {choice(
            'standing',
            COLLECTION_STANDINGS.map((one) => [one, t.standings[one]]),
          )}
          <Button>{t.show}</Button>
        </div>
      </form>
    </search>
  );
}

/** How many stand where, each with a way to them. */
export function StandingCards(props: {
  readonly counts: StandingCounts;
  readonly href: (standing: CollectionStanding) => string;
  readonly language: Language;
}) {
  const t = collectionText[props.language];
  const present = COLLECTION_STANDINGS.filter((standing) => props.counts[standing] > 0);
  return (
    <ul class="cards cards-small">
      {present.map((standing) => (
        <li class="card" key={standing}>
          <p>
            <a href={props.href(standing)}>{t.standings[standing]}</a>
          </p>
          <p class="figure">{t.number(props.counts[standing])}</p>
        </li>
      ))}
    </ul>
  );
}

/** The ways of looking at them. */
export function CollectionTabs(props: {
  readonly by: string | null;
  readonly href: (by: string) => string;
  readonly language: Language;
}) {
  const t = collectionText[props.language];
  return (
    <nav class="menu tabs no-print" aria-label={t.group}>
      <ul>
        {(['agencies', ...COLLECTED_BY] as const).map((view) => {
          const by = view === 'agencies' ? '' : view;
          return (
            <li key={view}>
              <a href={props.href(by)} aria-current={by === (props.by ?? '') ? 'page' : undefined}>
                {t.views[view]}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
