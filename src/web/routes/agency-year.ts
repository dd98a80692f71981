import { agencyYear, agencyYears } from '../pages/agency-year.tsx';
import { explainYear } from '../pages/agency-year-explain.tsx';
import { analysis, postConfirm as confirmAnalysis, indicatorAnalysis } from '../pages/analysis.tsx';
import { piece, postPiece } from '../pages/analysis-piece.tsx';
import { printAnalysis } from '../pages/analysis-print.tsx';
import { means, postMeans } from '../pages/group-mean.tsx';
import { checkTyped, openYear, postSheet, sheet } from '../pages/sheet.tsx';
import { postFile, postRead, postTake, templateCsv, templateXlsx } from '../pages/sheet-take.tsx';
import { tryChanges, whatIf } from '../pages/what-if.tsx';
import { get, post, type Route } from '../route.ts';

/** One agency in one year: its figures, and what the agency makes of them. */
export const agencyYearRoutes: readonly Route[] = [
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
];
