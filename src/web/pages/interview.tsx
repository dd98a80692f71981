import {
  assignInterview,
  type InterviewPlan,
  listInterviews,
  takeInterviewBack,
} from '../../actions/interview.ts';
import type { Problem } from '../../core/problem.ts';
import { interviewText } from '../../text/interview.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { InterviewSums, InterviewTable } from '../../ui/interview.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { Pager } from '../../ui/pager.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** The supervisor's page: who interviews where, how many, how many came in. */
export const interviews: Handler = (visit) => show(visit);

export const postInterview: Handler = (visit) => act(visit, assignInterview);
export const postInterviewBack: Handler = (visit) => act(visit, takeInterviewBack);

function act(visit: Visit, action: typeof assignInterview | typeof takeInterviewBack) {
  const { cycleId } = visit.params;
  return submit(
    visit,
    action as typeof takeInterviewBack,
    (typed) => ({ ...typed.object(), cycleId }),
    () => redirect(pathOf(visit)),
    (typed, problem) => show(visit, { typed, problem }),
  );
}

const pathOf = ({ params }: Visit) => `/cycles/${params.cycleId}/interviews`;

async function show(
  visit: Visit,
  refused?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, params } = visit;
  const t = interviewText[language];
  const asked = refused?.typed ?? new Typed(visit.url.searchParams);
  const [q, agency, person] = [asked.get('q'), asked.get('agency'), asked.get('person')];
  const plan = await visit.perform(listInterviews, {
    cycleId: params.cycleId,
    q,
    page: visit.url.searchParams.get('page') ?? undefined,
    agency,
    person,
  });
  const { cycle, assignments } = plan;
  const href = (to: number) => `${pathOf(visit)}?${new URLSearchParams({ q, page: String(to) })}`;
  return page(
    t.title,
    <>
      <p class="soft">
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {plan.isAsked ? (
        <>
          <ProblemBox
            problem={refused?.problem}
            language={language}
            labels={{ agency: t.agency, person: t.person, quota: t.quota }}
          />
          <h2>{t.given}</h2>
          <search>
            <form method="get" action={pathOf(visit)} class="row">
              <Field name="q" type="search" label={t.search} language={language} value={q} />
              <Button quiet>{t.find}</Button>
            </form>
          </search>
          <InterviewTable
            {...{ assignments, language }}
            action={pathOf(visit)}
            isSearched={q !== ''}
          />
          <OtherKeyboard
            retyped={plan.retyped}
            href={(other) => `${pathOf(visit)}?${new URLSearchParams({ q: other })}`}
            language={language}
          />
          <Pager page={plan.page} pages={plan.pages} href={href} language={language} />
          <p class="hint">{t.steps}</p>
          <p class="hint">{t.takenBackAdvice}</p>
          <p>
            <a href={`${pathOf(visit)}/import`}>{t.importTitle}</a>
          </p>
          <InterviewSums {...{ assignments, language }} />
          <GiveForm {...{ visit, plan, asked, refused }} />
        </>
      ) : (
        <div class="notice">
          <p>{t.notAsked}</p>
        </div>
      )}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function GiveForm(props: {
  readonly visit: Visit;
  readonly plan: InterviewPlan;
  readonly asked: Typed;
  readonly refused: { readonly typed: Typed; readonly problem: Problem } | undefined;
}) {
  const { visit, plan, asked, refused } = props;
  const { language } = visit;
  const t = interviewText[language];
  if (plan.interviewers.length === 0) return <p>{t.noInterviewers}</p>;
  const shared = { language, problem: refused?.problem };
  return (
    <form method="post" action={pathOf(visit)} id="give" class="card">
      <h2>{plan.chosen ? t.change : t.give}</h2>
      <Field
        {...shared}
        name="agency"
        label={t.agency}
        hint={t.agencyHint}
        list="agencies"
        value={asked.get('agency')}
      />
      <datalist id="agencies">
        {plan.agencies.map(({ code, nameTh }) => (
          <option key={code} value={code}>
            {nameTh}
          </option>
        ))}
      </datalist>
      <Choice
        {...shared}
        name="person"
        label={t.person}
        hint={t.personHint}
        value={asked.get('person')}
        options={plan.interviewers.map(({ id, name }) => [id, name] as const)}
      />
      <Field
        {...shared}
        name="quota"
        label={t.quota}
        inputmode="numeric"
        value={refused ? asked.get('quota') : String(plan.chosen?.quota ?? '')}
      />
      <input type="hidden" name="version" value={plan.chosen?.version ?? 0} />
      <Button>{t.save}</Button>
    </form>
  );
}
