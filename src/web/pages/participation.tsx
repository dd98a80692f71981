import { mayEver } from '../../actions/action.ts';
import { printInvitation } from '../../actions/outreach.ts';
import { seePaperBatches } from '../../actions/paper-batch.ts';
import {
  registerAgency,
  type ParticipationView as View,
  viewParticipation,
} from '../../actions/participation.ts';
import { readSuggestions } from '../../actions/suggestion.ts';
import { openingOf } from '../../core/cycle.ts';
import { hasRole } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { codeIssueText } from '../../text/access-code.ts';
import { outreachText } from '../../text/outreach.ts';
import { paperBatchText } from '../../text/paper-batch.ts';
import { participationText } from '../../text/participation.ts';
import { suggestionText } from '../../text/suggestion.ts';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { ProgressCards, SurveyLinks } from '../../ui/participation.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** An agency in a cycle: its registration, how many have answered, and its links. */
export const participation: Handler = (visit) => show(visit);

export const postParticipation: Handler = (visit) => {
  const { cycleId, agencyId } = visit.params;
  return submit(
    visit,
    registerAgency,
    (typed) => ({ ...typed.object(), cycleId, agencyId }),
    () => redirect(`/cycles/${cycleId}/agencies/${agencyId}`),
    (typed, problem) => show(visit, { typed, problem }),
  );
};

async function show(
  visit: Visit,
  refused?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, params } = visit;
  const t = participationText[language];
  const { cycleId, agencyId } = params;
  const view = await visit.perform(viewParticipation, { cycleId, agencyId });
  const name = (language === 'en' && view.agency.nameEn) || view.agency.nameTh;
  const labels = {
    eligibleStaff: t.eligibleStaff,
    serviceUsers: t.serviceUsers,
    contact: t.contact,
  };
  const collecting = openingOf(view.cycle, 'collection', dayInThailand(visit.now));
  const doors = view.channels.flatMap(({ door }) => door ?? []);
  return page(
    `${t.title} · ${name}`,
    <>
      <h1>{name}</h1>
      <p class="lead">
        {t.title} · <a href={`/cycles/${view.cycle.id}`}>{view.cycle.name}</a>
      </p>
      <ProblemBox problem={refused?.problem} language={language} labels={labels} />
      {view.participation ? (
        <>
          <h2>{t.progress}</h2>
          <ProgressCards
            channels={view.channels}
            closesOn={collecting.is === 'open' ? collecting.closesOn : null}
            countedAt={view.countedAt}
            language={language}
          />
          {(collecting.is === 'open' || collecting.is === 'notYet') && (
            <SurveyLinks
              linkCode={view.agency.linkCode}
              doors={doors}
              publicUrl={visit.house.publicUrl}
              language={language}
            />
          )}
          {(collecting.is === 'open' || collecting.is === 'notYet') &&
            mayEver(visit.actor, printInvitation) && (
              <p>
                <a class="button" href={`/cycles/${cycleId}/agencies/${agencyId}/invite`}>
                  {outreachText[language].title}
                </a>
              </p>
            )}
        </>
      ) : (
        <div class="notice notice-warn">
          <h2>{t.notYet}</h2>
          <p>{t.notYetAdvice}</p>
        </div>
      )}
      {view.cycle.policy.asksSuggestions && mayEver(visit.actor, readSuggestions) && (
        <p>
          <a href={`/cycles/${cycleId}/agencies/${agencyId}/suggestions`}>
            {suggestionText[language].title}
          </a>
        </p>
      )}
      {view.participation && (view.cycle.policy.staffCodes || view.cycle.policy.userCodes) && (
        <p>
          <a href={`/cycles/${cycleId}/agencies/${agencyId}/codes`}>
            {codeIssueText[language].title}
          </a>
        </p>
      )}
      {view.participation && mayEver(visit.actor, seePaperBatches) && (
        <p>
          <a href={`/cycles/${cycleId}/agencies/${agencyId}/paper`}>
            {paperBatchText[language].title}
          </a>
        </p>
      )}
      {mayRegister(visit, view) ? (
        <RegistrationForm visit={visit} view={view} refused={refused} />
      ) : (
        <RegisteredFacts view={view} language={language} />
      )}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function mayRegister({ actor, now }: Visit, { cycle }: View): boolean {
  if (hasRole(actor, ['administrator'])) return cycle.state === 'running';
  const isOpen = openingOf(cycle, 'registration', dayInThailand(now)).is === 'open';
  return isOpen && hasRole(actor, ['coordinator']);
}

function RegistrationForm(props: {
  readonly visit: Visit;
  readonly view: View;
  readonly refused: { readonly typed: Typed; readonly problem: Problem } | undefined;
}) {
  const { visit, view, refused } = props;
  const { language } = visit;
  const t = participationText[language];
  const known = view.participation;
  const { eligibleStaff = view.agency.headCount, serviceUsers, contact } = known ?? {};
  const typed = refused?.typed ?? Typed.of({ eligibleStaff, serviceUsers, contact });
  const shared = { language, problem: refused?.problem };
  return (
    <form method="post" action={visit.url.pathname}>
      <h2>{t.form}</h2>
      <Field
        {...shared}
        name="eligibleStaff"
        label={t.eligibleStaff}
        hint={t.eligibleStaffHint}
        value={typed.get('eligibleStaff')}
        inputmode="numeric"
      />
      <Field
        {...shared}
        name="serviceUsers"
        label={t.serviceUsers}
        hint={t.serviceUsersHint}
        value={typed.get('serviceUsers')}
        inputmode="numeric"
      />
      <Field
        {...shared}
        name="contact"
        label={t.contact}
        hint={t.contactHint}
        value={typed.get('contact')}
      />
      <input type="hidden" name="version" value={known?.version ?? 0} />
      <Button>{known ? t.save : t.register}</Button>
    </form>
  );
}

function RegisteredFacts({ view, language }: { view: View; language: 'th' | 'en' }) {
  const t = participationText[language];
  if (!view.participation) return null;
  const { eligibleStaff, serviceUsers, contact } = view.participation;
  return (
    <>
      <h2>{t.form}</h2>
      <dl class="facts">
        <dt>{t.eligibleStaff}</dt>
        <dd>{eligibleStaff ?? '–'}</dd>
        <dt>{t.serviceUsers}</dt>
        <dd>{serviceUsers ?? '–'}</dd>
        <dt>{t.contact}</dt>
        <dd>{contact || '–'}</dd>
      </dl>
    </>
  );
}
