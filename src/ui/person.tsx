import { type Appointment, mayAppoint } from '../core/appointment.ts';
import { type Actor, hasRole } from '../core/person.ts';
import type { Problem } from '../core/problem.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { personText } from '../text/person.ts';
import { sayAppointment } from '../text/role.ts';
import { Button, Field } from './form.tsx';

/** People in a table, one person's facts, and what may be done to them. */
interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly erased: boolean;
  readonly secondFactor: boolean;
  readonly lastSignInAt: Date | null;
  readonly appointments: readonly Appointment[];
}

export function PeopleTable(props: { people: readonly Person[]; language: Language }) {
  const { people, language } = props;
  const t = personText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table>
        <caption class="visually-hidden">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.roles}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={`/people/${person.id}`}>{person.name}</a>
                <br />
                <span class="soft plain">{person.email}</span>
              </th>
              <td>
                {person.appointments.length === 0
                  ? t.noRoles
                  : person.appointments.map((one) => (
                      <div key={one.id}>{sayAppointment(one, language)}</div>
                    ))}
              </td>
              <td>
                <State person={person} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function State({ person, language }: { person: Person; language: Language }) {
  const t = personText[language];
  return (
    <>
      <span class={person.disabled ? 'tag tag-bad' : 'tag tag-good'}>
        {person.disabled ? t.disabled : t.active}
      </span>{' '}
      {person.secondFactor && <span class="tag">{t.secondFactor}</span>}
    </>
  );
}

interface AboutPerson {
  readonly person: Person;
  readonly actor: Actor;
  readonly language: Language;
}

export function PersonFacts({ person, actor, language }: AboutPerson) {
  const t = personText[language];
  if (person.erased) return null;
  return (
    <>
      <dl class="facts">
        <dt>{t.email}</dt>
        <dd>{person.email}</dd>
        <dt>{t.state}</dt>
        <dd>
          <State person={person} language={language} />
        </dd>
        <dt>{t.lastSignIn}</dt>
        <dd>{person.lastSignInAt ? shortMoment(person.lastSignInAt, language) : t.never}</dd>
      </dl>
      <h2>{t.roles}</h2>
      {person.appointments.length === 0 && <p>{t.noRoles}</p>}
      <ul class="plain">
        {person.appointments.map((one) => (
          <li class="row" key={one.id}>
            <span>{sayAppointment(one, language)}</span>
            {mayEnd(actor, one) && (
              <form method="post" action={`/people/${person.id}/end-role`}>
                <Button quiet name="appointment" value={String(one.id)}>
                  {t.endRole}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function mayEnd(actor: Actor, { role, over }: Appointment): boolean {
  return mayAppoint(actor, role, over.kind === 'agency' ? over.id : null);
}

/** An administrator's: a new password, in and out, and gone for good. */
export function PersonDeeds({
  person,
  actor,
  language,
  problem,
  typedEmail,
}: AboutPerson & { problem: Problem | undefined; typedEmail: string | undefined }) {
  const t = personText[language];
  if (person.erased || person.id === actor.personId || !hasRole(actor, ['administrator'])) {
    return null;
  }
  const at = `/people/${person.id}`;
  return (
    <section>
      <h2>{t.account}</h2>
      {!person.disabled && (
        <form method="post" action={`${at}/reset`}>
          <p>{t.resetLead}</p>
          <Button quiet>{t.reset}</Button>
        </form>
      )}
      {person.disabled ? (
        <form method="post" action={`${at}/enable`}>
          <Button quiet>{t.enable}</Button>
        </form>
      ) : (
        <form method="post" action={`${at}/disable`}>
          <p>{t.disableLead}</p>
          <Button quiet>{t.disable}</Button>
        </form>
      )}
      <details class="fold" open={problem !== undefined}>
        <summary>{t.address}</summary>
        <form method="post" action={`${at}/address`}>
          <p>{t.addressLead}</p>
          <Field
            name="email"
            type="email"
            label={t.newAddress}
            language={language}
            value={typedEmail ?? person.email}
            problem={problem}
            required
          />
          <Button quiet>{t.address}</Button>
        </form>
      </details>
      <details class="fold">
        <summary>{t.erase}</summary>
        <form method="post" action={`${at}/erase`}>
          <p>{t.eraseLead}</p>
          <div class="tick">
            <input type="checkbox" id="sure" name="sure" value="yes" required />
            <label for="sure">{t.eraseSure}</label>
          </div>
          <button type="submit" class="button button-danger">
            {t.erase}
          </button>
        </form>
      </details>
    </section>
  );
}
