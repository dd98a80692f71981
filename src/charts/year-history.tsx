import type { YearHistory } from '../core/year-history.ts';
import { agencyYearText } from '../text/agency-year.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { Trend } from './trend.tsx';

/** An agency's total over its years; its table stands beside it. */
export function HistoryTrend(props: {
  readonly history: YearHistory;
  readonly pass: number;
  readonly language: Language;
}) {
  const { history, pass, language } = props;
  const total = history.rows.find((row) => row.key === 'total');
  if (!total) return null;
  const why = (year: number) =>
    history.breaks
      .filter((one) => one.year === year)
      .map((one) => one.why[language])
      .join(' ') || undefined;
  return (
    <Trend
      id="history"
      title={`${agencyYearText[language].history}: ${resultText[language].overall}`}
      language={language}
      years={total.figures.map(({ year, value }) => ({ year, value, changed: why(year) }))}
      threshold={{ at: pass, label: resultText[language].pass(pass) }}
      width={560}
    />
  );
}
