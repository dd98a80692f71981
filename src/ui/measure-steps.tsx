import type { Problem } from '../core/problem.ts';
import type { Language } from '../text/language.ts';
import { measureText } from '../text/measure.ts';
import { Button, Field } from './form.tsx';

/** The steps of a measure as rows that buttons and numbers put in order, without a script. */
export function MeasureSteps(props: {
  readonly value: (name: string) => string;
  readonly rows: number;
  readonly focus: number | null;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { value, rows, problem, language, focus } = props;
  const t = measureText[language];
  return (
    <fieldset id="steps">
      <legend>{t.fields.steps}</legend>
      <p class="hint">{t.stepsHint}</p>
      {Array.from({ length: rows }, (_, i) => (
        <fieldset class="step" key={i}>
          <legend>{t.step(i + 1)}</legend>
          <input type="hidden" name={`step${i}.id`} value={value(`step${i}.id`)} />
          <Field
            name={`step${i}.text`}
            label={t.stepText}
            value={value(`step${i}.text`)}
            rows={2}
            autofocus={focus === i}
            problem={problem}
            language={language}
          />
          <div class="row">
            <Field
              name={`step${i}.period`}
              label={t.stepPeriod}
              value={value(`step${i}.period`)}
              list="periods"
              problem={problem}
              language={language}
            />
            <Field
              name={`step${i}.number`}
              label={t.stepNumber}
              value={value(`step${i}.number`)}
              inputmode="numeric"
              problem={problem}
              language={language}
            />
          </div>
          <div class="actions">
            {i > 0 && <Press of={`up.${i}`} say={t.up} step={t.step(i + 1)} />}
            {i < rows - 1 && <Press of={`down.${i}`} say={t.down} step={t.step(i + 1)} />}
            <Press of={`drop.${i}`} say={t.dropStep} step={t.step(i + 1)} />
          </div>
        </fieldset>
      ))}
      <Button quiet name="do" value="add">
        {t.addStep}
      </Button>
    </fieldset>
  );
}

function Press({ of, say, step }: { of: string; say: string; step: string }) {
  return (
    <button type="submit" class="link" name="do" value={of}>
      {say}
      <span class="visually-hidden"> {step}</span>
    </button>
  );
}
