import { planReportPage } from '../pages/plan-report.tsx';
import { postNamed, postSetting, progress } from '../pages/progress.tsx';
import { evidenceFile, postEvidence, postWithdraw } from '../pages/progress-evidence.tsx';
import { postAssign, progressOfMeasure } from '../pages/progress-measure.tsx';
import { postProgress } from '../pages/progress-report.tsx';
import { progressSummary, progressSummaryCsv } from '../pages/progress-summary.tsx';
import { get, post, type Route } from '../route.ts';

/** How the measures of an approved plan get on. */
const YEAR = '/agencies/:code/years/:year/progress';
const MEASURE = '/agencies/:code/years/:year/progress/:measure{\\d+}';

export const progressRoutes: readonly Route[] = [
  get(YEAR, progress),
  post(`${YEAR}/settings`, postSetting),
  post(`${YEAR}/assign`, postNamed),
  get(`${YEAR}/evidence/:id`, evidenceFile),
  get(`${YEAR}/summary`, progressSummary),
  get(`${YEAR}/summary.csv`, progressSummaryCsv),
  get(`${YEAR}/report`, planReportPage),
  get(MEASURE, progressOfMeasure),
  post(MEASURE, postProgress),
  post(`${MEASURE}/assign`, postAssign),
  post(`${MEASURE}/evidence/:until/:step`, postEvidence),
  post(`${MEASURE}/withdraw/:id`, postWithdraw),
];
