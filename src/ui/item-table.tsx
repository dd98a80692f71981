import type { ItemTable, TableColumn } from '../core/item-rule.ts';
import type { TableReport } from '../core/item-table.ts';
import { itemTableText, sayCellFault } from '../text/item-table.ts';
import type { Language } from '../text/language.ts';

/** The columns an item's table must have, and what was found in one that was sent. */
export function TableColumns({ table, language }: { table: ItemTable; language: Language }) {
  const t = itemTableText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.columns}>
      <table>
        <caption>{t.columns}</caption>
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.holds}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <tr key={column.code}>
              <th scope="row" lang="th">
                {column.th}
              </th>
              <td>{holds(column, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function holds(column: TableColumn, language: Language): string {
  const t = itemTableText[language];
  const notes = [
    column.choices?.join(', '),
    column.digits && String(column.digits),
    column.need === 'wanted' && t.mayBeEmpty,
    column.afterSigning && t.afterSigning,
  ].filter(Boolean);
  return [t.kinds[column.kind], ...notes].join(' · ');
}

export function TableFindings({ report, language }: { report: TableReport; language: Language }) {
  const t = itemTableText[language];
  const { headingLine, missing, faults, found, lines } = report;
  if (headingLine === null) {
    return (
      <p class="notice notice-warn" role="status">
        {t.noHeadings}
      </p>
    );
  }
  const isGood = found === 0 && missing.length === 0 && lines > 0;
  return (
    <>
      <div class={isGood ? 'notice notice-done' : 'notice notice-warn'} role="status">
        {missing.length > 0 && (
          <p>{t.missing(missing.map((column) => column[language]).join(', '))}</p>
        )}
        {lines === 0 ? <p>{t.noLines}</p> : <p>{found === 0 ? t.good(lines) : t.faults(found)}</p>}
        {found > faults.length && <p>{t.shown(faults.length)}</p>}
      </div>
      {found > 0 && <FaultTable report={report} language={language} />}
    </>
  );
}

function FaultTable({ report, language }: { report: TableReport; language: Language }) {
  const t = itemTableText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.found}>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{t.cell}</th>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {report.faults.map((fault) => (
            <tr key={fault.cell}>
              <th scope="row">{fault.cell}</th>
              <td>{fault.column[language]}</td>
              <td lang="th">
                <q>{fault.value || '–'}</q>
              </td>
              <td>{sayCellFault(fault, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
