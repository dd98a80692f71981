import { account, endSessions, passwordForm, saveAccount, savePassword } from './pages/account.tsx';
import { agencies, agency } from './pages/agency.tsx';
import {
  editAgency,
  editContact,
  newAgency,
  postEditAgency,
  postEditContact,
  postNewAgency,
} from './pages/agency-form.tsx';
import { agencyHistory, postTurn, turnForm } from './pages/agency-history.tsx';
import { agencyYear, agencyYears } from './pages/agency-year.tsx';
import { explainYear } from './pages/agency-year-explain.tsx';
import { analysis, postConfirm as confirmAnalysis, indicatorAnalysis } from './pages/analysis.tsx';
import { piece, postPiece } from './pages/analysis-piece.tsx';
import { printAnalysis } from './pages/analysis-print.tsx';
import { callAction, describeApi } from './pages/api.tsx';
import { audit } from './pages/audit.tsx';
import { bands, postBands } from './pages/band.tsx';
import { dates, postCalendar, postDates } from './pages/calendar.tsx';
import { comparison } from './pages/comparison.tsx';
import { cycle, cycles, postClose, postOpen } from './pages/cycle.tsx';
import { demoMail } from './pages/demo-mail.tsx';
import { group, groups, newGroup, postGroup, postMembers, postNewGroup } from './pages/group.tsx';
import { means, postMeans } from './pages/group-mean.tsx';
import { heatMap } from './pages/heat-map.tsx';
import { goToSurvey, home } from './pages/home.tsx';
import { accept, invitation, invite, inviteForm, withdraw } from './pages/invitation.tsx';
import { movers } from './pages/mover.tsx';
import { newCycle, postNewCycle } from './pages/new-cycle.tsx';
import { openApi } from './pages/open-api.tsx';
import { cycleOpenData, openData, openDictionary, openPackage } from './pages/open-data.tsx';
import { openFile, resultBundle } from './pages/open-file.ts';
import { oversight } from './pages/oversight.tsx';
import { participation, postParticipation } from './pages/participation.tsx';
import {
  correctAddress,
  disable,
  enable,
  endRole,
  erase,
  people,
  person,
  resetFor,
} from './pages/person.tsx';
import { postReadTable, postTableFile, postTakeTable, printedYear } from './pages/printed.tsx';
import { privacy } from './pages/privacy.tsx';
import { RANKING_ASKED, ranking, standings } from './pages/ranking.tsx';
import { rankingCsv, rankingWindows874, rankingXlsx } from './pages/ranking-export.ts';
import { importDone, importForm, postConfirm, postImport, review } from './pages/registry.tsx';
import { exportCsv, exportWindows874, exportXlsx } from './pages/registry-export.ts';
import { forgot, forgotForm, reset, resetForm } from './pages/reset.tsx';
import { cycleResults, resultSummary, results } from './pages/result.tsx';
import { agencyResult } from './pages/result-agency.tsx';
import {
  agencyData,
  cycleData,
  feed,
  openDataJson,
  resultsCsv,
  resultsJson,
} from './pages/result-data.ts';
import { explainResult } from './pages/result-explain.tsx';
import { draftPaper, postPublish, previewPage } from './pages/result-publish.tsx';
import { postSealed, sealedPage } from './pages/sealed.tsx';
import {
  confirmSetup,
  renewCodes,
  secondFactor,
  startSetup,
  switchOff,
} from './pages/second-factor.tsx';
import { setUp, setupForm } from './pages/setup.tsx';
import { checkTyped, openYear, postSheet, sheet } from './pages/sheet.tsx';
import { postFile, postRead, postTake, templateCsv, templateXlsx } from './pages/sheet-take.tsx';
import { shortfalls } from './pages/shortfall.tsx';
import {
  codeForm,
  mailedLink,
  sendCode,
  signIn,
  signInForm,
  signOut,
  useMailedLink,
} from './pages/sign-in.tsx';
import { groupData, groupsData, rankingJson, rankingTable } from './pages/standing-data.ts';
import { standingGroup, standingGroups, standingNation } from './pages/standing-group.tsx';
import { standingMap } from './pages/standing-map.tsx';
import {
  changeSurvey,
  checkSurvey,
  sendSurvey,
  showSurvey,
  thankRespondent,
} from './pages/survey.tsx';
import { postVerdict, verdictProgress, verdicts } from './pages/verdict.tsx';
import { tryChanges, whatIf } from './pages/what-if.tsx';
import { anonymous, get, post, type Route, shared } from './route.ts';

/** Every address of the program, once. */
export const routes: readonly Route[] = [
  shared(get('/', home)),
  get('/go', goToSurvey),

  anonymous(get('/go/:door/:code', showSurvey)),
  anonymous(post('/go/:door/:code', checkSurvey)),
  anonymous(post('/go/:door/:code/change', changeSurvey)),
  anonymous(post('/go/:door/:code/send', sendSurvey)),
  anonymous(get('/go/:door/:code/thanks', thankRespondent)),

  get('/sign-in', signInForm),
  post('/sign-in', signIn),
  get('/sign-in/code', codeForm),
  post('/sign-in/code', sendCode),
  get('/sign-in/mail/:token', mailedLink),
  post('/sign-in/mail/:token', useMailedLink),
  post('/sign-out', signOut),
  get('/forgot', forgotForm),
  post('/forgot', forgot),
  get('/reset/:token', resetForm),
  post('/reset/:token', reset),
  get('/setup/:token', setupForm),
  post('/setup/:token', setUp),
  get('/invitation/:token', invitation),
  post('/invitation/:token', accept),

  get('/account', account),
  post('/account', saveAccount),
  get('/account/password', passwordForm),
  post('/account/password', savePassword),
  post('/account/sessions', endSessions),
  get('/account/second-factor', secondFactor),
  post('/account/second-factor/start', startSetup),
  post('/account/second-factor/confirm', confirmSetup),
  post('/account/second-factor/codes', renewCodes),
  post('/account/second-factor/remove', switchOff),

  get('/privacy', privacy),
  get('/demo/mail', demoMail),

  get('/people', people),
  get('/people/invite', inviteForm),
  post('/people/invite', invite),
  get('/people/:id', person),
  post('/people/:id/disable', disable),
  post('/people/:id/enable', enable),
  post('/people/:id/address', correctAddress),
  post('/people/:id/erase', erase),
  post('/people/:id/end-role', endRole),
  post('/people/:id/reset', resetFor),
  post('/invitations/:id/withdraw', withdraw),

  get('/cycles', cycles),
  get('/cycles/new', newCycle),
  post('/cycles/new', postNewCycle),
  get('/cycles/:cycleId', cycle),
  post('/cycles/:cycleId/calendar', postCalendar),
  post('/cycles/:cycleId/open', postOpen),
  post('/cycles/:cycleId/close', postClose),
  get('/cycles/:cycleId/results', previewPage),
  post('/cycles/:cycleId/results', postPublish),
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

  get('/agencies', agencies),
  get('/agencies/:code', agency),
  get('/agencies/:code/edit', editAgency),
  post('/agencies/:code/edit', postEditAgency),
  get('/agencies/:code/contact', editContact),
  post('/agencies/:code/contact', postEditContact),
  get('/agencies/:code/history', agencyHistory),
  get('/agencies/:code/history/:turn', turnForm),
  post('/agencies/:code/history/:turn', postTurn),
  get('/agencies/:code/bands', bands),
  post('/agencies/:code/bands', postBands),
  get('/agencies/:code/years', agencyYears),
  get('/agencies/:code/years/new', openYear),
  get('/agencies/:code/years/:year', agencyYear),
  get('/agencies/:code/years/:year/analysis', analysis),
  get('/agencies/:code/years/:year/analysis/print', printAnalysis),
  get('/agencies/:code/years/:year/analysis/means', means),
  post('/agencies/:code/years/:year/analysis/means', postMeans),
  get('/agencies/:code/years/:year/analysis/:place', indicatorAnalysis),
  post('/agencies/:code/years/:year/analysis/:place', confirmAnalysis),
  get('/agencies/:code/years/:year/analysis/:place/:kind', piece),
  post('/agencies/:code/years/:year/analysis/:place/:kind', postPiece),
  get('/agencies/:code/years/:year/explain/:key', explainYear),
  get('/agencies/:code/years/:year/what-if', whatIf),
  get('/agencies/:code/years/:year/what-if/try', tryChanges),
  get('/agencies/:code/years/:year/sheet', sheet),
  post('/agencies/:code/years/:year/sheet', postSheet),
  post('/agencies/:code/years/:year/sheet/check', checkTyped),
  post('/agencies/:code/years/:year/sheet/read', postRead),
  post('/agencies/:code/years/:year/sheet/file', postFile),
  post('/agencies/:code/years/:year/sheet/take', postTake),
  get('/agencies/:code/years/:year/sheet/template.csv', templateCsv),
  get('/agencies/:code/years/:year/sheet/template.xlsx', templateXlsx),
  get('/groups', groups),
  get('/groups/new', newGroup),
  post('/groups/new', postNewGroup),
  get('/groups/:kind/:code', group),
  post('/groups/:kind/:code', postGroup),
  post('/groups/:kind/:code/members', postMembers),
  get('/registry/new', newAgency),
  post('/registry/new', postNewAgency),
  get('/registry/import', importForm),
  post('/registry/import', postImport),
  get('/registry/import/review', review),
  post('/registry/import/review', postConfirm),
  get('/registry/import/done', importDone),
  get('/registry/export.csv', exportCsv),
  get('/registry/export-tis620.csv', exportWindows874),
  get('/registry/export.xlsx', exportXlsx),

  shared(get('/results', results)),
  shared(get('/results.json', resultsJson)),
  shared(get('/results.csv', resultsCsv)),
  shared(get('/results/feed.xml', feed)),
  shared(get('/results/:data{\\d+\\.(?:json|csv)}', cycleData), 'q', 'page', 'edition'),
  shared(get('/results/:cycleId', cycleResults), 'q', 'page', 'edition'),
  get('/results/:cycleId/bundle.json', resultBundle),
  shared(get('/results/:cycleId/:data{[^/]+\\.(?:json|csv)}', agencyData), 'edition'),
  shared(get('/results/:cycleId/:agencyCode', agencyResult), 'edition'),
  get('/results/:cycleId/:agencyCode/summary.pdf', resultSummary),
  shared(get('/results/:cycleId/:agencyCode/explain/:key', explainResult), 'edition'),

  get('/oversight', oversight),

  get('/standings', standings),
  shared(get('/standings/:data{\\d+\\.json}', rankingJson), ...RANKING_ASKED),
  get('/standings/:data{\\d+\\.csv}', rankingTable),
  shared(get('/standings/:cycleId', ranking), ...RANKING_ASKED),
  shared(get('/standings/:cycleId/nation', standingNation), 'edition'),
  shared(get('/standings/:cycleId/items', shortfalls), 'of', 'code', 'by', 'edition'),
  get('/standings/:cycleId/export.csv', rankingCsv),
  get('/standings/:cycleId/export-tis620.csv', rankingWindows874),
  get('/standings/:cycleId/export.xlsx', rankingXlsx),
  shared(get('/standings/:cycleId/heat-map', heatMap), ...RANKING_ASKED),
  shared(get('/standings/:cycleId/movers', movers), ...RANKING_ASKED),
  get('/standings/:cycleId/compare', comparison),
  shared(get('/standings/:cycleId/map', standingMap), 'edition'),
  shared(get('/standings/:cycleId/:data{[a-z]+\\.(?:json|csv)}', groupsData), 'edition'),
  shared(get('/standings/:cycleId/:kind', standingGroups), 'edition'),
  shared(
    get('/standings/:cycleId/:kind/:data{[^/]+\\.(?:json|csv)}', groupData),
    'page',
    'edition',
  ),
  shared(get('/standings/:cycleId/:kind/:key', standingGroup), 'page', 'edition'),

  shared(get('/open-data', openData)),
  shared(get('/open-data/api', openApi)),
  shared(get('/open-data/:data{\\d+\\.json}', openDataJson), 'edition'),
  shared(get('/open-data/:cycleId', cycleOpenData), 'edition'),
  shared(get('/open-data/:cycleId/dictionary.csv', openDictionary), 'edition'),
  shared(get('/open-data/:cycleId/datapackage.json', openPackage), 'edition'),
  get('/open-data/:cycleId/:file', openFile),

  get('/audit', audit),

  post('/api/:action', callAction),
  get('/api/openapi.json', describeApi),
];
