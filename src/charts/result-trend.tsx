import { intervalTexts } from '../core/interval.ts';
import type { Estimates } from '../core/result-detail.ts';
import type { YearHistory } from '../core/year-history.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { Trend } from './trend.tsx';
import { everyYear } from './trend-year.ts';
import { changedIn, unknownYear } from './year-history.tsx';

/** An agency's totals over its published years, with how sure they are and where comparison breaks. */
export function TotalTrend(props: {
  readonly history: YearHistory;
  readonly estimates: ReadonlyMap<number, Estimates>;
  readonly language: Language;
}) {
  const { history, estimates, language } = props;
  const totals = history.rows.find((row) => row.key === 'total')?.figures ?? [];
  if (totals.length < 2) return null;
  return (
    <Trend
      id="total-trend"
      title={resultText[language].overall}
      language={language}
      years={everyYear(totals, unknownYear).map(({ year, value, change }) => {
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
      })}
      threshold={null}
    />
  );
}
