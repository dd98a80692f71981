import { PLANNERS } from '../../actions/plan.ts';
import { giveReason, seeProposals } from '../../actions/plan-proposal.ts';
import { coversAgency } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { type Names, namesIn } from '../../text/draft.ts';
import { draftMeasure } from '../../text/measure-draft.ts';
import { accountName } from '../../text/person.ts';
import { planText } from '../../text/plan.ts';
import { proposalText } from '../../text/plan-proposal.ts';
import { YearTabs } from '../../ui/agency-year.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { ProposalCard } from '../../ui/plan-proposal.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Visit } from '../visit.ts';
import { planOf, yearOf } from './measure.tsx';
import { typedMeasure } from './measure-typed.ts';
import { statusOf } from './problem.tsx';

/** Measures that the results call for: to take, to change first, or to leave with a reason. */
export const proposals: Handler = async (visit) => {
  const { language } = visit;
  const t = proposalText[language];
  const seen = await visit.perform(seeProposals, yearOf(visit));
  const { year, plan, bands } = seen;
  const reasons = seen.reasons.filter((one) => one.reason !== '');
  const names = namesIn(year.instrument, language);
  const isWriter = coversAgency(visit.actor, PLANNERS, year.agency.id);
  const here = planOf(visit);
  return page(
    t.title,
    <>
      <YearTabs code={year.agency.code} year={year.fiscalYear} at="/plan" language={language} />
      <p class="back no-print">
        <a href={here}>{t.toPlan}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">
        {nameIn(language, year.agency)} ·{' '}
        {planText[language].answers(year.fiscalYear, plan.carriedOutIn)}
      </p>
      <p>{t.lead}</p>
      <p>
        <strong>{seen.proposals.length > 0 ? t.count(seen.proposals.length) : t.none}</strong>
      </p>
      <div class="stack">
        {seen.proposals.map((proposal) => {
          const draft = draftMeasure(proposal, names, { ...plan, bands });
          return (
            <ProposalCard
              key={proposal.key}
              proposal={proposal}
              draft={draft}
              fields={typedMeasure(draft, language, proposal.key).entries()}
              href={isWriter ? here : null}
              names={names}
            />
          );
        })}
      </div>
      {reasons.length > 0 && (
        <section id="reasons">
          <h2>{t.left}</h2>
          <ul>
            {reasons.map(({ place, reason, personName, at }) => (
              <li key={place}>
                <strong>{placeName(place, names)}</strong>
                <br />
                <span class="prose">{reason}</span>
                <br />
                <span class="hint">
                  {t.leftBy(accountName(personName, language), shortMoment(at, language))}
                </span>{' '}
                {isWriter && (
                  <a class="no-print" href={`${here}/reasons/${place}`}>
                    {t.changeReason}
                    <span class="visually-hidden"> {placeName(place, names)}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
};

function placeName(key: string, names: Names): string {
  const t = proposalText[names.language];
  const [, kind, code = ''] = /^(assessor|target)\.(.*)$/.exec(key) ?? [];
  return kind === undefined
    ? names.of(key)
    : `${t.because[kind as 'assessor' | 'target']}: ${names.of(code)}`;
}

export const reason: Handler = (visit) => showReason(visit);

export const postReason: Handler = (visit) =>
  submit(
    visit,
    giveReason,
    (typed) => ({
      ...yearOf(visit),
      place: visit.params.place,
      reason: typed.get('reason'),
      version: typed.get('version'),
    }),
    () => redirect(`${planOf(visit)}/proposals#reasons`),
    (typed, problem) => showReason(visit, { text: typed.get('reason'), problem }),
  );

async function showReason(
  visit: Visit,
  again?: { readonly text: string; readonly problem: Problem },
): Promise<Answer> {
  const { language, params } = visit;
  const t = proposalText[language];
  const { year, reasons } = await visit.perform(seeProposals, yearOf(visit));
  const { place = '' } = params;
  const standing = reasons.find((one) => one.place === place);
  const isWriter = coversAgency(visit.actor, PLANNERS, year.agency.id);
  const name = placeName(place, namesIn(year.instrument, language));
  return page(
    `${t.reasonTitle} · ${name}`,
    <>
      <p class="back no-print">
        <a href={planOf(visit)}>{t.toPlan}</a>
      </p>
      <h1>{t.reasonTitle}</h1>
      <p class="lead">{name}</p>
      <ProblemBox problem={again?.problem} language={language} labels={{ reason: t.reason }} />
      {(again || !isWriter) && standing && <p class="prose">{standing.reason}</p>}
      {isWriter && (
        <form method="post" action={visit.url.pathname} class="wide-field">
          <Field
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            rows={5}
            value={again?.text ?? standing?.reason ?? ''}
            problem={again?.problem}
            language={language}
          />
          <input type="hidden" name="version" value={standing?.version ?? 0} />
          <Button>{t.save}</Button>
        </form>
      )}
    </>,
    again ? statusOf(again.problem) : 200,
  );
}
