import type { Route } from './route.ts';
import { adviceRoutes } from './routes/advice.ts';
import { agencyRoutes } from './routes/agency.ts';
import { agencyYearRoutes } from './routes/agency-year.ts';
import { appealRoutes } from './routes/appeal.ts';
import { batchRoutes } from './routes/batch.ts';
import { cycleRoutes } from './routes/cycle.ts';
import { disclosureRoutes } from './routes/disclosure.ts';
import { documentRoutes } from './routes/document.ts';
import { houseRoutes } from './routes/house.ts';
import { personRoutes } from './routes/person.ts';
import { planRoutes } from './routes/plan.ts';
import { progressRoutes } from './routes/progress.ts';
import { publishedRoutes } from './routes/published.ts';
import { reviewRoutes } from './routes/review.ts';
import { surveyRoutes } from './routes/survey.ts';
import { templateRoutes } from './routes/template.ts';

/**
 * Every address of the program, once: each stands in one of the lists of `routes/`, by what its
 * first words name.
 */
export const routes: readonly Route[] = [
  ...surveyRoutes,
  ...personRoutes,
  ...cycleRoutes,
  ...disclosureRoutes,
  ...reviewRoutes,
  ...appealRoutes,
  ...adviceRoutes,
  ...agencyRoutes,
  ...agencyYearRoutes,
  ...documentRoutes,
  ...progressRoutes,
  ...planRoutes,
  ...batchRoutes,
  ...templateRoutes,
  ...publishedRoutes,
  ...houseRoutes,
];
