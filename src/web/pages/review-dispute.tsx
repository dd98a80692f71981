import { seeAgreement } from '../../actions/review-agreement.ts';
import { adjudicate, type DisputedItem, seeDispute } from '../../actions/review-dispute.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { reviewText } from '../../text/review.ts';
import { ProblemBox } from '../../ui/form.tsx';
import { HandedIn, JudgeForm } from '../../ui/review.tsx';
import { AgreementTable } from '../../ui/review-agreement.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { linksToJudge } from './disclosure-links.tsx';
import { examplesOf } from './item-examples.ts';
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
      <Findings {...{ seen, visit }} />
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
          submission: seen.submission?.number ?? 0,
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
