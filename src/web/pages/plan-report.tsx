import { type Aims, seePlanReport } from '../../actions/plan-report.ts';
import type { PlanReport } from '../../core/plan-report.ts';
import { nameIn } from '../../text/agency.ts';
import { planReportText } from '../../text/plan-report.ts';
import { AimsTable, ReportedMeasureShown } from '../../ui/plan-report.tsx';
import { SummaryCounts, SummaryTable } from '../../ui/progress-summary.tsx';
import { page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { progressPath, yearOf } from './progress.tsx';

/** What is published a year later on the measures: what was planned, what came of it, what is missing. */
export const planReportPage: Handler = async (visit) => {
  const { language } = visit;
  const t = planReportText[language];
  const { agency, report, aims } = await visit.perform(seePlanReport, yearOf(visit));
  const { plan, summary, measures, complete } = report;
  const here = progressPath(visit);
  return page(
    `${t.reportTitle} ${plan.carriedOutIn}`,
    <>
      <p class="back no-print">
        <a href={here}>{t.back}</a>
      </p>
      <h1>
        {t.reportTitle} {plan.carriedOutIn}
      </h1>
      <p class="lead">
        {nameIn(language, agency)} · {t.reportLead(plan.carriedOutIn)}
      </p>
      <p>
        <strong>{t.complete(complete, measures.length)}</strong>
      </p>
      <h2>{t.whole}</h2>
      <SummaryCounts summary={summary} language={language} />
      <SummaryTable
        measures={summary.measures}
        href={(measure) => `#m${measure}`}
        language={language}
      />
      <h2>{t.results}</h2>
      {measures.map((reported) => (
        <ReportedMeasureShown
          key={reported.measure.number}
          reported={reported}
          openFile={(id) => `${here}/evidence/${id}`}
          language={language}
        />
      ))}
      <AimsPart {...{ visit, report, aims }} />
    </>,
  );
};

function AimsPart(props: { visit: Visit; report: PlanReport; aims: Aims | null }) {
  const { visit, report, aims } = props;
  const { plan } = report;
  const t = planReportText[visit.language];
  if (!aims) return <p class="soft">{t.noAims(plan.carriedOutIn)}</p>;
  const rows = plan.measures.flatMap(({ number, title }) =>
    (aims.changes[number] ?? []).map((change) => ({ title: `${number}. ${title}`, change })),
  );
  return (
    <section>
      <h2 id="aims">{t.aims(aims.since, aims.year)}</h2>
      <div class="notice">
        <p>{t.aimsAdvice}</p>
      </div>
      <AimsTable rows={rows} since={aims.since} year={aims.year} language={visit.language} />
    </section>
  );
}
