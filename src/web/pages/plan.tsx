import { PLANNERS, seePlan } from '../../actions/plan.ts';
import { setPlanYear } from '../../actions/plan-setting.ts';
import { coversAgency } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { namesIn } from '../../text/draft.ts';
import { measureText } from '../../text/measure.ts';
import { planText } from '../../text/plan.ts';
import { approvalText } from '../../text/plan-approval.ts';
import { proposalText } from '../../text/plan-proposal.ts';
import { YearTabs } from '../../ui/agency-year.tsx';
import { Coverage } from '../../ui/coverage.tsx';
import { ProblemBox } from '../../ui/form.tsx';
import { MeasureTable } from '../../ui/plan.tsx';
import { PlanStanding } from '../../ui/plan-approval.tsx';
import { PlanYearForm } from '../../ui/plan-year.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Visit } from '../visit.ts';
import { planOf, yearOf } from './measure.tsx';
import { statusOf } from './problem.tsx';

/** The plan that answers an agency's year. */
export const plan: Handler = (visit) => show(visit);

export const postPlanYear: Handler = (visit) =>
  submit(
    visit,
    setPlanYear,
    (typed) => ({ ...yearOf(visit), ...typed.object() }),
    () => redirect(planOf(visit)),
    (_typed, problem) => show(visit, problem),
  );

async function show(visit: Visit, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = planText[language];
  const seen = await visit.perform(seePlan, yearOf(visit));
  const { year, plan: working, removed, faults, rule } = seen;
  const { agency, fiscalYear } = year;
  const isWriter = coversAgency(visit.actor, PLANNERS, agency.id);
  const here = planOf(visit);
  return page(
    `${t.title} ${fiscalYear}`,
    <>
      <YearTabs code={agency.code} year={fiscalYear} at="/plan" language={language} />
      <h1>{t.title}</h1>
      <ProblemBox problem={problem} language={language} />
      <p class="lead">
        {nameIn(language, agency)} · {t.answers(fiscalYear, working.carriedOutIn)}
      </p>
      {isWriter && <p>{t.lead}</p>}
      {coversAgency(visit.actor, ['coordinator'], agency.id) && (
        <PlanYearForm
          action={`${here}/year`}
          fiscalYear={fiscalYear}
          setting={{ version: seen.settingVersion, carriedOutIn: working.carriedOutIn }}
          problem={problem}
          language={language}
        />
      )}
      <PlanStanding
        state={seen.state}
        approved={working.approval}
        latest={seen.latest}
        language={language}
      />
      <p class="actions no-print">
        <a href={`${here}/approval`}>{approvalText[language].toApproval}</a>
      </p>
      <h2 id="measures">{t.measures}</h2>
      <MeasureTable
        measures={working.measures}
        href={here}
        faults={(number) =>
          faults.filter((one) => 'measure' in one && one.measure === number).length
        }
        language={language}
      />
      {isWriter && (
        <p class="actions no-print">
          <a class="button" href={`${here}/new`}>
            {t.add}
          </a>
          <a href={`${here}/proposals`}>{proposalText[language].open}</a>
          <a href={`${here}/last-year`}>{proposalText[language].toLastYear}</a>
        </p>
      )}
      <Coverage
        {...{ faults, rule, isWriter }}
        names={namesIn(year.instrument, language)}
        base={here.replace(/\/plan$/, '')}
      />
      {removed.length > 0 && (
        <section id="removed">
          <h2>{t.taken}</h2>
          <ul>
            {removed.map(({ number, title }) => (
              <li key={number}>
                <a href={`${here}/${number}`}>
                  {measureText[language].measure(number)} {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
    problem && statusOf(problem),
  );
}
