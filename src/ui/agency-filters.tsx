import { AGENCY_TYPES, SIZE_CLASSES } from '../core/agency-type.ts';
import type { Group, GroupKind } from '../core/group.ts';
import { agencyText, nameIn, typeName } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { FilterForm } from './filter-form.tsx';
import { Choice } from './form.tsx';

/** The search box above the register, and the filters that fold away under it. */
export const AGENCY_FILTERS = [
  'q',
  'type',
  'size',
  'ministry',
  'province',
  'group',
  'ended',
] as const;

type Option = [value: string, label: string];

export function AgencyFilters(props: {
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly groups: readonly Group[];
  readonly language: Language;
}) {
  const { asked, groups, language } = props;
  const t = agencyText[language];
  const collator = new Intl.Collator(language);
  const ofKind = (kind: GroupKind): Option[] =>
    groups
      .filter((group) => group.kind === kind)
      .map((group): Option => [group.code, nameIn(language, group)])
      .sort(([, a], [, b]) => collator.compare(a, b));
  const choices: ['type' | 'size' | 'ministry' | 'province' | 'group', Option[]][] = [
    ['type', AGENCY_TYPES.map((type) => [type, typeName(type, language)])],
    ['size', SIZE_CLASSES.map((size) => [size, t.sizes[size]])],
    ['ministry', ofKind('ministry')],
    ['province', ofKind('province')],
    ['group', ofKind('custom')],
  ];
  return (
    <FilterForm
      action="/agencies"
      q={asked.q}
      isOpen={AGENCY_FILTERS.some((name) => name !== 'q' && asked[name])}
      keeps={{ sort: asked.sort, order: asked.order }}
      words={t}
      language={language}
    >
      {choices.map(([name, options]) =>
        options.length === 0 ? null : (
          <Choice
            key={name}
            name={name}
            label={t.fields[name]}
            language={language}
            value={asked[name]}
            options={[['', t.all], ...options]}
          />
        ),
      )}
      <Choice
        name="ended"
        label={t.ended}
        language={language}
        value={asked.ended}
        options={[
          ['', t.endedChoice.without],
          ['with', t.endedChoice.with],
        ]}
      />
    </FilterForm>
  );
}
