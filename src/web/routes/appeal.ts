import { agencyAppeals, postAppeal } from '../pages/appeal.tsx';
import { appealDecision, postDecision } from '../pages/appeal-panel.tsx';
import { appealQueue, postAppealPolicy } from '../pages/appeal-queue.tsx';
import { get, post, type Route } from '../route.ts';

/** Clarification and appeal against verdicts of disclosure items. */
const APPEALS = '/cycles/:cycleId/appeals';

export const appealRoutes: readonly Route[] = [
  get(APPEALS, appealQueue),
  post(`${APPEALS}/policy`, postAppealPolicy),
  get(`${APPEALS}/:code`, agencyAppeals),
  post(`${APPEALS}/:code`, postAppeal),
  get(`${APPEALS}/:code/:item`, appealDecision),
  post(`${APPEALS}/:code/:item`, postDecision),
];
