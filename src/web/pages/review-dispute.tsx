import { seeAgreement } from '../../actions/review-agreement.ts';
import { adjudicate, seeDispute } from '../../actions/review-dispute.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { reviewText } from '../../text/review.ts';
import { ProblemBox } from '../../ui/form.tsx';
import { HandedIn, JudgeForm } from '../../ui/review.tsx';
import { AgreementTable } from '../../ui/review-agreement.tsx';
import { SeatFindings } from '../../ui/review-findings.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { examplesOf } from './item-examples.ts';
import { linksToJudge } from './judged-links.tsx';
import { keptIn } from './kept-link.ts';
import { statusOf } from './problem.tsx';
import { judgedBy } from './review.tsx';
import { leadPath } from './review-lead.tsx';

/** Where two assessors differ, and how far they agree. */
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
      <SeatFindings
        findings={seen.findings.map((one) => ({
          ...one,
          name: seen.tasks.find(({ seat }) => seat === one.seat)?.name ?? '',
        }))}
        item={item}
        language={language}
      />
      <HandedIn
        item={item}
        submission={seen.submission}
        fileHref={(id) => `/cycles/${visit.params.cycleId}/disclosure/${agency.code}/files/${id}`}
        keptHref={keptIn(visit, agency.code, item.code)}
        language={language}
      />
      {
        await linksToJudge(visit, {
          agency: agency.code,
          item: item.code,
          submission: seen.submission,
        })
      }
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
          examples={await examplesOf(visit, seen.instrument, item.code)}
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
