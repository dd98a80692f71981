import {
  type AccountView,
  changeAccount,
  changePassword,
  showAccount,
} from '../../actions/account.ts';
import { chooseReminders } from '../../actions/reminder.ts';
import { endOneSession, endOtherSessions } from '../../actions/session.ts';
import type { Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { accountText } from '../../text/account.ts';
import { sayAppointment } from '../../text/role.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { NewPassword, passwordLabels } from '../../ui/new-password.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { languageCookie } from '../cookie.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** The own account, with everything that is asked before something in it changes. */
export const account: Handler = async (visit) => {
  const view = await visit.perform(showAccount, {});
  const { name, language } = view;
  return accountPage(visit, view, Typed.of({ name, language }));
};

export const saveAccount: Handler = (visit) =>
  submit(
    visit,
    changeAccount,
    (typed) => typed.object(),
    async () => {
      const language = (await visit.form()).get('language') === 'en' ? 'en' : 'th';
      return redirect('/account?done=saved', [languageCookie(language)]);
    },
    async (typed, problem) =>
      accountPage(visit, await visit.perform(showAccount, {}), typed, problem),
  );

export const passwordForm: Handler = async (visit) => {
  await visit.perform(showAccount, {});
  return passwordPage(visit);
};

export const savePassword: Handler = (visit) =>
  submit(
    visit,
    changePassword,
    (typed) => typed.object(),
    () => redirect('/account?done=password'),
    (_typed, problem) => passwordPage(visit, problem),
  );

export const saveReminders: Handler = async (visit) => {
  await visit.perform(chooseReminders, { wanted: (await visit.form()).get('wanted') });
  return redirect('/account?done=saved#reminders');
};

export const endSessions: Handler = async (visit) => {
  const id = (await visit.form()).get('id');
  if (id === '') await visit.perform(endOtherSessions, {});
  else await visit.perform(endOneSession, { id });
  return redirect('/account?done=ended');
};

function accountPage(visit: Visit, view: AccountView, typed: Typed, problem?: Problem): Answer {
  const { language } = visit;
  const t = accountText[language];
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <Done visit={visit} />
      <ProblemBox problem={problem} language={language} labels={{ name: t.name }} />
      <dl class="facts">
        <dt>{t.email}</dt>
        <dd>{view.email}</dd>
        <dt>{t.roles}</dt>
        <dd>
          {view.appointments.length === 0
            ? t.noRoles
            : view.appointments.map((one) => (
                <div key={one.id}>{sayAppointment(one, language)}</div>
              ))}
        </dd>
      </dl>
      <form method="post" action="/account">
        <input type="hidden" name="version" value={view.version} />
        <Field
          name="name"
          label={t.name}
          language={language}
          autocomplete="name"
          value={typed.get('name')}
          problem={problem}
          required
        />
        <Choice
          name="language"
          label={t.language}
          language={language}
          value={typed.get('language')}
          problem={problem}
          options={[
            ['th', t.thai],
            ['en', t.english],
          ]}
        />
        <Button>{t.save}</Button>
      </form>
      <p class="soft">{t.rights}</p>
      <h2>{t.security}</h2>
      <dl class="facts">
        <dt>{t.password}</dt>
        <dd>
          <a href="/account/password">{t.changePassword}</a>
        </dd>
        <dt>{t.secondFactor}</dt>
        <dd>
          <span class={view.secondFactor ? 'tag tag-good' : 'tag'}>
            {view.secondFactor ? t.on : t.off}
          </span>{' '}
          <a href="/account/second-factor">{t.manage}</a>
        </dd>
      </dl>
      <h2 id="reminders">{t.reminders}</h2>
      <p>{t.remindersLead}</p>
      <form method="post" action="/account/reminders" class="actions">
        <span class={view.wantsReminders ? 'tag tag-good' : 'tag'}>
          {view.wantsReminders ? t.on : t.off}
        </span>
        <Button quiet name="wanted" value={view.wantsReminders ? 'off' : 'on'}>
          {view.wantsReminders ? t.remindersOff : t.remindersOn}
        </Button>
      </form>
      <Sessions visit={visit} view={view} />
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function Done({ visit }: { visit: Visit }) {
  const { done } = accountText[visit.language];
  const key = visit.url.searchParams.get('done');
  if (key !== 'saved' && key !== 'password' && key !== 'ended') return null;
  return (
    <p class="notice notice-done" role="status">
      {done[key]}
    </p>
  );
}

function Sessions({ visit, view }: { visit: Visit; view: AccountView }) {
  const t = accountText[visit.language];
  return (
    <>
      <h2>{t.sessions}</h2>
      <p>{t.sessionsLead}</p>
      <ul class="cards">
        {view.sessions.map((session) => (
          <li class="card" key={session.id}>
            <h3>
              {session.device} {session.isThis && <span class="tag tag-good">{t.thisOne}</span>}
            </h3>
            <p>
              {t.since} {shortMoment(session.createdAt, visit.language)}
              <br />
              {t.lastSeen} {shortMoment(session.lastSeenAt, visit.language)}
            </p>
            {!session.isThis && (
              <form method="post" action="/account/sessions">
                <Button quiet name="id" value={session.id}>
                  {t.end}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {view.sessions.length > 1 && (
        <form method="post" action="/account/sessions">
          <Button quiet>{t.endOthers}</Button>
        </form>
      )}
    </>
  );
}

function passwordPage(visit: Visit, problem?: Problem): Answer {
  const { language } = visit;
  const t = accountText[language];
  const shared = { language, problem, type: 'password', required: true } as const;
  return page(
    t.changePassword,
    <>
      <h1>{t.changePassword}</h1>
      <ProblemBox
        problem={problem}
        language={language}
        labels={{ current: t.current, ...passwordLabels(language) }}
      />
      <form method="post" action="/account/password">
        <Field {...shared} name="current" label={t.current} autocomplete="current-password" />
        <NewPassword language={language} problem={problem} />
        <Button>{t.changePassword}</Button>
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}
