import { PLANNERS, seePlan } from '../../actions/plan.ts';
import { coversAgency } from '../../core/person.ts';
import { nameIn } from '../../text/agency.ts';
import { namesIn } from '../../text/draft.ts';
import { measureText } from '../../text/measure.ts';
import { planText } from '../../text/plan.ts';
import { approvalText } from '../../text/plan-approval.ts';
import { proposalText } from '../../text/plan-proposal.ts';
import { YearTabs } from '../../ui/agency-year.tsx';
import { Coverage } from '../../ui/coverage.tsx';
import { MeasureTable } from '../../ui/plan.tsx';
import { PlanStanding } from '../../ui/plan-approval.tsx';
import { page } from '../answer.ts';
import type { Handler } from '../visit.ts';
import { planOf, yearOf } from './measure.tsx';

/** The plan that answers an agency's year. */
export const plan: Handler = async (visit) => {
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
      <p class="lead">
        {nameIn(language, agency)} · {t.answers(fiscalYear, working.carriedOutIn)}
      </p>
      {isWriter && <p>{t.lead}</p>}
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
  );
};
