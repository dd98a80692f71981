import { agencyCodes, postCodes } from '../pages/access-code.tsx';
import { dates, postCalendar, postDates } from '../pages/calendar.tsx';
import { cycle, cycles, postClose, postOpen, postPolicy } from '../pages/cycle.tsx';
import { interviews, postInterview, postInterviewBack } from '../pages/interview.tsx';
import { interviewImport, postInterviewImport } from '../pages/interview-import.tsx';
import { newCycle, postNewCycle } from '../pages/new-cycle.tsx';
import { outreach, postReviewAddresses, postSendInvitations } from '../pages/outreach.tsx';
import { surveyPrint } from '../pages/outreach-print.ts';
import {
  paperBatch,
  paperBatches,
  postPaperBatch,
  postPaperDrop,
  postPaperTake,
} from '../pages/paper-batch.tsx';
import {
  paperDifference,
  paperSheet,
  postPaperDifference,
  postPaperSheet,
} from '../pages/paper-sheet.tsx';
import { participation, postParticipation } from '../pages/participation.tsx';
import { postReadTable, postTableFile, postTakeTable, printedYear } from '../pages/printed.tsx';
import { draftPaper, postPublish, previewPage } from '../pages/result-publish.tsx';
import { screening, screeningRule } from '../pages/screening.tsx';
import { postSealed, sealedPage } from '../pages/sealed.tsx';
import { agencySuggestions, postSuggestion, suggestionReview } from '../pages/suggestion.tsx';
import { postVerdict, verdictProgress, verdicts } from '../pages/verdict.tsx';
import { get, post, type Route } from '../route.ts';

/** A yearly round: its calendar, who takes part, its verdicts, its results until they are published. */
export const cycleRoutes: readonly Route[] = [
  get('/cycles', cycles),
  get('/cycles/new', newCycle),
  post('/cycles/new', postNewCycle),
  get('/cycles/:cycleId', cycle),
  post('/cycles/:cycleId/calendar', postCalendar),
  post('/cycles/:cycleId/open', postOpen),
  post('/cycles/:cycleId/policy', postPolicy),
  post('/cycles/:cycleId/close', postClose),
  get('/cycles/:cycleId/results', previewPage),
  post('/cycles/:cycleId/results', postPublish),
  get('/cycles/:cycleId/suggestions', suggestionReview),
  post('/cycles/:cycleId/suggestions', postSuggestion),
  get('/cycles/:cycleId/agencies/:agencyId/suggestions', agencySuggestions),
  get('/cycles/:cycleId/agencies/:agencyId/invite', outreach),
  post('/cycles/:cycleId/agencies/:agencyId/invite/review', postReviewAddresses),
  post('/cycles/:cycleId/agencies/:agencyId/invite/send', postSendInvitations),
  get('/cycles/:cycleId/agencies/:agencyId/invite/:file', surveyPrint),
  get('/cycles/:cycleId/agencies/:agencyId/codes', agencyCodes),
  post('/cycles/:cycleId/agencies/:agencyId/codes', postCodes),
  get('/cycles/:cycleId/interviews', interviews),
  post('/cycles/:cycleId/interviews', postInterview),
  post('/cycles/:cycleId/interviews/back', postInterviewBack),
  get('/cycles/:cycleId/interviews/import', interviewImport),
  post('/cycles/:cycleId/interviews/import', postInterviewImport),
  get('/cycles/:cycleId/screening', screening),
  get('/screening/:cycleId', screeningRule),
  get('/cycles/:cycleId/results/sealed', sealedPage),
  post('/cycles/:cycleId/results/sealed', postSealed),
  get('/cycles/:cycleId/results/:agencyCode/draft.pdf', draftPaper),
  get('/cycles/:cycleId/printed', printedYear),
  post('/cycles/:cycleId/printed/read', postReadTable),
  post('/cycles/:cycleId/printed/file', postTableFile),
  post('/cycles/:cycleId/printed/take', postTakeTable),
  get('/cycles/:cycleId/verdicts', verdictProgress),
  get('/cycles/:cycleId/verdicts/:agencyCode', verdicts),
  post('/cycles/:cycleId/verdicts/:agencyCode', postVerdict),
  get('/cycles/:cycleId/dates/:phase', dates),
  post('/cycles/:cycleId/dates/:phase', postDates),
  get('/cycles/:cycleId/agencies/:agencyId', participation),
  post('/cycles/:cycleId/agencies/:agencyId', postParticipation),
  get('/cycles/:cycleId/agencies/:agencyId/paper', paperBatches),
  post('/cycles/:cycleId/agencies/:agencyId/paper', postPaperBatch),
  get('/paper/:batchId', paperBatch),
  post('/paper/:batchId/take', postPaperTake),
  post('/paper/:batchId/drop', postPaperDrop),
  get('/paper/:batchId/typing/:round/:number', paperSheet),
  post('/paper/:batchId/typing/:round/:number', postPaperSheet),
  get('/paper/:batchId/differences/:number', paperDifference),
  post('/paper/:batchId/differences/:number', postPaperDifference),
];
