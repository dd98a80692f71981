import { mayEver } from '../../actions/action.ts';
import {
  adjudicate,
  assignReview,
  type DisputedItem,
  declareConflict,
  type ReviewLead,
  seeAgreement,
  seeDispute,
  seeReviewLead,
} from '../../actions/review-lead.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { reviewText } from '../../text/review.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { HandedIn, JudgeForm } from '../../ui/review.tsx';
import { AgreementTable } from '../../ui/review-agreement.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { judgedBy } from './review.tsx';

/** Who leads a review: handing out, settling where two differ, agreement. */
const leadPath = ({ params }: Visit) => `/cycles/${params.cycleId}/reviewing`;

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
              <th scope="row">{one.name}</th>
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

const disputeKey = ({ params }: Visit) => ({
  cycleId: params.cycleId,
  agency: params.code,
  item: params.item,
});

export const dispute: Handler = (visit) => showDispute(visit);

export const postAdjudicate: Handler = async (visit) => {
  const typed = await visit.form();
  const { item } = await visit.perform(seeDispute, disputeKey(visit));
  return submit(
    visit,
    adjudicate,
    () => ({ ...disputeKey(visit), ...judgedBy(typed, item, visit.language) }),
    () => redirect(leadPath(visit)),
    (_typed, problem) => showDispute(visit, { typed, problem }),
  );
};

async function showDispute(
  visit: Visit,
  again?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language } = visit;
  const t = reviewText[language];
  const seen = await visit.perform(seeDispute, disputeKey(visit));
  const { item, agency } = seen;
  return page(
    `${t.disputeTitle} ${item.code}`,
    <>
      <p class="back no-print">
        <a href={leadPath(visit)}>{t.leadTitle}</a>
      </p>
      <h1>
        {item.code} {item.title[language]}
      </h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ reason: t.settleReason }}
      />
      <Findings {...{ seen, visit }} />
      <HandedIn
        item={item}
        submission={seen.submission}
        fileHref={(id) => `/cycles/${visit.params.cycleId}/disclosure/${agency.code}/files/${id}`}
        language={language}
      />
      {seen.adjudicated ? (
        <div class="notice notice-done">
          <h2>
            {t.settled} {seen.adjudicated.score}
          </h2>
          <p class="prose">{seen.adjudicated.reason}</p>
        </div>
      ) : (
        <JudgeForm
          {...{ item, language }}
          action={visit.url.pathname}
          missing={again?.typed.all('missing') ?? []}
          because=""
          reason={again?.typed.get('reason') ?? ''}
          button={t.settle}
          problem={again?.problem}
        />
      )}
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

function Findings({ seen, visit }: { seen: DisputedItem; visit: Visit }) {
  const { language } = visit;
  const t = reviewText[language];
  return (
    <div class="beside">
      {seen.findings.map(({ seat, score, reason, missing }) => (
        <section class="card" key={seat}>
          <h2>{t.finding(seat, seen.tasks.find((one) => one.seat === seat)?.name ?? '')}</h2>
          <p>
            <span class={score === 100 ? 'tag tag-good' : 'tag tag-bad'}>{score}</span>
          </p>
          {missing.length > 0 && (
            <ul>
              {missing.map((number) => (
                <li key={number}>
                  {t.lacks}{' '}
                  {number === 0 ? t.whole : seen.item.components?.[number - 1]?.[language]}
                </li>
              ))}
            </ul>
          )}
          <p class="prose">{reason}</p>
        </section>
      ))}
    </div>
  );
}

export const agreementPage: Handler = async (visit) => {
  const { language } = visit;
  const t = reviewText[language];
  const seen = await visit.perform(seeAgreement, { cycleId: visit.params.cycleId });
  const titles = new Map(seen.items.map(({ code, title }) => [code, `${code} ${title[language]}`]));
  const shared = { language, nameOf: (of: string) => titles.get(of) ?? (of || t.all) };
  return page(
    t.agreement,
    <>
      <p class="back no-print">
        <a href={leadPath(visit)}>{t.leadTitle}</a>
      </p>
      <h1>{t.agreement}</h1>
      <p class="lead">{t.agreementLead}</p>
      {seen.whole ? (
        <>
          <AgreementTable {...shared} caption={t.all} of={t.all} lines={[seen.whole]} />
          <AgreementTable
            {...shared}
            caption={t.byAssessor}
            of={t.assessor}
            lines={seen.byAssessor}
          />
          <AgreementTable {...shared} caption={t.byItem} of={t.item} lines={seen.byItem} />
        </>
      ) : (
        <p class="notice">{t.noPairs}</p>
      )}
    </>,
  );
};
