import type { Problem } from '../core/problem.ts';
import { accountText } from '../text/account.ts';
import type { Language } from '../text/language.ts';
import { Field } from './form.tsx';

/** A new password, typed twice; never shown again, not even when it is refused. */
export function NewPassword(props: { language: Language; problem?: Problem | undefined }) {
  const t = accountText[props.language];
  const shared = {
    ...props,
    type: 'password',
    autocomplete: 'new-password',
    required: true,
  } as const;
  return (
    <>
      {props.problem && <p class="hint">{t.notKept}</p>}
      <Field {...shared} name="password" label={t.newPassword} hint={t.passwordHint} />
      <Field {...shared} name="again" label={t.again} />
    </>
  );
}

/** For the summary above the form. */
export function passwordLabels(language: Language): Record<string, string> {
  const t = accountText[language];
  return { password: t.newPassword, again: t.again };
}
