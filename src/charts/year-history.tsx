import { intervalTexts } from '../core/interval.ts';
import type { Estimates } from '../core/result-detail.ts';
import type { HistoryFigure, YearHistory } from '../core/year-history.ts';
import { agencyYearText } from '../text/agency-year.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { said } from './chart-table.tsx';
import { Trend, type TrendProps, trendTable } from './trend.tsx';
import { everyYear, type TrendYear } from './trend-year.ts';

interface HistoryTrendProps {
  readonly history: YearHistory;
  /** How sure the figures of each year are, as far as that is known. */
  readonly estimates?: ReadonlyMap<number, Estimates>;
  readonly pass: number;
  readonly language: Language;
  readonly width?: number;
}

/** An agency's total over its years; its table stands beside it. */
export function HistoryTrend(props: HistoryTrendProps) {
  return <Trend {...trendOf(props)} />;
}

export function historyTrendText(props: HistoryTrendProps): string {
  return said(trendTable(trendOf(props)));
}

function trendOf(props: HistoryTrendProps): TrendProps {
  const { history, estimates = new Map(), pass, language, width } = props;
  return {
    id: 'history',
    title: `${agencyYearText[language].history}: ${resultText[language].overall}`,
    language,
    years: totalsOf({ history, estimates, language }),
    threshold: { at: pass, label: resultText[language].pass(pass) },
    width,
  };
}

/** The totals year by year, with their intervals and where comparison breaks. */
export function totalsOf(props: {
  readonly history: YearHistory;
  readonly estimates: ReadonlyMap<number, Estimates>;
  readonly language: Language;
}): TrendYear[] {
  const { history, estimates, language } = props;
  const totals = history.rows.find((row) => row.key === 'total')?.figures ?? [];
  return everyYear(totals, unknownYear).map(({ year, value, change }) => {
    const estimate = estimates.get(year)?.get('total');
    const [low, high] = estimate ? intervalTexts(estimate.interval) : [];
    const changed = changedIn(history, year, language);
    return {
      year,
      value,
      ...(changed === undefined ? {} : { changed }),
      ...(low !== undefined && high !== undefined ? { low, high } : {}),
      ...(change?.kind === 'breaks' ? { breaks: change.why[language] } : {}),
    };
  });
}

const unknownYear = (year: number): HistoryFigure => ({ year, value: null, change: null });

/** What was changed for everybody since the year before, in words. */
function changedIn({ breaks }: YearHistory, year: number, language: Language): string | undefined {
  const own = breaks.filter((one) => one.year === year);
  return own.map((one) => one.why[language]).join(' ') || undefined;
}
