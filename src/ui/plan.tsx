import { Fragment } from 'preact';
import { type Measure, spanOf } from '../core/plan.ts';
import type { Language } from '../text/language.ts';
import { measureText, sayBudget, shortPlace } from '../text/measure.ts';
import { planText } from '../text/plan.ts';
import { sayPeriod } from '../text/plan-period.ts';

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
      <table class="figures">
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
            return (
              <tr key={measure.number} id={`measure-${measure.number}`}>
                <td class="number">{measure.number}</td>
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
                <td>
                  {measure.answers.length === 0 && '–'}
                  {measure.answers.map((code, place) => (
                    <Fragment key={code}>
                      {place > 0 && ', '}
                      <span class="unbroken">{shortPlace(code, language)}</span>
                    </Fragment>
                  ))}
                </td>
                <td>{span ? sayPeriod(span, language) : '–'}</td>
                <td>{measure.ownerUnit || measure.ownerPerson || '–'}</td>
                <td class="number">{sayBudget(measure.budget, language) || '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
