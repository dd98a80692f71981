import type { Agency, GroupName } from '../core/agency.ts';
import type { Group } from '../core/group.ts';
import { agencyText, nameIn, typeName } from '../text/agency.ts';
import type { Language } from '../text/language.ts';

/** Agencies as a table, and one agency's facts. */
interface TableProps {
  readonly agencies: readonly Agency[];
  readonly language: Language;
  readonly caption: string;
  readonly sort: 'name' | 'code' | 'staff';
  readonly order: 'asc' | 'desc';
  /** The address of the same list in another order. */
  readonly href: (sort: 'name' | 'code' | 'staff') => string;
}

export function AgencyTable(props: TableProps) {
  const { language } = props;
  const { fields } = agencyText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={props.caption}>
      <table class="fits">
        <thead>
          <tr>
            <SortHead {...props} sorts="code" label={agencyText[language].shortCode} />
            <SortHead {...props} sorts="name" label={fields.nameTh} />
            <th scope="col" class="roomy">
              {fields.type}
            </th>
            <th scope="col" class="roomy">
              {fields.ministry}
            </th>
            <th scope="col" class="roomy">
              {fields.province}
            </th>
            <SortHead {...props} sorts="staff" label={fields.headCount} number />
          </tr>
        </thead>
        <tbody>
          {props.agencies.map((agency) => (
            <AgencyLine key={agency.id} agency={agency} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SortHead(
  props: TableProps & {
    readonly sorts: 'name' | 'code' | 'staff';
    readonly label: string;
    readonly number?: boolean;
  },
) {
  const here = props.sort === props.sorts;
  const direction = props.order === 'asc' ? 'ascending' : 'descending';
  return (
    <th
      scope="col"
      aria-sort={here ? direction : undefined}
      class={props.number ? 'number roomy' : undefined}
    >
      <a href={props.href(props.sorts)} title={agencyText[props.language].sortBy(props.label)}>
        {props.label}
        {here ? (props.order === 'asc' ? ' ↑' : ' ↓') : ''}
      </a>
    </th>
  );
}

function AgencyLine({ agency, language }: { agency: Agency; language: Language }) {
  const t = agencyText[language];
  return (
    <tr>
      <td>
        <code>{agency.code}</code>
      </td>
      <td class="wide">
        <a href={`/agencies/${agency.code}`}>{nameIn(language, agency)}</a>
        {agency.abbreviation && <span class="soft"> {agency.abbreviation}</span>}
        {agency.endedYear !== null && (
          <>
            {' '}
            <span class="tag tag-warn">{t.endedIn(agency.endedYear)}</span>
          </>
        )}
      </td>
      <td class="roomy">
        {typeName(agency.type, language)}
        {agency.size && ` · ${agency.size}`}
      </td>
      <td class="roomy">{agency.ministry && nameIn(language, agency.ministry)}</td>
      <td class="roomy">{agency.province && nameIn(language, agency.province)}</td>
      <td class="number roomy">{agency.headCount?.toLocaleString('en')}</td>
    </tr>
  );
}

export function AgencyFacts(props: {
  readonly agency: Agency;
  readonly groups: readonly Group[];
  readonly language: Language;
}) {
  const { agency, language } = props;
  const t = agencyText[language];
  const { fields } = t;
  const facts: [string, string | null][] = [
    [fields.code, agency.code],
    [fields.nameTh, language === 'en' ? agency.nameTh : null],
    [fields.nameEn, language === 'th' ? agency.nameEn : null],
    [fields.abbreviation, agency.abbreviation],
    [fields.type, typeName(agency.type, language)],
    [fields.size, agency.size && t.sizes[agency.size]],
    [fields.ministry, place(agency.ministry, language)],
    [fields.province, place(agency.province, language)],
    [fields.headCount, agency.headCount?.toLocaleString('en') ?? t.notGiven],
    [fields.domains, agency.domains.join(' ')],
    [t.otherGroups, props.groups.map((group) => nameIn(language, group)).join(', ')],
    [fields.linkCode, `${agency.linkCode.slice(0, 3)} ${agency.linkCode.slice(3)}`],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) =>
        value ? (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ) : null,
      )}
    </dl>
  );
}

const place = (group: GroupName | null, language: Language) => group && nameIn(language, group);
