import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorView,
  showSecondFactor,
  startSecondFactor,
} from '../../actions/second-factor.ts';
import type { Problem } from '../../core/problem.ts';
import { secondFactorText } from '../../text/second-factor.ts';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { QrCode } from '../../ui/qr.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Setting up, changing and switching off the code from an app. */
const HERE = '/account/second-factor';

export const secondFactor: Handler = (visit) => overview(visit);

export const startSetup: Handler = (visit) =>
  submit(visit, startSecondFactor, password, () => redirect(HERE), refused(visit));

export const confirmSetup: Handler = (visit) =>
  submit(
    visit,
    confirmSecondFactor,
    (typed) => ({ code: typed.get('code') }),
    ({ codes }) => codesPage(visit, codes),
    refused(visit),
  );

export const renewCodes: Handler = (visit) =>
  submit(
    visit,
    renewRecoveryCodes,
    password,
    ({ codes }) => codesPage(visit, codes),
    refused(visit),
  );

export const switchOff: Handler = (visit) =>
  submit(visit, removeSecondFactor, password, () => redirect('/account'), refused(visit));

const password = (typed: Typed) => ({ password: typed.get('password') });

const refused = (visit: Visit) => (_typed: Typed, problem: Problem) => overview(visit, problem);

async function overview(visit: Visit, problem?: Problem): Promise<Answer> {
  const view = await visit.perform(showSecondFactor, {});
  const t = secondFactorText[visit.language];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ProblemBox
        problem={problem}
        language={visit.language}
        labels={{ code: t.code, password: t.password }}
      />
      {view.needed && !view.on && (
        <div class="notice notice-warn">
          <h2>{t.needed}</h2>
          <p>{t.neededAdvice}</p>
        </div>
      )}
      {view.on && (
        <p>
          <span class="tag tag-good">{t.isOn}</span> {t.codesLeft(view.codesLeft)}
        </p>
      )}
      {view.pending ? (
        <Setup visit={visit} view={view} pending={view.pending} problem={problem} />
      ) : (
        <section>
          {view.on && <h2>{t.replace}</h2>}
          {view.on && <p>{t.replaceLead}</p>}
          <Step visit={visit} view={view} problem={problem} to="start">
            {view.on ? t.replace : t.start}
          </Step>
        </section>
      )}
      {view.on && !view.pending && (
        <>
          <h2>{t.renew}</h2>
          <p>{t.renewLead}</p>
          <Step visit={visit} view={view} problem={problem} to="codes" quiet>
            {t.renew}
          </Step>
        </>
      )}
      {view.on && !view.pending && !view.needed && (
        <>
          <h2>{t.remove}</h2>
          <p>{t.removeLead}</p>
          <Step visit={visit} view={view} problem={problem} to="remove" quiet>
            {t.remove}
          </Step>
        </>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

interface SetupProps {
  readonly visit: Visit;
  readonly view: SecondFactorView;
  readonly pending: { readonly secret: string; readonly uri: string };
  readonly problem: Problem | undefined;
}

function Setup({ visit, view, pending, problem }: SetupProps) {
  const t = secondFactorText[visit.language];
  return (
    <>
      <h2>{t.scan}</h2>
      <p>{t.apps}</p>
      <QrCode text={pending.uri} label={t.qr} />
      <p>
        {t.byHand}
        <br />
        <code class="key">{pending.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <h2>{t.type}</h2>
      <form method="post" action={`${HERE}/confirm`}>
        <Field
          name="code"
          label={t.code}
          language={visit.language}
          autocomplete="one-time-code"
          inputmode="numeric"
          problem={problem}
          required
        />
        <Button>{t.confirm}</Button>
      </form>
      <hr />
      <Step visit={visit} view={view} problem={problem} to="start" quiet>
        {t.restart}
      </Step>
    </>
  );
}

interface StepProps {
  readonly visit: Visit;
  readonly view: SecondFactorView;
  readonly problem: Problem | undefined;
  readonly to: 'start' | 'codes' | 'remove';
  readonly quiet?: boolean;
  readonly children: string;
}

/** A button, with the password before it where signing in is long ago. */
function Step({ visit, view, problem, to, quiet, children }: StepProps) {
  const t = secondFactorText[visit.language];
  const action = `${HERE}/${to}`;
  const mine = visit.url.pathname === action ? problem : undefined;
  return (
    <form method="post" action={action}>
      {view.passwordNeeded && (
        <Field
          name="password"
          id={`password-${to}`}
          label={t.password}
          hint={t.passwordHint}
          language={visit.language}
          type="password"
          autocomplete="current-password"
          problem={mine}
          required
        />
      )}
      <Button quiet={quiet ?? false}>{children}</Button>
    </form>
  );
}

function codesPage(visit: Visit, codes: readonly string[]): Answer {
  const t = secondFactorText[visit.language];
  return page(
    t.codesTitle,
    <>
      <h1>{t.codesTitle}</h1>
      <p class="lead">{t.codesLead}</p>
      <ol class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="button" href="/">
          {t.codesKept}
        </a>
      </p>
    </>,
  );
}
