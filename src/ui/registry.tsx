import type { Agency } from '../core/agency.ts';
import { agencyType } from '../core/agency-type.ts';
import type { RowNote } from '../core/registry-entry.ts';
import { COLUMN_IDS, REGISTRY_COLUMNS, type RegistryColumn } from '../core/registry-format.ts';
import type { PlannedChange, RegistryPlan } from '../core/registry-plan.ts';
import { nameIn } from '../text/agency.ts';
import { groupText } from '../text/group.ts';
import type { Language } from '../text/language.ts';
import { columnName, registryText, sayRowNote } from '../text/registry.ts';

/** What a file would make of the register, for somebody to look over before it is done. */
const SHOWN = 200;

export function Notes(props: { notes: readonly RowNote[]; language: Language }) {
  const { notes, language } = props;
  const more = notes.length - SHOWN;
  return (
    <ul>
      {notes.slice(0, SHOWN).map((note) => (
        <li key={`${note.line} ${note.column} ${note.fault}`}>{sayRowNote(note, language)}</li>
      ))}
      {more > 0 && <li>{registryText[language].more(more)}</li>}
    </ul>
  );
}

export function PlanCounts(props: { plan: RegistryPlan; language: Language }) {
  const { plan, language } = props;
  const t = registryText[language];
  const counts: [string, number][] = [
    [t.adds, plan.adds.length],
    [t.changes, plan.changes.length],
    [t.unchanged, plan.unchanged],
    [t.untouched, plan.untouched],
  ];
  return (
    <dl class="facts">
      {counts.map(([label, count]) => (
        <>
          <dt>{label}</dt>
          <dd>
            {count.toLocaleString('en')} {t.agencies}
          </dd>
        </>
      ))}
    </dl>
  );
}

export function NewGroups(props: { plan: RegistryPlan; language: Language }) {
  const { newGroups } = props.plan;
  if (newGroups.length === 0) return null;
  const t = registryText[props.language];
  return (
    <section class="notice notice-warn">
      <h2>{t.newGroups}</h2>
      <p>{t.newGroupsAdvice}</p>
      <ul>
        {newGroups.map((group) => (
          <li key={`${group.kind} ${group.code}`}>
            {groupText[props.language].kinds[group.kind]}: {group.nameTh} ({group.code})
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Warnings(props: { plan: RegistryPlan; language: Language }) {
  if (props.plan.warnings.length === 0) return null;
  return (
    <section class="notice notice-warn">
      <h2>{registryText[props.language].warnings}</h2>
      <Notes notes={props.plan.warnings} language={props.language} />
    </section>
  );
}

export function PlannedChanges(props: {
  readonly changes: readonly PlannedChange[];
  readonly language: Language;
}) {
  const { changes, language } = props;
  const t = registryText[language];
  if (changes.length === 0) return null;
  const more = changes.length - SHOWN;
  return (
    <>
      <h2>{t.changes}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.changes}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {t.line}
              </th>
              <th scope="col">{columnName('nameTh', language)}</th>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, SHOWN).flatMap(({ line, before, after, columns }) =>
              columns.map((column, i) => (
                <tr key={`${line} ${column}`}>
                  <td class="number">{i === 0 ? line : ''}</td>
                  <td class="wide">{i === 0 ? `${before.code} ${before.nameTh}` : ''}</td>
                  <td>{columnName(column, language)}</td>
                  <td>{said(before, column, language)}</td>
                  <td>{said(after, column, language)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
        {more > 0 && <p>{t.more(more)}</p>}
      </section>
    </>
  );
}

function said(agency: Agency, column: RegistryColumn, language: Language): string {
  const value = agency[column];
  if (value === null || value === '' || value === undefined) return registryText[language].nothing;
  if (column === 'type') return agencyType(agency.type)[language];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if ('nameTh' in value) return nameIn(language, value);
  return value.length > 0 ? value.join(' ') : registryText[language].nothing;
}

export function PlannedAdds(props: { plan: RegistryPlan; language: Language }) {
  const { adds } = props.plan;
  const t = registryText[props.language];
  if (adds.length === 0) return null;
  const more = adds.length - SHOWN;
  return (
    <>
      <h2>{t.adds}</h2>
      <ul>
        {adds.slice(0, SHOWN).map(({ agency }) => (
          <li key={agency.code}>
            <code>{agency.code}</code> {nameIn(props.language, agency)} (
            {agencyType(agency.type)[props.language]})
          </li>
        ))}
        {more > 0 && <li>{t.more(more)}</li>}
      </ul>
    </>
  );
}

/** Which headings a file may have. */
export function ColumnsTable({ language }: { language: Language }) {
  const t = registryText[language];
  return (
    <details class="fold">
      <summary>{t.columns}</summary>
      <p>{t.columnsAdvice}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.columns}>
        <table class="measure">
          <thead>
            <tr>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.columnEn}</th>
              <th scope="col">{t.alsoRead}</th>
            </tr>
          </thead>
          <tbody>
            {COLUMN_IDS.map((id) => (
              <tr key={id}>
                <td>{REGISTRY_COLUMNS[id].th}</td>
                <td>{REGISTRY_COLUMNS[id].en}</td>
                <td>{REGISTRY_COLUMNS[id].also.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
