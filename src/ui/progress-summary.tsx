import {
  MEASURE_STATES,
  type MeasureSummary,
  type ProgressSummary,
  type Said,
} from '../core/progress-summary.ts';
import { bahtText } from '../kit/baht.ts';
import type { Language } from '../text/language.ts';
import { planReportText } from '../text/plan-report.ts';
import { progressText, sayMoney } from '../text/progress.ts';
import { StateTag } from './progress.tsx';

/** How measures stood at the end of a span: all together, then one by one. */
export function SummaryCounts({
  summary,
  language,
}: {
  summary: ProgressSummary;
  language: Language;
}) {
  const t = planReportText[language];
  const { states, baht } = progressText[language];
  const money = [
    [t.budget, summary.budget],
    [t.spent, summary.spent],
    [t.spentSoFar, summary.spentSoFar],
  ] as const;
  return (
    <dl class="facts">
      {MEASURE_STATES.map((state) => [
        <dt key={state}>{states[state]}</dt>,
        <dd key={`${state}-`}>{t.measures(summary.counts[state])}</dd>,
      ])}
      {money.map(([label, amount]) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label}-`}>
          {baht(bahtText(amount))}
          {label === t.spentSoFar && summary.share !== null && ` (${summary.share}%)`}
        </dd>,
      ])}
    </dl>
  );
}

export function SummaryTable(props: {
  readonly measures: readonly MeasureSummary[];
  readonly href: (measure: number) => string;
  readonly language: Language;
}) {
  const { measures, href, language } = props;
  const t = planReportText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.summaryTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" class="number">
              {t.percent}
            </th>
            <th scope="col" class="number">
              {t.budget}
            </th>
            <th scope="col" class="number">
              {t.spent}
            </th>
            <th scope="col" class="number">
              {t.spentSoFar}
            </th>
            <th scope="col" class="number">
              {t.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((one) => (
            <tr key={one.measure.number}>
              <th scope="row" class="wide">
                <a href={href(one.measure.number)}>
                  {one.measure.number}. {one.measure.title}
                </a>
              </th>
              <td>
                <StateTag state={one.state} language={language} />
              </td>
              <td class="number">{one.percent}</td>
              <td class="number">{sayMoney(one.measure.budget, language)}</td>
              <td class="number">{sayMoney(one.spent, language)}</td>
              <td class="number">{sayMoney(one.spentSoFar, language)}</td>
              <td class="number">{one.share ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was said under one heading, measure by measure. */
export function SummarySaid(props: {
  readonly title: string;
  readonly measures: readonly MeasureSummary[];
  readonly of: (measure: MeasureSummary) => readonly Said[];
  readonly language: Language;
}) {
  const { title, measures, of, language } = props;
  const t = planReportText[language];
  const said = measures.filter((one) => of(one).length > 0);
  return (
    <section>
      <h2>{title}</h2>
      {said.length === 0 && <p class="soft">{t.none}</p>}
      {said.map((one) => (
        <article class="piece" key={one.measure.number}>
          <h3>
            {one.measure.number}. {one.measure.title}
          </h3>
          {of(one).map(({ place, until, text }) => (
            <p class="prose" key={`${place} ${until}`}>
              {t.step(place)}: {text}
            </p>
          ))}
        </article>
      ))}
    </section>
  );
}
