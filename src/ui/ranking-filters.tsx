import { AGENCY_TYPES, SIZE_CLASSES } from '../core/agency-type.ts';
import type { Instrument } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import { mainKeys } from '../core/standing.ts';
import { agencyText, nameIn, typeName } from '../text/agency.ts';
import { codeAndTitle } from '../text/code-and-title.ts';
import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';
import { FilterForm } from './filter-form.tsx';
import { Choice } from './form.tsx';

/** The search box above a ranking, with the filters and the order that fold away under it. */
type Option = readonly [value: string, label: string];

export interface RankingFiltersProps {
  readonly action: string;
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly instrument: Instrument;
  readonly choices: readonly {
    readonly kind: string;
    readonly key: string;
    readonly nameTh: string;
    readonly nameEn: string;
  }[];
  readonly language: Language;
  /** In a view with an order of its own. */
  readonly unsorted?: true;
}

export function RankingFilters(props: RankingFiltersProps) {
  const { asked, language, instrument } = props;
  const t = rankingText[language];
  const figures = figureOptions(instrument, language);
  const choices: [keyof typeof t.fields, readonly Option[]][] = [
    ['type', presentTypes(props)],
    ['size', SIZE_CLASSES.map((size) => [size, agencyText[language].sizes[size]])],
    ['ministry', groupOptions(props, 'ministry')],
    ['province', groupOptions(props, 'province')],
    ['level', instrument.rating.levels.map(({ code, title }) => [code, title[language]])],
    ['passed', Object.entries(t.passedChoice)],
    ['below', figures],
  ];
  const isFiltered = choices.some(([name]) => asked[name]) || asked.sort !== undefined;
  return (
    <FilterForm
      action={props.action}
      q={asked.q}
      isOpen={isFiltered}
      keeps={{ edition: asked.edition }}
      words={t}
      language={language}
    >
      {choices.map(([name, options]) => (
        <Choice
          key={name}
          name={name}
          label={t.fields[name]}
          language={language}
          value={asked[name]}
          options={[['', t.all], ...options]}
        />
      ))}
      {!props.unsorted && (
        <>
          <Choice
            name="sort"
            label={t.fields.sort}
            language={language}
            value={asked.sort ?? 'rank'}
            options={[...Object.entries(t.sorts), ...figures]}
          />
          <Choice
            name="order"
            label={t.fields.order}
            language={language}
            value={asked.order}
            options={[
              ['', t.orders.usual],
              ['asc', t.orders.asc],
              ['desc', t.orders.desc],
            ]}
          />
        </>
      )}
    </FilterForm>
  );
}

/** Tools, then indicators by name; a code stands before the name that it belongs to. */
export function figureOptions(instrument: Instrument, language: Language): Option[] {
  const titles = titlesOf(instrument);
  const isIndicator = new Set(
    instrument.tools.flatMap(({ indicators }) => indicators.map(({ code }) => code)),
  );
  const keys = mainKeys(instrument).filter((key) => key !== 'total');
  return [
    ...keys.filter((key) => !isIndicator.has(key)),
    ...keys.filter((key) => isIndicator.has(key)),
  ].map((key) => [key, codeAndTitle(key, titles.get(key)?.[language])]);
}

function presentTypes({ choices, language }: RankingFiltersProps): Option[] {
  const present = new Set(choices.filter(({ kind }) => kind === 'type').map(({ key }) => key));
  return AGENCY_TYPES.filter((type) => present.has(type)).map((type) => [
    type,
    typeName(type, language),
  ]);
}

function groupOptions({ choices, language }: RankingFiltersProps, of: string): Option[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return choices
    .filter(({ kind }) => kind === of)
    .map((choice): Option => [choice.key, nameIn(language, choice)])
    .sort(([, a], [, b]) => collator.compare(a, b));
}
