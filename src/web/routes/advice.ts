import { adviceOfAgency, postAdvice, postDecideAdvice, postReassign } from '../pages/advice.tsx';
import { issuesJson } from '../pages/advice-issue.ts';
import {
  adviceQueue,
  postAssignAdvice,
  postPrepareAdvice,
  postPublishAdvice,
} from '../pages/advice-queue.tsx';
import { get, post, type Route, shared } from '../route.ts';

/** What assessors advise agencies: the queue, one agency's, and what was published. */
const QUEUE = '/cycles/:cycleId/advice';

export const adviceRoutes: readonly Route[] = [
  get(QUEUE, adviceQueue),
  post(`${QUEUE}/prepare`, postPrepareAdvice),
  post(`${QUEUE}/assign`, postAssignAdvice),
  post(`${QUEUE}/publish`, postPublishAdvice),
  get(`${QUEUE}/:code`, adviceOfAgency),
  post(`${QUEUE}/:code`, postAdvice),
  post(`${QUEUE}/:code/decision`, postDecideAdvice),
  post(`${QUEUE}/:code/assessor`, postReassign),
  shared(get('/results/:cycleId/advice.json', issuesJson)),
];
