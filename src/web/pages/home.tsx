import { mayEver } from '../../actions/action.ts';
import { addAgency, seeAgencies } from '../../actions/agency.ts';
import { listAgencyYears } from '../../actions/agency-year.ts';
import { viewHome } from '../../actions/home.ts';
import type { Agency } from '../../core/agency.ts';
import { hasRole } from '../../core/person.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { homeText } from '../../text/home.ts';
import type { Language } from '../../text/language.ts';
import { oversightText } from '../../text/oversight.ts';
import { WaitingCards } from '../../ui/waiting.tsx';
import { page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { publicHome } from './home-public.tsx';

/** The first page: for the public the ways in, for an officer what waits. */
export const home: Handler = (visit) =>
  visit.actor.personId === null ? publicHome(visit) : officerHome(visit);

async function officerHome(visit: Visit) {
  const t = homeText[visit.language];
  const waiting = await visit.perform(viewHome, {});
  const today = dayInThailand(visit.now);
  const isAppointed = visit.actor.appointments.length > 0;
  return page(
    t.waiting,
    <>
      <h1>{t.hello(visit.actor.name)}</h1>
      <h2>{t.waiting}</h2>
      {waiting.length === 0 && (
        <div class="notice">
          <h3>{isAppointed ? t.nothing : t.noRole}</h3>
          <p>{isAppointed ? t.nothingAdvice : t.noRoleAdvice}</p>
        </div>
      )}
      <ul class="cards">
        <WaitingCards waiting={waiting} today={today} language={visit.language} />
        {hasRole(visit.actor, ['oversight']) && <OversightCard language={visit.language} />}
        <OwnAgencies visit={visit} own={await ownAgencies(visit)} />
      </ul>
    </>,
  );
}

/** Somebody who works with one agency, or with a few, goes straight to its years. */
const A_FEW = 3;

async function ownAgencies(visit: Visit): Promise<readonly Agency[] | null> {
  if (!mayEver(visit.actor, listAgencyYears)) return null;
  const { agencies, total } = await visit.perform(seeAgencies, {});
  return total <= A_FEW ? agencies : null;
}

function OwnAgencies({ visit, own }: { visit: Visit; own: readonly Agency[] | null }) {
  const { language } = visit;
  const t = homeText[language];
  if (own?.length === 0 && mayEver(visit.actor, addAgency)) {
    return (
      <li class="card">
        <h3>
          <a href="/registry/new">{t.firstAgency}</a>
        </h3>
        <p>{t.firstAgencyLead}</p>
      </li>
    );
  }
  return (
    <>
      {own?.map((agency) => (
        <li class="card" key={agency.id}>
          <h3>
            <a href={`/agencies/${agency.code}/years`}>{t.years}</a>
          </h3>
          <p>{nameIn(language, agency)}</p>
          <p class="soft">{t.yearsLead}</p>
        </li>
      ))}
    </>
  );
}

function OversightCard({ language }: { language: Language }) {
  const t = oversightText[language];
  return (
    <li class="card">
      <h3>
        <a href="/oversight">{t.home}</a>
      </h3>
      <p>{t.homeLead}</p>
    </li>
  );
}
