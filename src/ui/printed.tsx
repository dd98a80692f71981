import type { Agency } from '../core/agency.ts';
import type { Instrument } from '../core/instrument.ts';
import type { ReadTable } from '../core/sheet-table.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { printedText } from '../text/printed.ts';
import { figureName } from '../text/sheet.ts';

/** A year of printed figures on a page. */
export function PrintedTable(props: {
  readonly sheets: readonly {
    readonly agency: Pick<Agency, 'code' | 'nameTh' | 'nameEn'>;
    readonly total: string | null;
    readonly isComplete: boolean;
    readonly differs: number;
  }[];
  readonly year: number;
  readonly language: Language;
}) {
  const { sheets, year, language } = props;
  const t = printedText[language];
  const caption = t.counts(sheets.length, sheets.filter((one) => one.isComplete).length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col" class="number">
              {t.total}
            </th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ agency, total, isComplete, differs }) => (
            <tr key={agency.code}>
              <th scope="row">
                <a href={`/agencies/${agency.code}/years/${year}/sheet`}>
                  {nameIn(language, agency)}
                </a>
              </th>
              <td class="number">{total ?? '–'}</td>
              <td>
                {isComplete ? t.whole : t.half}{' '}
                {differs > 0 && <span class="tag tag-warn">{t.differs(differs)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SHOWN = 300;

export function ReadAgencies(props: {
  readonly instrument: Instrument;
  readonly read: ReadTable;
  readonly before: ReadonlyMap<number, { readonly figures: Readonly<Record<string, string>> }>;
  readonly language: Language;
}) {
  const { instrument, read, before, language } = props;
  const t = printedText[language];
  const keys = [...new Set(read.agencies.flatMap(({ figures }) => Object.keys(figures)))];
  const caption = t.understood(read.agencies.length);
  if (read.agencies.length === 0) return <p>{caption}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="figures figures-parts">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            {keys.map((key) => (
              <th key={key} scope="col" class="number">
                {key === 'total' ? t.total : figureName(instrument, key, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.agencies.slice(0, SHOWN).map(({ agency, figures }) => {
            const old = before.get(agency.id)?.figures ?? {};
            return (
              <tr key={agency.code}>
                <th scope="row">
                  {agency.code} {nameIn(language, agency)}
                </th>
                {keys.map((key) => (
                  <td key={key} class="number">
                    {figures[key] ?? '–'}
                    {figures[key] !== undefined &&
                      old[key] !== undefined &&
                      old[key] !== figures[key] && (
                        <small class="theirs"> {t.were(old[key])}</small>
                      )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
