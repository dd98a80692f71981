import type { Problem } from '../core/problem.ts';
import { STEP_STATES, type StepReport } from '../core/progress.ts';
import type { NamedStep } from '../core/step.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress.ts';
import { Button, Choice, Field } from './form.tsx';
import { KeptWords } from './kept-words.tsx';

/** What is reported of each step in one round, on one form. */
export function ProgressForm(props: {
  readonly action: string;
  readonly until: string;
  readonly steps: readonly NamedStep[];
  /** What stands reported in this round, by step. */
  readonly latest: ReadonlyMap<number, StepReport>;
  readonly value: (name: string) => string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { action, until, steps, latest, language } = props;
  const t = progressText[language];
  return (
    <form method="post" action={action} class="wide-field">
      <input type="hidden" name="until" value={until} />
      <KeptWords language={language} />
      {steps.map((step) => (
        <fieldset key={step.id}>
          <legend>{t.step(step.number)}</legend>
          <p class="prose">{step.text}</p>
          <input type="hidden" name="step" value={step.id} />
          <input
            type="hidden"
            name={`version${step.id}`}
            value={latest.get(step.id)?.number ?? 0}
          />
          <StepFields {...{ ...props, step }} />
        </fieldset>
      ))}
      <Button>{t.save}</Button>
    </form>
  );
}

function StepFields(props: {
  readonly step: NamedStep;
  readonly value: (name: string) => string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { step, value, problem, language } = props;
  const t = progressText[language];
  const named = (field: string) => {
    const name = `${field}${step.id}`;
    return { name, value: value(name), problem, language };
  };
  return (
    <>
      <div class="row piece">
        <Choice
          {...named('state')}
          label={t.state}
          options={[
            ['', t.chooseState],
            ...STEP_STATES.map((state) => [state, t.states[state]] as const),
          ]}
        />
        <Field
          {...named('percent')}
          label={t.percentBox}
          hint={t.percentHint}
          inputmode="numeric"
          autocomplete="off"
        />
        <Field {...named('spending')} label={t.spending} hint={t.spendingHint} autocomplete="off" />
      </div>
      <Field {...named('result')} label={t.result} hint={t.resultHint} rows={4} />
      <Field {...named('problem')} label={t.problem} rows={2} />
      <Field {...named('suggestion')} label={t.suggestion} rows={2} />
      <Field {...named('links')} label={t.links} hint={t.linksHint} rows={2} />
    </>
  );
}

/** What each box is called, for the list of what was refused. */
export function stepLabels(
  steps: readonly NamedStep[],
  language: Language,
): Record<string, string> {
  const t = progressText[language];
  const fields = {
    state: t.state,
    percent: t.percentBox,
    spending: t.spending,
    result: t.result,
    problem: t.problem,
    suggestion: t.suggestion,
    links: t.links,
  };
  return Object.fromEntries(
    steps.flatMap(({ id, number }) =>
      Object.entries(fields).map(([field, label]) => [
        `${field}${id}`,
        `${t.step(number)}: ${label}`,
      ]),
    ),
  );
}
