import { mayEver } from '../../actions/action.ts';
import {
  assignReview,
  declareConflict,
  type ReviewLead,
  seeReviewLead,
} from '../../actions/review-lead.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { calibrationText } from '../../text/calibration.ts';
import { reviewText } from '../../text/review.ts';
import { handoverText } from '../../text/review-handover.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Who leads a review: handing out, and who may not judge whom. */
export const leadPath = ({ params }: Visit) => `/cycles/${params.cycleId}/reviewing`;

export const reviewLead: Handler = (visit) => showLead(visit);

export const postAssignReview: Handler = (visit) =>
  submit(
    visit,
    assignReview,
    (typed) => ({ ...typed.object(), cycleId: visit.params.cycleId }),
    ({ made, nobody }) => redirect(`${leadPath(visit)}?made=${made}&nobody=${nobody}`),
    (typed, problem) => showLead(visit, { typed, problem }),
  );

export const postConflict: Handler = (visit) =>
  submit(
    visit,
    declareConflict,
    (typed) => ({ ...typed.object(), cycleId: visit.params.cycleId }),
    () => redirect(leadPath(visit)),
    (typed, problem) => showLead(visit, { typed, problem }),
  );

async function showLead(
  visit: Visit,
  again?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, url } = visit;
  const t = reviewText[language];
  const seen = await visit.perform(seeReviewLead, { cycleId: visit.params.cycleId });
  const { cycle, assessors, disputes, items } = seen;
  const typed = again?.typed ?? Typed.of({ doubled: '10' });
  const [made, nobody] = ['made', 'nobody'].map((name) => Number(url.searchParams.get(name) ?? -1));
  return page(
    t.leadTitle,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <h1>{t.leadTitle}</h1>
      <p class="lead">{t.leadLead}</p>
      <p class="actions no-print">
        <a href={`${leadPath(visit)}/agreement`}>{t.agreement}</a>
        <a href={`/cycles/${cycle.id}/calibrating`}>{calibrationText[language].leadTitle}</a>
        <a href={`${leadPath(visit)}/hand-over`}>{handoverText[language].title}</a>
      </p>
      {made! >= 0 && (
        <div class={nobody! > 0 ? 'notice notice-warn' : 'notice notice-done'} role="status">
          <p>{t.made(made!)}</p>
          {nobody! > 0 && <p>{t.nobody(nobody!)}</p>}
        </div>
      )}
      <ProblemBox problem={again?.problem} language={language} labels={{ doubled: t.doubled }} />
      <p>{t.assigned(seen.assigned, seen.agencies * items.length)}</p>
      {assessors.length === 0 ? (
        <p class="notice">{t.noAssessors}</p>
      ) : (
        <Assessors {...{ seen, visit }} />
      )}
      {mayEver(visit.actor, assignReview) && assessors.length > 0 && (
        <form method="post" action={`${leadPath(visit)}/assign`} class="card card-apart no-print">
          <h2>{t.assign}</h2>
          <p>{t.assignLead}</p>
          <Field
            name="doubled"
            label={t.doubled}
            hint={t.doubledHint}
            inputmode="numeric"
            value={typed.get('doubled')}
            problem={again?.problem}
            language={language}
          />
          <Button>{t.assignButton}</Button>
        </form>
      )}
      {assessors.length > 0 && <ConflictForm {...{ seen, visit }} />}
      <h2>{t.disputes}</h2>
      {disputes.length === 0 && <p class="soft">{t.noDisputes}</p>}
      {disputes[0] && disputes[0].of > disputes.length && (
        <p class="hint">{t.firstOf(disputes.length, disputes[0].of)}</p>
      )}
      <ul>
        {disputes.map((one) => (
          <li key={`${one.item} ${one.code}`}>
            <a href={`${leadPath(visit)}/disputes/${one.item}/${one.code}`}>
              {one.item} · {nameIn(language, one)}
            </a>
          </li>
        ))}
      </ul>
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

function Assessors({ seen, visit }: { seen: ReviewLead; visit: Visit }) {
  const { language } = visit;
  const t = reviewText[language];
  const groups = new Map(seen.groups.map((group) => [group.id, group]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.assessor}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.assessor}</th>
            <th scope="col" class="number">
              {t.done}
            </th>
            <th scope="col">{t.conflicts}</th>
          </tr>
        </thead>
        <tbody>
          {seen.assessors.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.name}
                {!one.isActive && (
                  <span class="under-figure">
                    <a href={`${leadPath(visit)}/hand-over?person=${one.id}`}>
                      {handoverText[language].left}
                    </a>
                  </span>
                )}
              </th>
              <td class="number">{t.ofAll(one.done, one.tasks)}</td>
              <td>
                {one.groups
                  .flatMap((id) => groups.get(id) ?? [])
                  .map((group) => (
                    <span class="under-figure" key={group.id}>
                      {nameIn(language, group)}
                    </span>
                  ))}
                {one.barred.size > 0 && <span class="soft">{t.barred(one.barred.size)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ConflictForm({ seen, visit }: { seen: ReviewLead; visit: Visit }) {
  const { language } = visit;
  const t = reviewText[language];
  return (
    <details class="fold no-print">
      <summary>{t.conflictAdd}</summary>
      <p class="hint">{t.conflictLead}</p>
      <form method="post" action={`${leadPath(visit)}/conflict`}>
        <Choice
          name="person"
          label={t.assessor}
          options={seen.assessors.map(({ id, name }) => [id, name] as const)}
          language={language}
        />
        <Choice
          name="group"
          label={t.group}
          options={seen.groups.map((group) => [String(group.id), nameIn(language, group)] as const)}
          language={language}
        />
        <Choice
          name="holds"
          label={t.holds}
          options={[
            ['yes', t.yes],
            ['no', t.no],
          ]}
          language={language}
        />
        <Button quiet>{t.conflictAdd}</Button>
      </form>
    </details>
  );
}
