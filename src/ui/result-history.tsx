import type { Lineage } from '../core/lineage.ts';
import { type Estimates, isNoisyChange } from '../core/result-detail.ts';
import type { YearHistory } from '../core/year-history.ts';
import type { Language } from '../text/language.ts';
import { resultDetailText } from '../text/result-detail.ts';
import { HistoryTable } from './year-history.tsx';

/** The published years beside each other; a change that may as well be chance is marked. */
export function ResultHistory(props: {
  readonly history: YearHistory;
  readonly lineage: Lineage;
  readonly estimates: ReadonlyMap<number, Estimates>;
  readonly language: Language;
}) {
  const { history, lineage, estimates, language } = props;
  const t = resultDetailText[language];
  if (history.years.length < 2) return <p>{t.historyOne}</p>;
  return (
    <>
      <HistoryTable
        history={history}
        language={language}
        isNoise={(key, year, since) => isNoisyChange(lineage, estimates, { key, year, since })}
      />
      <p class="hint">{t.noiseLead}</p>
    </>
  );
}
