import { acceptInvitation, readInvitation } from '../../actions/accept-invitation.ts';
import {
  listOffers,
  type Offers,
  sendInvitation,
  withdrawInvitation,
} from '../../actions/invitation.ts';
import { type Over, overKindOf } from '../../core/appointment.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { invitationText } from '../../text/invitation.ts';
import type { Language } from '../../text/language.ts';
import { roleText, sayAppointment, sayOver } from '../../text/role.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { HandOver } from '../../ui/hand-over.tsx';
import { NewPassword, passwordLabels } from '../../ui/new-password.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { afterSignIn } from './sign-in.tsx';

/** Asking somebody in: first the role, then whom; and coming in by the link. */
export const inviteForm: Handler = async (visit) => {
  const offers = await visit.perform(listOffers, {});
  const { searchParams } = visit.url;
  const typed = Typed.of({ role: searchParams.get('role'), over: searchParams.get('over') });
  return invitePage(visit, offers, typed);
};

export const invite: Handler = (visit) =>
  submit(
    visit,
    sendInvitation,
    (typed) => typed.object(),
    ({ email, link }) => sentPage(visit, email, link),
    async (typed, problem) =>
      invitePage(visit, await visit.perform(listOffers, {}), typed, problem),
  );

export const withdraw: Handler = async (visit) => {
  await visit.perform(withdrawInvitation, { id: visit.params.id });
  return redirect('/people?done=withdrawn');
};

export const invitation: Handler = (visit) => acceptPage(visit, new Typed());

export const accept: Handler = (visit) =>
  submit(
    visit,
    acceptInvitation,
    (typed) => ({ ...typed.object(), token: visit.params.token, language: visit.language }),
    ({ opened }) => (opened ? afterSignIn(visit, opened, '/') : redirect('/sign-in?done=accepted')),
    (typed, problem) => acceptPage(visit, typed, problem),
  );

function invitePage(visit: Visit, offers: Offers, typed: Typed, problem?: Problem): Answer {
  const { language } = visit;
  const t = invitationText[language];
  const role = offers.roles.find((one) => one === typed.get('role'));
  if (!role) return rolesPage(visit, offers);
  const shared = { language, problem, value: typed.get('over') };
  const kind = overKindOf(role);
  const overs = kind === 'agency' ? offers.agencies : offers.groups;
  return page(
    t.title,
    <>
      <h1>
        {t.title}: {roleText[language][role]}
      </h1>
      <p class="lead">{t.about[role]}</p>
      <ProblemBox
        problem={problem}
        language={language}
        labels={{ email: t.email, over: kind === 'group' ? t.group : t.agency }}
      />
      <form method="post" action="/people/invite">
        <input type="hidden" name="role" value={role} />
        {kind !== 'country' && overs && (
          <Choice
            {...shared}
            name="over"
            label={kind === 'group' ? t.group : t.agency}
            options={choices(overs, language)}
          />
        )}
        {kind === 'agency' && !overs && (
          <Field {...shared} name="over" label={t.agencyCode} hint={t.agencyHint} required />
        )}
        <Field
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          language={language}
          problem={problem}
          value={typed.get('email')}
          required
        />
        <Button>{t.send}</Button>
      </form>
      <p>
        <a href="/people/invite">{t.otherRole}</a>
      </p>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function choices(overs: readonly Over[], language: Language): [string, string][] {
  return overs.flatMap((over) =>
    over.kind === 'country' ? [] : [[over.code, `${sayOver(over, language)} (${over.code})`]],
  );
}

function rolesPage(visit: Visit, offers: Offers): Answer {
  const { language } = visit;
  const t = invitationText[language];
  const over = visit.url.searchParams.get('over');
  const tail = over ? `&over=${encodeURIComponent(over)}` : '';
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ul class="cards">
        {offers.roles.map((role) => (
          <li class="card" key={role}>
            <h2>
              <a href={`/people/invite?role=${role}${tail}`}>{roleText[language][role]}</a>
            </h2>
            <p>{t.about[role]}</p>
          </li>
        ))}
      </ul>
    </>,
  );
}

function sentPage(visit: Visit, email: string, link: string | null): Answer {
  const t = invitationText[visit.language];
  const title = link === null ? t.sentTitle : t.handOver;
  return page(
    title,
    <>
      <h1>{title}</h1>
      <p class="lead">{link === null ? t.sent(email) : t.handOverLead(email)}</p>
      {link !== null && <HandOver link={link} />}
      <ul class="plain">
        <li>
          <a href="/people/invite">{t.another}</a>
        </li>
        <li>
          <a href="/people">{t.toPeople}</a>
        </li>
      </ul>
    </>,
  );
}

async function acceptPage(visit: Visit, typed: Typed, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  if (isProblem(problem, 'linkSpent')) throw problem;
  const view = await visit.perform(readInvitation, { token: visit.params.token });
  const t = invitationText[language];
  return page(
    t.acceptTitle,
    <>
      <h1>{t.acceptTitle}</h1>
      <ProblemBox
        problem={problem}
        language={language}
        labels={{ name: t.name, ...passwordLabels(language) }}
      />
      <dl class="facts">
        <dt>{t.invited}</dt>
        <dd>{sayAppointment(view, language)}</dd>
        <dt>{t.account}</dt>
        <dd>{view.email}</dd>
      </dl>
      <form method="post" action={visit.url.pathname}>
        {view.hasAccount ? (
          <p>{t.hasAccount}</p>
        ) : (
          <>
            <Field
              name="name"
              label={t.name}
              language={language}
              autocomplete="name"
              value={typed.get('name')}
              problem={problem}
              required
            />
            <NewPassword language={language} problem={problem} />
            <p class="soft">
              <a href="/privacy">{t.privacy}</a>
            </p>
          </>
        )}
        <Button>{view.hasAccount ? t.acceptRole : t.accept}</Button>
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}
