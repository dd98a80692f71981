import { type Action, mayEver } from '../../actions/action.ts';
import { listAdvice } from '../../actions/advice-queue.ts';
import { seeAppealQueue } from '../../actions/appeal-panel.ts';
import { setCollectionPolicy } from '../../actions/collection-policy.ts';
import { closeCycle, createCycle, listCycles, openCycle, viewCycle } from '../../actions/cycle.ts';
import { seeBoard } from '../../actions/disclosure.ts';
import { listInstruments } from '../../actions/instrument.ts';
import { listInterviews } from '../../actions/interview.ts';
import { listParticipation } from '../../actions/participation.ts';
import { seePrinted } from '../../actions/printed.ts';
import { previewResult } from '../../actions/result-preview.ts';
import { seeQueue } from '../../actions/review.ts';
import { seeReviewLead } from '../../actions/review-lead.ts';
import { reviewSuggestions } from '../../actions/suggestion.ts';
import { seeVerdicts } from '../../actions/verdict.ts';
import { type Cycle, openPhases } from '../../core/cycle.ts';
import type { Problem } from '../../core/problem.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { adviceText } from '../../text/advice.ts';
import { appealText } from '../../text/appeal.ts';
import { calendarText } from '../../text/calendar.ts';
import { collectionPolicyText } from '../../text/collection-policy.ts';
import { cycleText } from '../../text/cycle.ts';
import { interviewText } from '../../text/interview.ts';
import { reviewText } from '../../text/review.ts';
import { screeningText } from '../../text/screening.ts';
import { suggestionText } from '../../text/suggestion.ts';
import { CalendarForm, CalendarTable } from '../../ui/calendar.tsx';
import { CollectionPolicyFacts, CollectionPolicyForm } from '../../ui/collection-policy.tsx';
import { ComingDates, CycleFacts, CycleTag, OpenToday } from '../../ui/cycle.tsx';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { AgenciesInCycle } from '../../ui/participation.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** The yearly cycles: a list for every officer, preparing and opening for the administrator. */
export const cycles: Handler = async (visit) => {
  const t = cycleText[visit.language];
  const all = await visit.perform(listCycles, {});
  const today = dayInThailand(visit.now);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {mayEver(visit.actor, createCycle) && (
        <p>
          <a class="button" href="/cycles/new">
            {t.create}
          </a>
        </p>
      )}
      {all.length === 0 && (
        <div class="notice">
          <h2>{t.none}</h2>
          <p>{t.noneAdvice}</p>
        </div>
      )}
      <ul class="cards">
        {all.map((cycle) => (
          <li class="card" key={cycle.id}>
            <h2>
              <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
            </h2>
            <p>
              {t.fiscalYearOf(cycle.fiscalYear)}{' '}
              <CycleTag cycle={cycle} language={visit.language} />
            </p>
            <OpenToday open={openPhases(cycle, today)} language={visit.language} />
          </li>
        ))}
      </ul>
    </>,
  );
};

export const cycle: Handler = async (visit) =>
  cyclePage(visit, await visit.perform(viewCycle, { cycleId: visit.params.cycleId }));

export async function cyclePage(
  visit: Visit,
  shown: Cycle,
  refused?: { readonly problem: Problem; readonly typed?: Typed },
): Promise<Answer> {
  const { language } = visit;
  const t = cycleText[language];
  const today = dayInThailand(visit.now);
  const administers = mayEver(visit.actor, openCycle);
  const instrument = (await visit.perform(listInstruments, {})).find(
    (one) => one.hash === shown.instrumentHash,
  );
  return page(
    shown.name,
    <>
      <h1>{shown.name}</h1>
      <ProblemBox
        problem={refused?.problem}
        language={language}
        labels={{ ...dateLabels(language), ...screeningText[language].fields }}
      />
      <CycleFacts cycle={shown} instrument={instrument} language={language} />
      {shown.source === 'collected' && (
        <>
          <OpenToday open={openPhases(shown, today)} language={language} />
          <ComingDates cycle={shown} today={today} language={language} />
          <h2>{t.calendar}</h2>
        </>
      )}
      {shown.source === 'printed' ? null : administers && shown.state === 'draft' ? (
        <CalendarForm
          cycle={shown}
          language={language}
          problem={refused?.problem}
          typed={refused?.typed}
        />
      ) : (
        <CalendarTable
          cycle={shown}
          today={today}
          language={language}
          moving={administers && shown.state === 'running'}
        />
      )}
      {shown.source === 'collected' && (
        <>
          <h2>{collectionPolicyText[language].title}</h2>
          {administers && shown.state === 'draft' ? (
            <CollectionPolicyForm
              cycle={shown}
              problem={refused?.problem}
              typed={refused?.typed}
              language={language}
            />
          ) : (
            <CollectionPolicyFacts cycle={shown} language={language} />
          )}
        </>
      )}
      {shown.state !== 'draft' && shown.source === 'collected' && (
        <AgenciesInCycle
          cycleId={shown.id}
          seesDisclosure={mayEver(visit.actor, seeBoard)}
          language={language}
          {...(await visit.perform(listParticipation, { cycleId: shown.id }))}
        />
      )}
      <CycleLinks visit={visit} cycle={shown} />
      {administers && <NextStep cycle={shown} language={language} />}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

/** To what grows in a cycle once it is open. */
function CycleLinks({
  visit,
  cycle: { id, state, source, policy },
}: {
  visit: Visit;
  cycle: Cycle;
}) {
  const t = cycleText[visit.language];
  if (state === 'draft') return null;
  return (
    <p class="actions no-print">
      {source === 'printed' && mayEver(visit.actor, seePrinted) && (
        <a href={`/cycles/${id}/printed`}>{t.printed}</a>
      )}
      {source === 'collected' && mayEver(visit.actor, seeVerdicts) && (
        <a href={`/cycles/${id}/verdicts`}>{t.verdicts}</a>
      )}
      {source === 'collected' && mayEver(visit.actor, seeQueue) && (
        <a href={`/cycles/${id}/review`}>{reviewText[visit.language].title}</a>
      )}
      {source === 'collected' && mayEver(visit.actor, seeAppealQueue) && (
        <a href={`/cycles/${id}/appeals`}>{appealText[visit.language].queue}</a>
      )}
      {source === 'collected' && mayEver(visit.actor, seeReviewLead) && (
        <a href={`/cycles/${id}/reviewing`}>{reviewText[visit.language].leadTitle}</a>
      )}
      {source === 'collected' && mayEver(visit.actor, listAdvice) && (
        <a href={`/cycles/${id}/advice`}>{adviceText[visit.language].title}</a>
      )}
      {source === 'collected' && mayEver(visit.actor, listInterviews) && (
        <a href={`/cycles/${id}/interviews`}>{interviewText[visit.language].title}</a>
      )}
      {policy.asksSuggestions && mayEver(visit.actor, reviewSuggestions) && (
        <a href={`/cycles/${id}/suggestions`}>{suggestionText[visit.language].reviewTitle}</a>
      )}
      {mayEver(visit.actor, previewResult) && <a href={`/cycles/${id}/results`}>{t.preview}</a>}
      {state !== 'running' && <a href={`/results/${id}`}>{t.results}</a>}
    </p>
  );
}

/** The act that takes the cycle on: opening a draft, closing what is published. */
function NextStep(props: { cycle: Cycle; language: 'th' | 'en' }) {
  const t = cycleText[props.language];
  const step = { draft: 'open', published: 'close', running: null, closed: null } as const;
  const act = step[props.cycle.state];
  if (!act) return null;
  return (
    <form method="post" action={`/cycles/${props.cycle.id}/${act}`}>
      <h2>{t[act]}</h2>
      <p>{act === 'open' ? t.openAdvice : t.closeAdvice}</p>
      <input type="hidden" name="version" value={props.cycle.version} />
      <Button>{t[act]}</Button>
    </form>
  );
}

export const postOpen: Handler = (visit) => take(visit, openCycle);
export const postClose: Handler = (visit) => take(visit, closeCycle);

export const postPolicy: Handler = (visit) => take(visit, setCollectionPolicy);

function take<I>(visit: Visit, step: Action<I, void, Cycle>): Promise<Answer> {
  const { cycleId } = visit.params;
  return submit(
    visit,
    step,
    (typed) => ({ ...typed.object(), cycleId }),
    () => redirect(`/cycles/${cycleId}`),
    async (typed, problem) =>
      cyclePage(visit, await visit.perform(viewCycle, { cycleId }), { typed, problem }),
  );
}

function dateLabels(language: 'th' | 'en'): Record<string, string> {
  const t = calendarText[language];
  return Object.fromEntries(
    Object.entries(t.phases).flatMap(([phase, name]) => [
      [`${phase}.opensOn`, `${name} – ${t.opensOn}`],
      [`${phase}.closesOn`, `${name} – ${t.closesOn}`],
    ]),
  );
}
