import { finishSetup, readSetupLink } from '../../actions/setup.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { resetText } from '../../text/reset.ts';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { NewPassword, passwordLabels } from '../../ui/new-password.tsx';
import { type Answer, page } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { afterSignIn } from './sign-in.tsx';

/** The first administrator of an empty installation. */
export const setupForm: Handler = (visit) => setupPage(visit, new Typed());

export const setUp: Handler = (visit) =>
  submit(
    visit,
    finishSetup,
    (typed) => ({ ...typed.object(), token: visit.params.token, language: visit.language }),
    (opened) => afterSignIn(visit, opened, '/'),
    (typed, problem) => setupPage(visit, typed, problem),
  );

async function setupPage(visit: Visit, typed: Typed, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  if (isProblem(problem, 'linkSpent')) throw problem;
  await visit.perform(readSetupLink, { token: visit.params.token });
  const t = resetText[language];
  const shared = { language, problem, required: true };
  return page(
    t.setupTitle,
    <>
      <h1>{t.setupTitle}</h1>
      <p class="lead">{t.setupLead}</p>
      <ProblemBox
        problem={problem}
        language={language}
        labels={{ email: t.email, name: t.name, ...passwordLabels(language) }}
      />
      <form method="post" action={visit.url.pathname}>
        <Field
          {...shared}
          name="email"
          type="email"
          label={t.email}
          autocomplete="username"
          value={typed.get('email')}
        />
        <Field
          {...shared}
          name="name"
          label={t.name}
          autocomplete="name"
          value={typed.get('name')}
        />
        <NewPassword language={language} problem={problem} />
        <Button>{t.finish}</Button>
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}
