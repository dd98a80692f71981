import type { HistoryFigure, YearHistory } from '../core/year-history.ts';
import { agencyYearText } from '../text/agency-year.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { said } from './chart-table.tsx';
import { Trend, type TrendProps, trendTable } from './trend.tsx';
import { everyYear } from './trend-year.ts';

interface HistoryTrendProps {
  readonly history: YearHistory;
  readonly pass: number;
  readonly language: Language;
  readonly width?: number;
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

function trendOf({ history, pass, language, width }: HistoryTrendProps): TrendProps | null {
  const total = history.rows.find((row) => row.key === 'total');
  if (!total) return null;
  return {
    id: 'history',
    title: `${agencyYearText[language].history}: ${resultText[language].overall}`,
    language,
    years: everyYear(total.figures, unknownYear).map(({ year, value }) => ({
      year,
      value,
      changed: changedIn(history, year, language),
    })),
    threshold: { at: pass, label: resultText[language].pass(pass) },
    width,
  };
}

export const unknownYear = (year: number): HistoryFigure => ({ year, value: null, change: null });

/** What was changed for everybody since the year before, in words. */
export function changedIn(
  { breaks }: YearHistory,
  year: number,
  language: Language,
): string | undefined {
  const own = breaks.filter((one) => one.year === year);
  return own.map((one) => one.why[language]).join(' ') || undefined;
}
