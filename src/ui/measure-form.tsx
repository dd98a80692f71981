import { INTERVALS } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import type { Language } from '../text/language.ts';
import { measureText } from '../text/measure.ts';
import { MONTHS_SHORT } from '../text/plan-period.ts';
import { Button, Choice, EnterPresses, Field } from './form.tsx';
import { KeptWords } from './kept-words.tsx';
import { MeasureSteps } from './measure-steps.tsx';

/** The form of a measure: what it answers, what is done and when, who does it, how it is followed. */
export interface MeasureFormProps {
  readonly action: string;
  readonly value: (name: string) => string;
  readonly rows: number;
  readonly groups: readonly AnswerGroup[];
  /** The row whose box is to have the cursor. */
  readonly focus: number | null;
  readonly carriedOutIn: number;
  /** The version it is saved upon; 0 for a new one. */
  readonly version: number;
  readonly proposal: string;
  readonly isStale: boolean;
  readonly problem: Problem | undefined;
  readonly language: Language;
}

/** Codes that can be answered, under the name of their indicator. */
export interface AnswerGroup {
  readonly name: string;
  readonly places: readonly {
    readonly code: string;
    readonly name: string;
    readonly score: string | null;
    readonly need: 'weak' | 'lost' | null;
    readonly isChosen: boolean;
  }[];
}

const LONG = { finding: 6, output: 3, evidence: 3, success: 3, followUp: 3, reporting: 3 } as const;

export function MeasureForm(props: MeasureFormProps) {
  const { value, problem, language } = props;
  const t = measureText[language];
  const field = (name: keyof typeof t.fields) => (
    <Field
      name={name}
      label={t.fields[name]}
      hint={(t.hints as Partial<Record<string, string>>)[name]}
      value={value(name)}
      rows={(LONG as Partial<Record<string, number>>)[name]}
      problem={problem}
      language={language}
    />
  );
  return (
    <form method="post" action={props.action} class="wide-field measure-form">
      <EnterPresses>{t.save}</EnterPresses>
      <KeptWords language={language} />
      <Periods {...props} />
      {field('title')}
      <Answers {...props} />
      {field('finding')}
      <Field
        name="period"
        label={t.fields.period}
        hint={t.hints.period}
        value={value('period')}
        list="periods"
        problem={problem}
        language={language}
      />
      <MeasureSteps {...props} />
      {field('ownerUnit')}
      {field('ownerPerson')}
      <h2>{t.carriedOut}</h2>
      {field('output')}
      {field('evidence')}
      {field('success')}
      <Field
        name="budget"
        label={t.fields.budget}
        hint={t.hints.budget}
        value={value('budget')}
        list="budgets"
        problem={problem}
        language={language}
      />
      <Field
        name="budgetSource"
        label={t.budgetSource}
        value={value('budgetSource')}
        problem={problem}
        language={language}
      />
      {field('followUp')}
      <Choice
        name="interval"
        label={t.fields.interval}
        value={value('interval') || 'quarter'}
        options={INTERVALS.map((one) => [one, t.intervals[one]] as const)}
        problem={problem}
        language={language}
      />
      {field('reporting')}
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="proposal" value={props.proposal} />
      <div class="actions">
        <Button>{props.isStale ? t.saveMine : t.save}</Button>
        {props.isStale && (
          <>
            <Button quiet name="merge" value="1">
              {t.merge}
            </Button>
            <a href={props.action}>{t.useTheirs}</a>
          </>
        )}
      </div>
    </form>
  );
}

/** Suggested as they are typed: the quarters and months of the year. */
function Periods({ carriedOutIn, language }: MeasureFormProps) {
  const t = measureText[language];
  const year = (month: number) =>
    carriedOutIn - (month >= 10 ? 1 : 0) - (language === 'th' ? 0 : 543);
  const quarter = language === 'th' ? 'ไตรมาส ' : 'Q';
  const options = [
    ...['1', '2', '3', '4', '1–2', '3–4', '1–4'].map((one) => `${quarter}${one}/${carriedOutIn}`),
    ...[10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (month) => `${MONTHS_SHORT[language][month - 1]} ${year(month)}`,
    ),
  ];
  return (
    <>
      <datalist id="periods">
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
      <datalist id="budgets">
        <option value={t.noBudget} />
      </datalist>
    </>
  );
}

function Answers({ groups, language }: MeasureFormProps) {
  const t = measureText[language];
  return (
    <fieldset id="answers">
      <legend>{t.fields.answers}</legend>
      <p class="hint">{t.answersHint}</p>
      {groups.map(({ name, places }) => {
        const chosen = places.filter(({ isChosen }) => isChosen);
        return (
          <details class="fold" key={name} open={chosen.length > 0}>
            <summary>
              {name}{' '}
              {chosen.length > 0 && (
                <span class="tag tag-good">{chosen.map(({ code }) => code).join(' ')}</span>
              )}{' '}
              {places.some(({ need, isChosen }) => need && !isChosen) && (
                <span class="tag tag-warn">
                  {places
                    .flatMap(({ need, isChosen, code }) => (need && !isChosen ? [code] : []))
                    .join(' ')}
                </span>
              )}
            </summary>
            {places.map((place) => (
              <div class="tick" key={place.code}>
                <input
                  type="checkbox"
                  id={`answers-${place.code}`}
                  name="answers"
                  value={place.code}
                  checked={place.isChosen}
                />
                <label for={`answers-${place.code}`}>
                  {place.name}
                  {place.score !== null && ` · ${place.score}`}{' '}
                  {place.need && <span class="tag tag-warn">{t[place.need]}</span>}
                </label>
              </div>
            ))}
          </details>
        );
      })}
    </fieldset>
  );
}
