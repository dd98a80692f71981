import { Fragment } from 'preact';
import { type Measure, spanOf } from '../core/plan.ts';
import type { Language } from '../text/language.ts';
import { measureText, sayBudget, shortPlace } from '../text/measure.ts';
import { planText } from '../text/plan.ts';
import { sayPeriod } from '../text/plan-period.ts';
import { CellName } from './cell-name.tsx';

/** The measures of a plan in one table. */
export function MeasureTable(props: {
  readonly measures: readonly Measure[];
  /** Of the plan's page, for the way to each. */
  readonly href: string;
  readonly faults: (number: number) => number;
  readonly language: Language;
}) {
  const { measures, href, faults, language } = props;
  const t = planText[language];
  if (measures.length === 0) return <p class="soft">{t.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.measures}>
      <table class="stacks figures">
        <thead>
          <tr>
            <th scope="col" class="number">
              {t.number}
            </th>
            <th scope="col">{t.measures}</th>
            <th scope="col">{t.answersShort}</th>
            <th scope="col">{t.period}</th>
            <th scope="col" class="unbroken">
              {t.owner}
            </th>
            <th scope="col" class="number">
              {t.budget}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => {
            const span = spanOf(measure);
            const open = faults(measure.number);
            const owner = measure.ownerUnit || measure.ownerPerson;
            const budget = sayBudget(measure.budget, language);
            return (
              <tr key={measure.number} id={`measure-${measure.number}`}>
                <td class="number bare">{measure.number}</td>
                <th scope="row" class="wide">
                  <a href={`${href}/${measure.number}`}>
                    {measure.title || measureText[language].untitled}
                  </a>{' '}
                  {open > 0 && (
                    <span class="tag tag-warn">
                      {t.faults} {open}
                    </span>
                  )}
                </th>
                <td class={measure.answers.length === 0 ? 'bare' : undefined}>
                  <CellName>{t.answersShort}</CellName>
                  {measure.answers.length === 0 && '–'}
                  {measure.answers.map((code, place) => (
                    <Fragment key={code}>
                      {place > 0 && ', '}
                      <span class="unbroken">{shortPlace(code, language)}</span>
                    </Fragment>
                  ))}
                </td>
                <td class={span ? undefined : 'bare'}>
                  <CellName>{t.period}</CellName>
                  {span ? sayPeriod(span, language) : '–'}
                </td>
                <td class={owner ? undefined : 'bare'}>
                  <CellName>{t.owner}</CellName>
                  {owner || '–'}
                </td>
                <td class={budget ? 'number' : 'number bare'}>
                  <CellName>{t.budget}</CellName>
                  {budget || '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
