import type { Problem } from '../core/problem.ts';
import { collectionText } from '../text/collection.ts';
import type { Language } from '../text/language.ts';
import { Button, Field, ProblemBox } from './form.tsx';

/** More time for the surveys of a cycle; what was typed stays when it is refused. */
export function ExtendForm(props: {
  readonly action: string;
  readonly version: number;
  readonly problem: Problem | undefined;
  readonly closesOn: string;
  readonly reason: string;
  readonly language: Language;
}) {
  const { problem, language } = props;
  const t = collectionText[language];
  const shared = { language, problem };
  return (
    <details class="fold no-print" id="extend" open={problem !== undefined}>
      <summary>{t.extend}</summary>
      <ProblemBox
        problem={problem}
        language={language}
        labels={{ closesOn: t.closesOn, reason: t.reason }}
      />
      <p>{t.extendLead}</p>
      <form method="post" action={props.action}>
        <Field
          {...shared}
          name="closesOn"
          label={t.closesOn}
          hint={t.closesOnHint}
          value={props.closesOn}
        />
        <Field
          {...shared}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          value={props.reason}
        />
        <input type="hidden" name="version" value={props.version} />
        <Button>{t.extend}</Button>
      </form>
    </details>
  );
}
