import { APPEAL_DAYS, APPEAL_STATES } from '../core/appeal.ts';
import type { DisclosureItem } from '../core/instrument.ts';
import { nameIn } from '../text/agency.ts';
import { appealText } from '../text/appeal.ts';
import type { Language } from '../text/language.ts';
import { Button, Choice, Field } from './form.tsx';

/** What a panel asks for of the appeals of a cycle. */
export function AppealFilters(props: {
  readonly action: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly items: readonly DisclosureItem[];
  readonly ministries: readonly {
    readonly code: string;
    readonly nameTh: string;
    readonly nameEn: string;
  }[];
  readonly language: Language;
}) {
  const { asked, language } = props;
  const t = appealText[language];
  const choice = (
    name: 'state' | 'item' | 'ministry' | 'days',
    options: readonly (readonly [string, string])[],
  ) => (
    <Choice
      name={name}
      label={t.filters[name]}
      options={[['', t.filters.any], ...options]}
      value={asked[name]}
      language={language}
    />
  );
  return (
    <search>
      <form method="get" action={props.action} class="row">
        <Field name="q" type="search" label={t.filters.q} value={asked.q} language={language} />
        {choice(
          'state',
          APPEAL_STATES.map((state) => [state, t.states[state]]),
        )}
        {choice(
          'item',
          props.items.map(({ code, title }) => [code, `${code} ${title[language]}`]),
        )}
        {props.ministries.length > 0 &&
          choice(
            'ministry',
            props.ministries.map((one) => [one.code, nameIn(language, one)]),
          )}
        {choice(
          'days',
          APPEAL_DAYS.map((days) => [days, t.filters.atLeast(Number(days))]),
        )}
        <Button quiet>{t.filters.show}</Button>
      </form>
    </search>
  );
}
