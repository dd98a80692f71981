import { home } from '../pages/home.tsx';
import { goToSurvey } from '../pages/home-public.tsx';
import { interviewDesk, interviewWork, interviewWorker } from '../pages/interview-desk.tsx';
import {
  changeSurvey,
  checkSurvey,
  sendSurvey,
  showSurvey,
  thankRespondent,
} from '../pages/survey.tsx';
import { codeKeys, signSurvey, surveyKey } from '../pages/survey-code.tsx';
import { anonymous, get, post, type Route, shared } from '../route.ts';

/** The front door; then the way of somebody who answers: no account, no log, no trace. */
export const surveyRoutes: readonly Route[] = [
  shared(get('/', home)),
  anonymous(get('/go', goToSurvey)),
  anonymous(get('/go/:door/:code', showSurvey)),
  anonymous(post('/go/:door/:code', checkSurvey)),
  anonymous(post('/go/:door/:code/change', changeSurvey)),
  anonymous(post('/go/:door/:code/send', sendSurvey)),
  anonymous(get('/go/:door/:code/thanks', thankRespondent)),
  anonymous(post('/go/:door/:code/sign', signSurvey)),
  anonymous(get('/go/:door/:code/key', surveyKey)),

  anonymous(get('/interview/work', interviewDesk)),
  anonymous(get('/interview/worker.js', interviewWorker)),
  get('/interview/work.json', interviewWork),
  get('/access-keys/:cycleId/keys.json', codeKeys),
];
