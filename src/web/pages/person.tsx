import { endAppointment } from '../../actions/appointment.ts';
import {
  changeAddress,
  disablePerson,
  enablePerson,
  erasePersonalData,
  listPersons,
  showPerson,
} from '../../actions/person.ts';
import { sendReset } from '../../actions/reset.ts';
import { ROLES } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { isProblem } from '../../core/problem.ts';
import { personText } from '../../text/person.ts';
import { roleText } from '../../text/role.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { HandOver } from '../../ui/hand-over.tsx';
import { PendingInvitations } from '../../ui/invitation.tsx';
import { Pager } from '../../ui/pager.tsx';
import { PeopleTable, PersonDeeds, PersonFacts } from '../../ui/person.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Who is here, for administrators and coordinators. */
export const people: Handler = async (visit) => {
  const { language, url } = visit;
  const t = personText[language];
  const search = url.searchParams.get('search') ?? '';
  const role = url.searchParams.get('role') ?? '';
  const pageNumber = url.searchParams.get('page') ?? 1;
  const view = await visit.perform(listPersons, {
    search,
    role: role || undefined,
    page: pageNumber,
  });
  const href = (to: number) => `/people?${new URLSearchParams({ search, role, page: String(to) })}`;
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <Done visit={visit} />
      <p>
        <a class="button" href="/people/invite">
          {t.invite}
        </a>
      </p>
      <search>
        <form method="get" action="/people" class="row">
          <Field name="search" type="search" label={t.search} language={language} value={search} />
          <Choice
            name="role"
            label={t.roles}
            language={language}
            value={role}
            options={[
              ['', t.anyRole],
              ...ROLES.map((one) => [one, roleText[language][one]] as const),
            ]}
          />
          <Button quiet>{t.find}</Button>
        </form>
      </search>
      <p class="soft">{view.total === 0 ? t.nobody : t.count(view.total)}</p>
      {view.total > 0 && <PeopleTable people={view.people} language={language} />}
      <Pager page={view.page} pages={view.pages} href={href} language={language} />
      <PendingInvitations invitations={view.invitations} language={language} />
    </>,
  );
};

export const person: Handler = (visit) => personPage(visit);

export const disable: Handler = (visit) =>
  deed(visit, () => visit.perform(disablePerson, { id: visit.params.id }), 'disabled');

export const enable: Handler = (visit) =>
  deed(visit, () => visit.perform(enablePerson, { id: visit.params.id }), 'enabled');

export const correctAddress: Handler = (visit) =>
  submit(
    visit,
    changeAddress,
    (typed) => ({ id: visit.params.id, email: typed.get('email') }),
    () => redirect(`/people/${visit.params.id}?done=address`),
    (typed, problem) => personPage(visit, problem, typed.get('email')),
  );

export const erase: Handler = async (visit) => {
  const sure = (await visit.form()).get('sure');
  return deed(
    visit,
    () => visit.perform(erasePersonalData, { id: visit.params.id, sure }),
    'erased',
  );
};

export const endRole: Handler = async (visit) => {
  const id = (await visit.form()).get('appointment');
  return deed(visit, () => visit.perform(endAppointment, { id }), 'ended', '/people');
};

/** Where no mail leaves the house the link is shown, to be handed over. */
export const resetFor: Handler = async (visit) => {
  const { link } = await visit.perform(sendReset, { id: visit.params.id });
  if (link === null) return redirect(`/people/${visit.params.id}?done=reset`);
  const t = personText[visit.language];
  return page(
    t.resetLink,
    <>
      <h1>{t.resetLink}</h1>
      <p class="lead">{t.resetHandOver}</p>
      <HandOver link={link} />
      <p>
        <a href="/people">{t.title}</a>
      </p>
    </>,
  );
};

type DoneKey = keyof (typeof personText.th)['done'];

async function deed(
  visit: Visit,
  work: () => Promise<unknown>,
  done: DoneKey,
  to = `/people/${visit.params.id}`,
): Promise<Answer> {
  try {
    await work();
  } catch (error) {
    if (isProblem(error, 'wrongState') || isProblem(error, 'badInput')) {
      return personPage(visit, error);
    }
    throw error;
  }
  return redirect(`${to}?done=${done}`);
}

async function personPage(visit: Visit, problem?: Problem, typedEmail?: string): Promise<Answer> {
  const { language, actor } = visit;
  const shown = await visit.perform(showPerson, { id: visit.params.id });
  const t = personText[language];
  const title = shown.erased ? t.erased : shown.name;
  return page(
    title,
    <>
      <p>
        <a href="/people">{t.title}</a>
      </p>
      <h1>{title}</h1>
      <Done visit={visit} />
      <ProblemBox problem={problem} language={language} />
      <PersonFacts person={shown} actor={actor} language={language} />
      <PersonDeeds
        person={shown}
        actor={actor}
        language={language}
        problem={typedEmail === undefined ? undefined : problem}
        typedEmail={typedEmail}
      />
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function Done({ visit }: { visit: Visit }) {
  const { done } = personText[visit.language];
  const key = visit.url.searchParams.get('done') ?? '';
  return Object.hasOwn(done, key) ? (
    <p class="notice notice-done" role="status">
      {done[key as DoneKey]}
    </p>
  ) : null;
}
