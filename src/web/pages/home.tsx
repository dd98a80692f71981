import { mayEver } from '../../actions/action.ts';
import { addAgency, seeAgencies } from '../../actions/agency.ts';
import { listAgencyYears } from '../../actions/agency-year.ts';
import { listResults } from '../../actions/edition.ts';
import { viewHome } from '../../actions/home.ts';
import type { Agency } from '../../core/agency.ts';
import { hasRole } from '../../core/person.ts';
import {
  daysLeft,
  type Waiting,
  type WaitingPlan,
  type WaitingReports,
} from '../../core/waiting.ts';
import { dayInThailand, longDate } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { calendarText } from '../../text/calendar.ts';
import { frontText } from '../../text/front.ts';
import { homeText } from '../../text/home.ts';
import type { Language } from '../../text/language.ts';
import { oversightText } from '../../text/oversight.ts';
import { progressText } from '../../text/progress.ts';
import { Button, Field } from '../../ui/form.tsx';
import { FindAgency, type FrontYear, YearFigures, YearLinks } from '../../ui/front.tsx';
import { lasting, page, redirect } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** The first page: for the public the ways in, for an officer what waits. */
export const home: Handler = (visit) =>
  visit.actor.personId === null ? publicHome(visit) : officerHome(visit);

async function publicHome(visit: Visit) {
  const { language } = visit;
  const t = homeText[language];
  const [newest] = await visit.perform(listResults, {});
  const answer = page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {newest && <Newest year={newest} language={language} />}
      <ul class="cards">
        <li class="card">
          <h2>{t.answer}</h2>
          <p>{t.answerLead}</p>
          <form method="get" action="/go">
            <Field name="code" label={t.linkCode} language={language} required autocomplete="off" />
            <fieldset>
              <legend>{t.who}</legend>
              <Way name="iit" label={t.iIsStaff} />
              <Way name="eit" label={t.iIsUser} checked />
            </fieldset>
            <Button>{t.go}</Button>
          </form>
        </li>
        {!newest && (
          <li class="card">
            <h2>{t.results}</h2>
            <p>{t.resultsLead}</p>
            <p>
              <a class="button button-quiet" href="/results">
                {t.results}
              </a>
            </p>
          </li>
        )}
        <li class="card">
          <h2>{t.officers}</h2>
          <p>{t.officersLead}</p>
          <p>
            <a class="button button-quiet" href="/sign-in">
              {t.open}
            </a>
          </p>
        </li>
      </ul>
    </>,
  );
  return lasting(answer, 'home');
}

/** What most people come for: one agency's result, or how the nation did. */
function Newest({ year, language }: { year: FrontYear; language: Language }) {
  const t = frontText[language];
  return (
    <section class="card newest">
      <h2>{t.find}</h2>
      <FindAgency cycleId={year.cycleId} language={language} />
      <h3>{t.newest(year.head.cycle.fiscalYear)}</h3>
      <YearFigures year={year} language={language} />
      <YearLinks year={year} language={language} />
      <p>
        <a href="/results">{t.years}</a>
      </p>
    </section>
  );
}

function Way(props: { name: string; label: string; checked?: boolean }) {
  return (
    <div class="tick">
      <input type="radio" name="who" value={props.name} id={props.name} checked={props.checked} />
      <label for={props.name}>{props.label}</label>
    </div>
  );
}

/** From the box on the first page to the survey; an unknown code is answered there. */
export const goToSurvey: Handler = ({ url }) => {
  const code = url.searchParams.get('code')?.trim();
  const who = url.searchParams.get('who') === 'iit' ? 'iit' : 'eit';
  return redirect(code ? `/go/${who}/${encodeURIComponent(code)}` : '/');
};

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
        {waiting.map((one) => (
          <WaitingCard key={keyOf(one)} waiting={one} today={today} language={visit.language} />
        ))}
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

function keyOf(waiting: Waiting): string {
  if (waiting.kind === 'secondFactor') return waiting.kind;
  if ('agency' in waiting) return `${waiting.kind}-${waiting.agency.id}-${waiting.fiscalYear}`;
  return `${waiting.kind}-${waiting.cycle.id}-${waiting.kind === 'phase' ? waiting.phase : ''}`;
}

function PlanCard({ waiting, language }: { waiting: WaitingPlan; language: Language }) {
  const { agency, fiscalYear, version, since } = waiting;
  const t = homeText[language];
  return (
    <li class="card">
      <h3>
        <a href={`/agencies/${agency.code}/years/${fiscalYear}/plan/approval`}>{t.plan}</a>
      </h3>
      <p>{nameIn(language, agency)}</p>
      <p class="soft">{t.planSince(fiscalYear, version, longDate(since, language))}</p>
    </li>
  );
}

/** Reports on measures that are asked for, with the late ones said first. */
function ReportsCard({ waiting, language }: { waiting: WaitingReports; language: Language }) {
  const { agency, fiscalYear, isMine, late, soon, open } = waiting;
  const t = progressText[language];
  return (
    <li class="card">
      <h3>
        <a href={`/agencies/${agency.code}/years/${fiscalYear}/progress${isMine ? '?mine' : ''}`}>
          {isMine ? t.homeMine : t.title}
        </a>
      </h3>
      <p>{nameIn(language, agency)}</p>
      <p>
        {late > 0 && <span class="tag tag-bad">{t.homeLate(late)}</span>}{' '}
        {soon > 0 && <span class="tag tag-warn">{t.homeSoon(soon)}</span>}{' '}
        {open > 0 && <span class="tag">{t.homeOpen(open)}</span>}
      </p>
    </li>
  );
}

function WaitingCard(props: { waiting: Waiting; today: string; language: Language }) {
  const { waiting, today, language } = props;
  const t = homeText[language];
  if (waiting.kind === 'secondFactor') {
    return (
      <li class="card">
        <h3>
          <a href="/account/second-factor">{t.secondFactor}</a>
        </h3>
        <p>{t.secondFactorLead}</p>
      </li>
    );
  }
  if (waiting.kind === 'plan') return <PlanCard waiting={waiting} language={language} />;
  if (waiting.kind === 'reports') return <ReportsCard waiting={waiting} language={language} />;
  const title =
    waiting.kind === 'phase' ? calendarText[language].phases[waiting.phase] : t[waiting.kind];
  const days = waiting.kind === 'phase' ? daysLeft(today, waiting.closesOn) : undefined;
  return (
    <li class="card">
      <h3>
        <a href={`/cycles/${waiting.cycle.id}`}>{title}</a>
      </h3>
      <p>{waiting.cycle.name}</p>
      {waiting.kind === 'phase' && days !== undefined && (
        <p>
          <span class={days <= 7 ? 'tag tag-bad' : 'tag'}>{t.left(days)}</span>{' '}
          {t.until(longDate(waiting.closesOn, language))}
        </p>
      )}
    </li>
  );
}
