import { mayEver } from '../../actions/action.ts';
import { publishAdvice } from '../../actions/advice-issue.ts';
import {
  type AdviceQueue,
  assignAdvice,
  listAdvice,
  prepareAdvice,
} from '../../actions/advice-queue.ts';
import { ADVICE_STATES } from '../../core/advice.ts';
import type { Problem } from '../../core/problem.ts';
import { adviceText } from '../../text/advice.ts';
import { AdviceTable, Done } from '../../ui/advice.tsx';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { Pager } from '../../ui/pager.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { askedHref } from '../asked.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Advice of a cycle, agency by agency: what is to be done next, and by whom. */
export const queueOf = ({ params }: Visit) => `/cycles/${params.cycleId}/advice`;
const cycleOf = ({ params }: Visit) => ({ cycleId: params.cycleId });

export const adviceQueue: Handler = (visit) => showQueue(visit);

export const postPrepareAdvice: Handler = (visit) =>
  submit(
    visit,
    prepareAdvice,
    () => cycleOf(visit),
    ({ made, agencies }) => redirect(`${queueOf(visit)}?made=${made}&agencies=${agencies}`),
    (typed, problem) => showQueue(visit, { typed, problem }),
  );

export const postAssignAdvice: Handler = (visit) =>
  submit(
    visit,
    assignAdvice,
    () => cycleOf(visit),
    ({ made, nobody }) => redirect(`${queueOf(visit)}?assigned=${made}&nobody=${nobody}`),
    (typed, problem) => showQueue(visit, { typed, problem }),
  );

export const postPublishAdvice: Handler = (visit) =>
  submit(
    visit,
    publishAdvice,
    (typed) => ({ ...cycleOf(visit), reason: typed.get('reason') }),
    ({ agencies, overtaken }) =>
      redirect(`${queueOf(visit)}?issued=${agencies}&overtaken=${overtaken}`),
    (typed, problem) => showQueue(visit, { typed, problem }),
  );

const ASKED = ['q', 'state', 'assessor', 'page'] as const;

async function showQueue(
  visit: Visit,
  again?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, url } = visit;
  const t = adviceText[language];
  const asked: Record<string, string> = {};
  for (const name of ASKED) {
    const value = url.searchParams.get(name);
    if (value) asked[name] = value;
  }
  const seen = await visit.perform(listAdvice, { ...cycleOf(visit), ...asked });
  const { cycle, lines, pages } = seen;
  return page(
    t.title,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Done lines={doneLines(visit)} />
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ reason: t.publishReason }}
      />
      <Filters {...{ visit, seen, asked }} />
      <p role="status">
        <strong>
          {ADVICE_STATES.filter((state) => seen.counts[state] > 0)
            .map((state) => `${t.states[state]} ${seen.counts[state].toLocaleString('en')}`)
            .join(' · ')}
        </strong>
        {pages > 1 && <> · {t.page(seen.page, pages)}</>}
      </p>
      {lines.length === 0 ? (
        <div class="notice">
          <h2>{t.noAgency}</h2>
          <p>{t.noAgencyAdvice}</p>
          <OtherKeyboard
            retyped={seen.retyped}
            href={(q) => askedHref(queueOf(visit), { ...asked, q, page: '' })}
            language={language}
          />
        </div>
      ) : (
        <AdviceTable {...{ lines, language }} href={(code) => `${queueOf(visit)}/${code}`} />
      )}
      <Pager
        page={seen.page}
        pages={pages}
        language={language}
        href={(to) => askedHref(queueOf(visit), { ...asked, page: String(to) })}
      />
      <Deeds {...{ visit, seen, again }} />
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

/** What was just done, from the address. */
function doneLines({ url, language }: Visit): string[] {
  const t = adviceText[language];
  const of = (name: string) => {
    const value = url.searchParams.get(name);
    return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
  };
  const [made, agencies, assigned, nobody] = ['made', 'agencies', 'assigned', 'nobody'].map(of);
  const [issued, overtaken] = ['issued', 'overtaken'].map(of);
  return [
    ...(made != null && agencies != null ? [t.prepared(made, agencies)] : []),
    ...(assigned != null ? [t.assigned(assigned)] : []),
    ...(nobody ? [t.nobody(nobody)] : []),
    ...(issued != null ? [issued > 0 ? t.issued(issued) : t.nothingIssued] : []),
    ...(overtaken ? [t.overtaken(overtaken)] : []),
  ];
}

function Filters(props: {
  readonly visit: Visit;
  readonly seen: AdviceQueue;
  readonly asked: Readonly<Record<string, string>>;
}) {
  const { visit, seen, asked } = props;
  const { language } = visit;
  const t = adviceText[language];
  return (
    <search>
      <form method="get" action={queueOf(visit)} class="row">
        <Field name="q" type="search" label={t.search} value={asked.q} language={language} />
        <Choice
          name="state"
          label={t.state}
          language={language}
          value={asked.state}
          options={[
            ['', t.anyState],
            ...ADVICE_STATES.map((state) => [state, t.states[state]] as const),
          ]}
        />
        {seen.assessors.length > 0 && (
          <Choice
            name="assessor"
            label={t.assessor}
            language={language}
            value={asked.assessor}
            options={[
              ['', t.everybody],
              ...seen.assessors.map(({ id, name, has }) => [id, t.withLoad(name, has)] as const),
            ]}
          />
        )}
        <Button>{t.show}</Button>
      </form>
    </search>
  );
}

function Deeds(props: {
  readonly visit: Visit;
  readonly seen: AdviceQueue;
  readonly again: { readonly typed: Typed; readonly problem: Problem } | undefined;
}) {
  const { visit, seen, again } = props;
  const { language } = visit;
  const t = adviceText[language];
  const at = queueOf(visit);
  return (
    <div class="stack no-print">
      {mayEver(visit.actor, assignAdvice) && (
        <form method="post" action={`${at}/assign`} class="card">
          <h2>{t.assign}</h2>
          <p>{t.assignLead}</p>
          <Button quiet>{t.assign}</Button>
        </form>
      )}
      {mayEver(visit.actor, prepareAdvice) && (
        <form method="post" action={`${at}/prepare`} class="card">
          <h2>{t.prepare}</h2>
          <p>{t.prepareLead}</p>
          <Button quiet>{t.prepare}</Button>
        </form>
      )}
      {mayEver(visit.actor, publishAdvice) && (
        <form method="post" action={`${at}/publish`} class="card wide-field">
          <h2>{t.publish}</h2>
          <p>{t.publishLead(seen.counts.approved)}</p>
          <Field
            name="reason"
            label={t.publishReason}
            hint={t.publishReasonHint}
            value={again?.typed.get('reason') ?? ''}
            problem={again?.problem}
            language={language}
          />
          <Button>{t.publish}</Button>
        </form>
      )}
    </div>
  );
}
