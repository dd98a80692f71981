import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { mayEver } from '../../actions/action.ts';
import { hasPost } from '../../actions/mail.ts';
import { letterFacts, printInvitation } from '../../actions/outreach.ts';
import { viewParticipation } from '../../actions/participation.ts';
import { listSendings, mailInvitations, reviewAddresses } from '../../actions/survey-mail.ts';
import type { AddressList } from '../../core/address-list.ts';
import { openingOf } from '../../core/cycle.ts';
import type { Invited } from '../../core/outreach.ts';
import { Problem } from '../../core/problem.ts';
import { DOORS, type Door } from '../../core/survey.ts';
import { isOnlyHere } from '../../kit/loopback.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { sayMail } from '../../text/mail.ts';
import { outreachText } from '../../text/outreach.ts';
import { sayCannotRun } from '../../text/running.ts';
import { AddressReview, MailForm, Prints, Sendings } from '../../ui/outreach.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** How an agency's respondents are reached: on paper, and by mail. */
type Refused = { readonly typed: Typed; readonly problem: Problem };

export const outreach: Handler = (visit) => show(visit);

export const postReviewAddresses: Handler = async (visit) => {
  const { cycleId, agencyId } = visit.params;
  const typed = await visit.form();
  // From the page of review back to the list, with everything on it.
  if (typed.get('back') !== '') return show(visit, { typed });
  return submit(
    visit,
    reviewAddresses,
    (form) => ({ ...fieldsOf(form), cycleId, agencyId }),
    async (list) => {
      const door = DOORS.find((one) => one === typed.get('door')) ?? 'iit';
      const invited = await visit.perform(printInvitation, { cycleId, agencyId, door });
      return reviewPage(visit, typed, list, invited);
    },
    (form, problem) => show(visit, { typed: form, problem }),
  );
};

export const postSendInvitations: Handler = (visit) => {
  const { cycleId, agencyId } = visit.params;
  return submit(
    visit,
    mailInvitations,
    (form) => ({ ...fieldsOf(form), sendKey: form.get('sendKey'), cycleId, agencyId }),
    () => redirect(`/cycles/${cycleId}/agencies/${agencyId}/invite#sendings`),
    (typed, problem) => show(visit, { typed, problem }),
  );
};

const fieldsOf = (typed: Typed) => ({
  door: typed.get('door'),
  kind: typed.get('kind'),
  addresses: typed.get('addresses'),
});

function reviewPage(visit: Visit, typed: Typed, list: AddressList, invited: Invited): Answer {
  const { language, params } = visit;
  const t = outreachText[language];
  const kind = typed.get('kind') === 'remind' ? 'remind' : 'invite';
  return page(
    t.reviewTitle,
    <>
      <h1>{t.reviewTitle}</h1>
      <p class="lead">
        {nameIn(language, invited.agency)} · {t.surveys[invited.door]} · {t.kinds[kind]}
      </p>
      <p class="notice">{t.notSent}</p>
      <AddressReview
        list={list}
        path={`/cycles/${params.cycleId}/agencies/${params.agencyId}/invite`}
        fields={{ door: invited.door, kind }}
        typed={typed.get('addresses')}
        sendKey={randomUUID()}
        letter={sayMail(
          { kind: 'survey', language, facts: letterFacts(invited, kind === 'remind') },
          invited.house,
        )}
        language={language}
      />
    </>,
  );
}

async function show(visit: Visit, refused?: Partial<Refused>): Promise<Answer> {
  const { language, params, house } = visit;
  const t = outreachText[language];
  const { cycleId, agencyId } = params;
  const view = await visit.perform(viewParticipation, { cycleId, agencyId });
  if (!view.participation) throw new Problem('notFound', { what: 'participation' });
  const opening = openingOf(view.cycle, 'collection', dayInThailand(visit.now));
  const here = `/cycles/${cycleId}/agencies/${agencyId}`;
  const doors = view.channels.flatMap(({ door }) => door ?? []);
  return page(
    `${t.title} · ${nameIn(language, view.agency)}`,
    <>
      <p class="back no-print">
        <a href={here}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">
        {nameIn(language, view.agency)} · {view.cycle.name}
      </p>
      {opening.is !== 'open' && opening.is !== 'notYet' ? (
        <p class="notice">{t.over}</p>
      ) : isOnlyHere(house.publicUrl) ? (
        <div class="notice notice-warn">
          <h2>{t.noAddress}</h2>
          <p>{sayCannotRun('noPublicAddress', {}, language)}</p>
        </div>
      ) : (
        <>
          <p>{t.lead}</p>
          <Prints doors={doors} path={`${here}/invite`} language={language} />
          {opening.is === 'open' && mayEver(visit.actor, mailInvitations) && (
            <MailPart visit={visit} doors={doors} path={`${here}/invite`} refused={refused}>
              <Sendings
                sendings={await visit.perform(listSendings, { cycleId, agencyId })}
                language={language}
              />
            </MailPart>
          )}
        </>
      )}
    </>,
    refused?.problem ? statusOf(refused.problem) : 200,
  );
}

function MailPart(props: {
  readonly visit: Visit;
  readonly doors: readonly Door[];
  readonly path: string;
  readonly refused: Partial<Refused> | undefined;
  readonly children: ComponentChildren;
}) {
  const { visit, doors, refused } = props;
  const { language, house } = visit;
  const t = outreachText[language];
  const typed = refused?.typed ?? Typed.of({ door: doors[0], kind: 'invite' });
  return (
    <>
      <h2 id="mail">{t.mail}</h2>
      <p>{t.mailLead}</p>
      {hasPost(house) ? (
        <MailForm
          action={`${props.path}/review`}
          doors={doors}
          problem={refused?.problem}
          door={typed.get('door')}
          kind={typed.get('kind')}
          addresses={typed.get('addresses')}
          language={language}
        />
      ) : (
        <p class="notice notice-warn">{sayCannotRun('noMail', {}, language)}</p>
      )}
      {props.children}
    </>
  );
}
