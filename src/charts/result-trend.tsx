import type { Estimates } from '../core/result-detail.ts';
import type { YearHistory } from '../core/year-history.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { Trend } from './trend.tsx';
import { totalsOf } from './year-history.tsx';

/** An agency's totals over its published years, with how sure they are and where comparison breaks. */
export function TotalTrend(props: {
  readonly history: YearHistory;
  readonly estimates: ReadonlyMap<number, Estimates>;
  readonly language: Language;
}) {
  const { history, language } = props;
  if (history.years.length < 2) return null;
  return (
    <Trend
      id="total-trend"
      title={resultText[language].overall}
      language={language}
      years={totalsOf(props)}
      threshold={null}
    />
  );
}
