import { measure, newMeasure, postMeasure, postNewMeasure } from '../pages/measure.tsx';
import { postComment, postRemove, postRestore, postUncomment } from '../pages/measure-deed.ts';
import { plan, postPlanYear } from '../pages/plan.tsx';
import {
  approval,
  planVersion,
  postApprove,
  postReturn,
  postSubmit,
} from '../pages/plan-approval.tsx';
import { lastYear, postLastYear } from '../pages/plan-copy.tsx';
import { postReason, proposals, reason } from '../pages/plan-proposal.tsx';
import { get, post, type Route } from '../route.ts';

/** What an agency means to do about a year's results. */
export const planRoutes: readonly Route[] = [
  get('/agencies/:code/years/:year/plan', plan),
  post('/agencies/:code/years/:year/plan/year', postPlanYear),
  get('/agencies/:code/years/:year/plan/new', newMeasure),
  post('/agencies/:code/years/:year/plan/new', postNewMeasure),
  get('/agencies/:code/years/:year/plan/approval', approval),
  post('/agencies/:code/years/:year/plan/submit', postSubmit),
  post('/agencies/:code/years/:year/plan/approve', postApprove),
  post('/agencies/:code/years/:year/plan/return', postReturn),
  get('/agencies/:code/years/:year/plan/versions/:version', planVersion),
  get('/agencies/:code/years/:year/plan/last-year', lastYear),
  post('/agencies/:code/years/:year/plan/last-year', postLastYear),
  get('/agencies/:code/years/:year/plan/proposals', proposals),
  get('/agencies/:code/years/:year/plan/reasons/:place', reason),
  post('/agencies/:code/years/:year/plan/reasons/:place', postReason),
  get('/agencies/:code/years/:year/plan/:number', measure),
  post('/agencies/:code/years/:year/plan/:number', postMeasure),
  post('/agencies/:code/years/:year/plan/:number/comments', postComment),
  post('/agencies/:code/years/:year/plan/:number/comments/:comment/remove', postUncomment),
  post('/agencies/:code/years/:year/plan/:number/remove', postRemove),
  post('/agencies/:code/years/:year/plan/:number/restore', postRestore),
];
