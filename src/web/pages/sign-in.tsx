import { endSession, type OpenedSession } from '../../actions/session.ts';
import {
  beginSession,
  beginSessionByMail,
  confirmCode,
  type SignInStep,
} from '../../actions/sign-in.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { localPath } from '../../kit/path.ts';
import { resetText } from '../../text/reset.ts';
import { signInText } from '../../text/sign-in.ts';
import { Button, Field, ProblemBox, Refusal } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { cookieName, signedInCookies, signedOutCookies, ticketCookie } from '../cookie.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { elsewherePage, signInPath } from './sign-in-elsewhere.tsx';

/** Signing in and out; a form of e-mail and password, and a second one for the code. */
export const signInForm: Handler = (visit) => {
  const next = localPath(visit.url.searchParams.get('next'));
  if (visit.actor.personId !== null) return redirect(next);
  if (!visit.channel.secure) return elsewherePage(visit, next);
  return signInPage(visit, Typed.of({ next }), undefined);
};

export const signIn: Handler = (visit) =>
  submit(
    visit,
    beginSession,
    (typed) => ({ email: typed.get('email'), password: typed.get('password') }),
    async (step) => answerStep(visit, step, (await visit.form()).get('next')),
    (typed, problem) =>
      isProblem(problem, 'insecureChannel')
        ? elsewherePage(visit, localPath(typed.get('next')), statusOf(problem))
        : signInPage(visit, typed, problem),
  );

export const codeForm: Handler = (visit) => {
  const next = localPath(visit.url.searchParams.get('next'));
  if (!ticketOf(visit)) return redirect(signInPath(next));
  return codePage(visit, next, undefined);
};

export const sendCode: Handler = async (visit) => {
  const next = localPath((await visit.form()).get('next'));
  return submit(
    visit,
    confirmCode,
    (typed) => ({ ticket: ticketOf(visit), code: typed.get('code') }),
    (step) => answerStep(visit, step, next),
    (_typed, problem) =>
      isProblem(problem, 'linkSpent')
        ? signInPage(visit, Typed.of({ next }), new Problem('signInNeeded', {}))
        : codePage(visit, next, problem),
  );
};

export const mailedLink: Handler = (visit) => mailedLinkPage(visit, undefined);

export const useMailedLink: Handler = (visit) =>
  submit(
    visit,
    beginSessionByMail,
    () => ({ token: visit.params.token }),
    (step) => answerStep(visit, step, '/'),
    (_typed, problem) => mailedLinkPage(visit, problem),
  );

export const signOut: Handler = async (visit) => {
  if (visit.actor.personId !== null) await visit.perform(endSession, {});
  return redirect('/', signedOutCookies(visit.https));
};

function answerStep(visit: Visit, step: SignInStep, typedNext: string): Answer {
  const next = localPath(typedNext);
  switch (step.step) {
    case 'in':
      return afterSignIn(visit, step, next);
    case 'code':
      return redirect(`/sign-in/code?next=${encodeURIComponent(next)}`, [
        ticketCookie(visit.https, step.ticket),
      ]);
    case 'mail':
      return mailSentPage(visit);
  }
}

export function afterSignIn(visit: Visit, opened: OpenedSession, next: string): Answer {
  return redirect(
    opened.complete ? next : '/account/second-factor',
    signedInCookies(visit, opened),
  );
}

function ticketOf(visit: Visit): string {
  return visit.cookie(cookieName(visit.https, 'ticket')) ?? '';
}

function signInPage(visit: Visit, typed: Typed, problem: Problem | undefined): Answer {
  const { language } = visit;
  const t = signInText[language];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <Done visit={visit} />
      <p class="lead">{t.lead}</p>
      <ProblemBox
        problem={problem}
        language={language}
        labels={{ email: t.email, password: t.password }}
      />
      <form method="post" action="/sign-in">
        <input type="hidden" name="next" value={localPath(typed.get('next'))} />
        <Field
          name="email"
          label={t.email}
          language={language}
          type="email"
          autocomplete="username"
          value={typed.get('email')}
          problem={problem}
          required
        />
        <Field
          name="password"
          label={t.password}
          language={language}
          type="password"
          autocomplete="current-password"
          problem={problem}
          required
        />
        <Button>{t.go}</Button>
      </form>
      <p>
        <a href="/forgot">{t.forgot}</a>
      </p>
      <DemoPost visit={visit} />
    </>,
    problem ? statusOf(problem) : 200,
  );
}

/** What led here and is done. */
function Done({ visit }: { visit: Visit }) {
  const t = resetText[visit.language];
  const done = visit.url.searchParams.get('done');
  const said = done === 'reset' ? t.done : done === 'accepted' ? t.accepted : undefined;
  return said ? (
    <p class="notice notice-done" role="status">
      {said}
    </p>
  ) : null;
}

function DemoPost({ visit }: { visit: Visit }) {
  if (!visit.house.installation.isDemo || !visit.channel.loopback) return null;
  return (
    <p>
      <a href="/demo/mail">{signInText[visit.language].demoCodes}</a>
    </p>
  );
}

function codePage(visit: Visit, next: string, problem: Problem | undefined): Answer {
  const { language } = visit;
  const t = signInText[language];
  const failed = isProblem(problem, 'signInFailed');
  return page(
    t.codeTitle,
    <>
      <h1>{t.codeTitle}</h1>
      <p class="lead">{t.codeLead}</p>
      {failed ? (
        <Refusal title={t.codeFailed} advice={t.codeFailedAdvice}>
          <p>
            <a href="#code">{t.code}</a>
          </p>
        </Refusal>
      ) : (
        <ProblemBox problem={problem} language={language} labels={{ code: t.code }} />
      )}
      <form method="post" action="/sign-in/code">
        <input type="hidden" name="next" value={next} />
        <Field
          name="code"
          label={t.code}
          hint={t.codeHint}
          language={language}
          autocomplete="one-time-code"
          problem={problem}
          required
        />
        <Button>{t.confirm}</Button>
      </form>
      <p>
        <a href={signInPath(next)}>{t.startAgain}</a>
      </p>
      <DemoPost visit={visit} />
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function mailSentPage(visit: Visit): Answer {
  const t = signInText[visit.language];
  return page(
    t.mailTitle,
    <>
      <h1>{t.mailTitle}</h1>
      <p class="lead">{t.mailLead}</p>
      <p>
        <a href="/sign-in">{t.startAgain}</a>
      </p>
    </>,
  );
}

function mailedLinkPage(visit: Visit, problem: Problem | undefined): Answer {
  const { language } = visit;
  const t = signInText[language];
  return page(
    t.mailGoTitle,
    <>
      <h1>{t.mailGoTitle}</h1>
      <ProblemBox problem={problem} language={language} />
      {problem ? (
        <p>
          <a href="/sign-in">{t.startAgain}</a>
        </p>
      ) : (
        <form method="post" action={visit.url.pathname}>
          <p class="lead">{t.mailGoLead}</p>
          <Button>{t.go}</Button>
        </form>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}
