import type { YearHistory } from '../core/year-history.ts';
import { agencyYearText } from '../text/agency-year.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { said } from './chart-table.tsx';
import { Trend, type TrendProps, trendTable } from './trend.tsx';

interface HistoryTrendProps {
  readonly history: YearHistory;
  readonly pass: number;
  readonly language: Language;
}

/** An agency's total over its years; its table stands beside it. */
export function HistoryTrend(props: HistoryTrendProps) {
  const trend = trendOf(props);
  return trend && <Trend {...trend} />;
}

export function historyTrendText(props: HistoryTrendProps): string {
  const trend = trendOf(props);
  return trend ? said(trendTable(trend)) : '';
}

function trendOf({ history, pass, language }: HistoryTrendProps): TrendProps | null {
  const total = history.rows.find((row) => row.key === 'total');
  if (!total) return null;
  const why = (year: number) =>
    history.breaks
      .filter((one) => one.year === year)
      .map((one) => one.why[language])
      .join(' ') || undefined;
  return {
    id: 'history',
    title: `${agencyYearText[language].history}: ${resultText[language].overall}`,
    language,
    years: total.figures.map(({ year, value }) => ({ year, value, changed: why(year) })),
    threshold: { at: pass, label: resultText[language].pass(pass) },
    width: 560,
  };
}
