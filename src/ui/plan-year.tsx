import { yearsToCarryOut } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import type { Language } from '../text/language.ts';
import { planText } from '../text/plan.ts';
import { Button, Choice } from './form.tsx';

/** In which year the plan is carried out, folded away because it is nearly always the next. */
export function PlanYearForm(props: {
  readonly action: string;
  readonly fiscalYear: number;
  readonly setting: { readonly version: number; readonly carriedOutIn: number };
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { action, fiscalYear, setting, problem, language } = props;
  const t = planText[language];
  const chosen = String(setting.carriedOutIn);
  return (
    <details class="fold no-print" id="year" open={problem !== undefined}>
      <summary>{t.year}</summary>
      <form method="post" action={action}>
        <Choice
          name="carriedOutIn"
          label={t.yearBox}
          hint={t.yearHint}
          value={chosen}
          options={yearsToCarryOut(fiscalYear).map((year) => [String(year), String(year)] as const)}
          problem={problem}
          language={language}
        />
        <input type="hidden" name="version" value={setting.version} />
        <Button quiet>{t.yearSave}</Button>
      </form>
    </details>
  );
}
