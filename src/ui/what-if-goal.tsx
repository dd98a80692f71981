import type { AgencyYear } from '../core/agency-year.ts';
import type { Problem } from '../core/problem.ts';
import type { Language } from '../text/language.ts';
import { whatIfText } from '../text/what-if.ts';
import { Button, Choice, Field } from './form.tsx';

/** Which level or total is asked for; levels that are reached are not offered. */
export function GoalForm(props: {
  readonly year: AgencyYear;
  readonly typed: { readonly level: string; readonly total: string };
  readonly language: Language;
  readonly problem: Problem | undefined;
}) {
  const { year, typed, language, problem } = props;
  const t = whatIfText[language];
  const { levels } = year.instrument.rating;
  const at = levels.findIndex((one) => one.code === year.entry.level);
  const above = at < 0 ? levels : levels.slice(0, at);
  return (
    <form method="get" class="card no-print">
      {above.length > 0 && (
        <Choice
          name="level"
          label={t.level}
          value={typed.level}
          options={[
            ...(at > 0 ? [['', t.nextLevel] as const] : []),
            ...above.map((one) => [one.code, one.title[language]] as const),
          ]}
          language={language}
          problem={problem}
        />
      )}
      <Field
        name="total"
        label={t.total}
        hint={t.totalHint}
        value={typed.total}
        language={language}
        problem={problem}
      />
      <Button>{t.ask}</Button>
    </form>
  );
}
