import { mayEver } from '../../actions/action.ts';
import { handOverReview, type ReviewSeats, seeReviewSeats } from '../../actions/review-handover.ts';
import type { Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { reviewText } from '../../text/review.ts';
import { handoverText } from '../../text/review-handover.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { leadPath } from './review-lead.tsx';

/** Work of an assessor who is ill, has left or may not judge it, handed over to others. */
const handoverPath = (visit: Visit) => `${leadPath(visit)}/hand-over`;

export const reviewHandover: Handler = (visit) => showHandover(visit);

export const postHandover: Handler = (visit) =>
  submit(
    visit,
    handOverReview,
    (typed) => ({ ...typed.object(), cycleId: visit.params.cycleId }),
    ({ moved, nobody }) => redirect(`${handoverPath(visit)}?moved=${moved}&nobody=${nobody}`),
    (typed, problem) => showHandover(visit, { typed, problem }),
  );

async function showHandover(
  visit: Visit,
  again?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, url } = visit;
  const t = handoverText[language];
  const asked = again?.typed.get('person') ?? url.searchParams.get('person') ?? '';
  const person = /^[0-9a-f-]{36}$/.test(asked) ? asked : '';
  const seen = await visit.perform(seeReviewSeats, { cycleId: visit.params.cycleId, person });
  const [moved, nobody] = ['moved', 'nobody'].map((name) =>
    Number(url.searchParams.get(name) ?? -1),
  );
  const nameOf = ({ name, isActive }: { name: string; isActive: boolean }) =>
    isActive ? name : `${name} (${t.left})`;
  return page(
    t.title,
    <>
      <p class="back no-print">
        <a href={leadPath(visit)}>{reviewText[language].leadTitle}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {moved! >= 0 && (
        <div class={nobody! > 0 ? 'notice notice-warn' : 'notice notice-done'} role="status">
          <p>{t.moved(moved!)}</p>
          {nobody! > 0 && <p>{t.nobody(nobody!)}</p>}
        </div>
      )}
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ reason: t.reason, to: t.to }}
      />
      <form method="get" action={handoverPath(visit)} class="no-print">
        <Choice
          name="person"
          label={t.person}
          options={[
            ['', t.choose],
            ...seen.assessors.map(
              (one) => [one.id, `${nameOf(one)} · ${one.done}/${one.tasks}`] as const,
            ),
          ]}
          value={person}
          language={language}
        />
        <Button quiet>{t.show}</Button>
      </form>
      {seen.of && <Left {...{ seen, visit, again }} of={seen.of} />}
      <History {...{ seen, visit }} />
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

function Left(props: {
  readonly seen: ReviewSeats;
  readonly of: NonNullable<ReviewSeats['of']>;
  readonly visit: Visit;
  readonly again: { readonly typed: Typed; readonly problem: Problem } | undefined;
}) {
  const { seen, of, visit, again } = props;
  const { language } = visit;
  const t = handoverText[language];
  return (
    <section class="card card-apart">
      <h2>{of.name}</h2>
      {seen.undone === 0 ? <p>{t.nothing}</p> : <p>{t.undone(seen.undone)}</p>}
      {seen.undoneBarred > 0 && <p>{t.undoneBarred(seen.undoneBarred)}</p>}
      {seen.judgedBarred.length > 0 && (
        <details class="fold">
          <summary>{t.judgedBarred(seen.judgedBarred.length)}</summary>
          <p>{t.judgedLead}</p>
          <ul>
            {seen.judgedBarred.map((one) => (
              <li key={`${one.item} ${one.code}`}>
                <a href={`/cycles/${visit.params.cycleId}/verdicts/${one.code}`}>
                  {one.item} {nameIn(language, one)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {seen.undone > 0 && mayEver(visit.actor, handOverReview) && (
        <form method="post" action={handoverPath(visit)} class="wide-field no-print">
          <input type="hidden" name="person" value={of.id} />
          <Choice
            name="which"
            label={t.which}
            hint={t.conflictFirst}
            options={[
              ['all', t.all],
              ...(seen.undoneBarred > 0 ? [['barred', t.barred] as const] : []),
            ]}
            value={again?.typed.get('which') ?? ''}
            language={language}
          />
          <Choice
            name="to"
            label={t.to}
            options={[
              ['', t.toAll],
              ...seen.assessors
                .filter(({ id, isActive }) => isActive && id !== of.id)
                .map(({ id, name }) => [id, name] as const),
            ]}
            value={again?.typed.get('to') ?? ''}
            problem={again?.problem}
            language={language}
          />
          <Field
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            rows={2}
            value={again?.typed.get('reason') ?? ''}
            problem={again?.problem}
            language={language}
          />
          <Button>{t.button}</Button>
        </form>
      )}
    </section>
  );
}

function History({ seen, visit }: { seen: ReviewSeats; visit: Visit }) {
  const t = handoverText[visit.language];
  return (
    <>
      <h2>{t.history}</h2>
      {seen.handovers.length === 0 && <p class="soft">{t.none}</p>}
      <ul>
        {seen.handovers.map(({ from, to, tasks, at, by, reason }) => (
          <li key={`${from} ${to} ${at.toISOString()}`}>
            {t.line(from, to, tasks)}{' '}
            <span class="soft">
              {by} {shortMoment(at, visit.language)}
            </span>
            <p class="prose">{reason}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
