import {
  measure,
  newMeasure,
  postMeasure,
  postNewMeasure,
  postRemove,
  postRestore,
} from '../pages/measure.tsx';
import { plan } from '../pages/plan.tsx';
import { get, post, type Route } from '../route.ts';

/** What an agency means to do about a year's results. */
export const planRoutes: readonly Route[] = [
  get('/agencies/:code/years/:year/plan', plan),
  get('/agencies/:code/years/:year/plan/new', newMeasure),
  post('/agencies/:code/years/:year/plan/new', postNewMeasure),
  get('/agencies/:code/years/:year/plan/:number', measure),
  post('/agencies/:code/years/:year/plan/:number', postMeasure),
  post('/agencies/:code/years/:year/plan/:number/remove', postRemove),
  post('/agencies/:code/years/:year/plan/:number/restore', postRestore),
];
