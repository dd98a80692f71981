import type { HistoryFigure, HistoryRow, YearHistory } from '../core/year-history.ts';
import { agencyYearText } from '../text/agency-year.ts';
import { codeAndTitle } from '../text/code-and-title.ts';
import { intervalText } from '../text/interval.ts';
import type { Language } from '../text/language.ts';

/** An agency's years beside each other, with what changed and where a comparison must be read with care. */
export function HistoryTable(props: {
  readonly history: YearHistory;
  readonly language: Language;
  /** Whether a change may as well be chance, where that is known. */
  readonly isNoise?: (key: string, year: number, since: number) => boolean | undefined;
}) {
  const { history, language, isNoise } = props;
  const t = agencyYearText[language];
  const breaks = new Set(history.breaks.map((one) => one.year));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section class="scroll newest-first" tabIndex={0} aria-label={t.history}>
        <table class={history.years.length > 2 ? 'figures history' : 'figures history few-years'}>
          <caption class="visually-hidden">{t.history}</caption>
          <thead>
            <tr>
              <th scope="col" class="pinned">
                {t.figure}
              </th>
              {history.years.map((year) => (
                <th key={year} scope="col" class={classOf(breaks, year)}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.rows.map((row) => (
              <tr key={row.key} class={row.key === 'total' ? 'whole' : undefined}>
                <th scope="row" class="pinned">
                  {nameOf(row, language)}
                </th>
                {row.figures.map((figure, i) => (
                  <td key={figure.year} class={classOf(breaks, figure.year)}>
                    {figure.value ?? '–'}
                    <Change
                      figure={figure}
                      before={history.years[i - 1]}
                      language={language}
                      isNoise={(since) => isNoise?.(row.key, figure.year, since)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <NotCompared history={history} language={language} />
      {history.breaks.length > 0 && (
        <div class="notice">
          <h3>{t.beware}</h3>
          <ul>
            {history.breaks.map(({ year, why }) => (
              <li key={year}>
                <strong>{t.since(year)}</strong> {why[language]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Why figures stand beside each other without a difference, for whoever cannot point at the sign. */
function NotCompared({ history, language }: { history: YearHistory; language: Language }) {
  const t = agencyYearText[language];
  const lines = history.rows.flatMap((row) =>
    row.figures.flatMap(({ year, change }) =>
      change?.kind === 'breaks'
        ? [
            `${nameOf(row, language)} (${year}): ${t.notCompared(change.since, change.why[language])}`,
          ]
        : [],
    ),
  );
  const isAnew = history.rows.some(({ figures }) =>
    figures.some(({ change }) => change?.kind === 'compared' && change.isAnew),
  );
  const anew = isAnew ? <p class="hint">{t.anewLead}</p> : null;
  if (lines.length === 0) return anew;
  return (
    <>
      {anew}
      <p class="hint">{t.notComparedLead}</p>
      <ul class="hint">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function nameOf(row: HistoryRow, language: Language): string {
  return row.key === 'total'
    ? agencyYearText[language].total
    : codeAndTitle(row.key, row.title?.[language]);
}

function Change(props: {
  figure: HistoryFigure;
  /** The year that stands before it. */
  before: number | undefined;
  language: Language;
  isNoise: (since: number) => boolean | undefined;
}) {
  const { figure, before, language } = props;
  const { change } = figure;
  if (!change) return null;
  const t = agencyYearText[language];
  return (
    <small class="change">
      {change.kind === 'compared' ? (
        <span title={t.change(change.difference, change.since)}>
          {change.difference}
          {change.since !== before && ` (${t.fromYear(change.since)})`}
          {change.isAnew && <Anew since={change.since} language={language} />}
          {props.isNoise(change.since) && <Noise language={language} />}
        </span>
      ) : (
        <span title={t.notCompared(change.since, change.why[language])}>≠</span>
      )}
    </small>
  );
}

function Anew({ since, language }: { since: number; language: Language }) {
  const word = agencyYearText[language].anew(since);
  return (
    <abbr title={word}>
      {' ≠'}
      <span class="visually-hidden">{word}</span>
    </abbr>
  );
}

function Noise({ language }: { language: Language }) {
  const word = intervalText[language].noise;
  return (
    <abbr title={word}>
      {' ≈'}
      <span class="visually-hidden">{word}</span>
    </abbr>
  );
}

function classOf(breaks: ReadonlySet<number>, year: number): string {
  return breaks.has(year) ? 'number break' : 'number';
}
