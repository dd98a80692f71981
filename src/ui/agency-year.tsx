import type { AgencyYear } from '../core/agency-year.ts';
import { agencyYearText, saySource } from '../text/agency-year.ts';
import type { Language } from '../text/language.ts';

/**
 * The pages about one agency's one year. A page that is added gets a line here, and every other one
 * leads to it.
 */
const PARTS: readonly {
  readonly path: string;
  readonly label: keyof typeof agencyYearText.th.tabs;
}[] = [
  { path: '', label: 'result' },
  { path: '/analysis', label: 'analysis' },
  { path: '/plan', label: 'plan' },
  { path: '/documents', label: 'documents' },
  { path: '/progress', label: 'progress' },
  { path: '/what-if', label: 'whatIf' },
  { path: '/sheet', label: 'sheet' },
];

export function YearTabs(props: {
  readonly code: string;
  readonly year: number;
  /** The part that is being looked at, by its path. */
  readonly at: string;
  readonly language: Language;
}) {
  const { code, year, at, language } = props;
  const t = agencyYearText[language];
  return (
    <nav class="no-print" aria-label={t.parts}>
      <p class="back">
        <a href={`/agencies/${code}/years`}>{t.back}</a>
      </p>
      <ul class="tabs">
        {PARTS.map(({ path, label }) => (
          <li key={path}>
            <a
              href={`/agencies/${code}/years/${year}${path}`}
              aria-current={path === at ? 'page' : undefined}
            >
              {t.tabs[label]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function YearTable(props: {
  readonly years: readonly AgencyYear[];
  readonly language: Language;
}) {
  const { years, language } = props;
  const t = agencyYearText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            <th scope="col" class="number">
              {t.total}
            </th>
            <th scope="col">{t.level}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((one) => (
            <tr key={one.fiscalYear}>
              <th scope="row">
                <a href={`/agencies/${one.agency.code}/years/${one.fiscalYear}`}>
                  {one.fiscalYear}
                </a>
                <small class="change">{saySource(one, language)}</small>
              </th>
              <td class="number">{one.entry.values.total ?? '–'}</td>
              <td>{levelOf(one)?.title[language] ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function levelOf({ instrument, entry }: AgencyYear) {
  return instrument.rating.levels.find((level) => level.code === entry.level);
}
