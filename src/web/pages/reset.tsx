import { hasPost } from '../../actions/mail.ts';
import { askForReset, readResetLink, resetPassword } from '../../actions/reset.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { resetText } from '../../text/reset.ts';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { NewPassword, passwordLabels } from '../../ui/new-password.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** A forgotten password: asking for a link, and using it. */
export const forgotForm: Handler = (visit) => forgotPage(visit, new Typed());

export const forgot: Handler = (visit) =>
  submit(
    visit,
    askForReset,
    (typed) => typed.object(),
    () => sentPage(visit),
    (typed, problem) => forgotPage(visit, typed, problem),
  );

export const resetForm: Handler = (visit) => resetPage(visit);

export const reset: Handler = (visit) =>
  submit(
    visit,
    resetPassword,
    (typed) => ({ ...typed.object(), token: visit.params.token }),
    () => redirect('/sign-in?done=reset'),
    (_typed, problem) => resetPage(visit, problem),
  );

function forgotPage(visit: Visit, typed: Typed, problem?: Problem): Answer {
  const { language } = visit;
  const t = resetText[language];
  return page(
    t.forgotTitle,
    <>
      <h1>{t.forgotTitle}</h1>
      {hasPost(visit.house) ? (
        <>
          <p class="lead">{t.forgotLead}</p>
          <ProblemBox problem={problem} language={language} labels={{ email: t.email }} />
          <form method="post" action="/forgot">
            <Field
              name="email"
              type="email"
              label={t.email}
              language={language}
              autocomplete="username"
              value={typed.get('email')}
              problem={problem}
              required
            />
            <Button>{t.send}</Button>
          </form>
        </>
      ) : (
        <p class="lead">{t.noMail}</p>
      )}
      <p>
        <a href="/sign-in">{t.back}</a>
      </p>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function sentPage(visit: Visit): Answer {
  const t = resetText[visit.language];
  return page(
    t.sentTitle,
    <>
      <h1>{t.sentTitle}</h1>
      <p class="lead">{t.sent}</p>
      <p>
        <a href="/sign-in">{t.back}</a>
      </p>
    </>,
  );
}

async function resetPage(visit: Visit, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  if (isProblem(problem, 'linkSpent')) throw problem;
  const { recovery } = await visit.perform(readResetLink, { token: visit.params.token });
  const t = resetText[language];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      {recovery && <p class="notice notice-warn">{t.recovery}</p>}
      <ProblemBox problem={problem} language={language} labels={passwordLabels(language)} />
      <form method="post" action={visit.url.pathname}>
        <NewPassword language={language} problem={problem} />
        <Button>{t.save}</Button>
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}
