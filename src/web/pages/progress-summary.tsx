import { seeSummary } from '../../actions/progress-summary.ts';
import { SPANS } from '../../core/progress-span.ts';
import { PROGRESS_TABLE } from '../../core/progress-table.ts';
import { longDate } from '../../kit/thai.ts';
import { tableCsv } from '../../reports/data-table.ts';
import { nameIn } from '../../text/agency.ts';
import { planReportText } from '../../text/plan-report.ts';
import { SummaryCounts, SummarySaid, SummaryTable } from '../../ui/progress-summary.tsx';
import { download, page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { progressPath, yearOf } from './progress.tsx';

/** A quarter or a half-year of the measures, on a page and as a table. */
export const progressSummary: Handler = async (visit) => {
  const { language } = visit;
  const t = planReportText[language];
  const { agency, span, summary } = await visit.perform(seeSummary, asked(visit));
  const here = progressPath(visit);
  const { measures } = summary;
  const shown = { measures, language };
  return page(
    `${t.summaryTitle} ${t.spans[span]}`,
    <>
      <p class="back no-print">
        <a href={here}>{t.back}</a>
      </p>
      <h1>
        {t.summaryTitle} {t.spans[span]}
      </h1>
      <p class="lead">
        {nameIn(language, agency)} ·{' '}
        {t.from(longDate(summary.from, language), longDate(summary.until, language))}
      </p>
      <p>{t.summaryLead}</p>
      <nav aria-label={t.chooseSpan} class="no-print">
        <ul class="tabs">
          {SPANS.map((one) => (
            <li key={one}>
              <a
                href={`${here}/summary?span=${one}`}
                aria-current={one === span ? 'page' : undefined}
              >
                {t.spans[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{t.whole}</h2>
      <SummaryCounts summary={summary} language={language} />
      <SummaryTable {...shown} href={(measure) => `${here}/${measure}`} />
      <p class="no-print">
        <a href={`${here}/summary.csv?span=${span}`}>{t.csv}</a>
      </p>
      <SummarySaid {...shown} title={t.results} of={({ results }) => results} />
      <SummarySaid {...shown} title={t.problems} of={({ problems }) => problems} />
      <SummarySaid {...shown} title={t.suggestions} of={({ suggestions }) => suggestions} />
    </>,
  );
};

export const progressSummaryCsv: Handler = async (visit) => {
  const { agency, span, summary, plan } = await visit.perform(seeSummary, asked(visit));
  const { fileName } = planReportText[visit.language];
  const name = `${fileName}-${agency.code}-${plan.carriedOutIn}-${span}.csv`;
  return download(name, 'text/csv; charset=utf-8', tableCsv(PROGRESS_TABLE, summary.measures));
};

function asked(visit: Visit) {
  return { ...yearOf(visit), span: visit.url.searchParams.get('span') };
}
