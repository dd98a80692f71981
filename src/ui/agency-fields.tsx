import { AGENCY_TYPES, SIZE_CLASSES } from '../core/agency-type.ts';
import type { Group } from '../core/group.ts';
import type { Problem } from '../core/problem.ts';
import { agencyText, nameIn, typeName } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { Choice, Field } from './form.tsx';

/** The fields of an agency in a form. */
export type AgencyFieldName = keyof typeof agencyText.th.fields;

interface FieldsProps {
  readonly names: readonly AgencyFieldName[];
  readonly value: (name: string) => string;
  readonly groups: readonly Group[];
  readonly problem: Problem | undefined;
  readonly language: Language;
}

export function AgencyFields(props: FieldsProps) {
  return (
    <>
      {props.names.map((name) => (
        <AgencyField key={name} {...props} name={name} />
      ))}
    </>
  );
}

function AgencyField(props: FieldsProps & { readonly name: AgencyFieldName }) {
  const { name, language, problem } = props;
  const t = agencyText[language];
  const hints: Partial<Record<AgencyFieldName, string>> = t.hints;
  const shared = {
    name,
    label: t.fields[name],
    hint: hints[name],
    value: props.value(name),
    language,
    problem,
  };
  const options = optionsOf(name, props.groups, language);
  if (options) return <Choice {...shared} options={options} />;
  if (name === 'domains' || name === 'reason') return <Field {...shared} rows={3} />;
  return <Field {...shared} inputmode={NUMBERS.has(name) ? 'numeric' : undefined} />;
}

const NUMBERS = new Set<AgencyFieldName>(['headCount', 'since']);

/** What can be chosen in a field, with its words; undefined where anything can be typed. */
export function optionsOf(
  name: AgencyFieldName,
  groups: readonly Group[],
  language: Language,
): [string, string][] | undefined {
  const t = agencyText[language];
  const none: [string, string] = ['', t.notGiven];
  switch (name) {
    case 'type':
      return [none, ...AGENCY_TYPES.map((id): [string, string] => [id, typeName(id, language)])];
    case 'size':
      return [none, ...SIZE_CLASSES.map((size): [string, string] => [size, t.sizes[size]])];
    case 'ministry':
    case 'province':
      return [
        none,
        ...groups
          .filter((group) => group.kind === name)
          .map((group): [string, string] => [group.code, nameIn(language, group)])
          .sort(([, a], [, b]) => a.localeCompare(b, language)),
      ];
    default:
      return undefined;
  }
}
