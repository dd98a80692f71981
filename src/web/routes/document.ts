import { document, postDocument, postRemoveDocument } from '../pages/document.tsx';
import {
  documentArchive,
  documentDocx,
  documentHtml,
  documentPdf,
  documentXlsx,
  previewDocument,
} from '../pages/document-file.tsx';
import { documents, postNewDocument } from '../pages/document-list.tsx';
import { poster } from '../pages/poster.ts';
import { documentTemplates, filledTemplate } from '../pages/template-fill.tsx';
import { get, post, type Route } from '../route.ts';

/** Documents made of a year's results, analysis and plan. */
export const documentRoutes: readonly Route[] = [
  get('/agencies/:code/years/:year/poster.pdf', poster),
  get('/agencies/:code/years/:year/documents', documents),
  post('/agencies/:code/years/:year/documents', postNewDocument),
  get('/agencies/:code/years/:year/documents/:number', document),
  post('/agencies/:code/years/:year/documents/:number', postDocument),
  post('/agencies/:code/years/:year/documents/:number/remove', postRemoveDocument),
  get('/agencies/:code/years/:year/documents/:number/preview', previewDocument),
  get('/agencies/:code/years/:year/documents/:number/pdf', documentPdf),
  get('/agencies/:code/years/:year/documents/:number/archive', documentArchive),
  get('/agencies/:code/years/:year/documents/:number/docx', documentDocx),
  get('/agencies/:code/years/:year/documents/:number/xlsx', documentXlsx),
  get('/agencies/:code/years/:year/documents/:number/html', documentHtml),
  get('/agencies/:code/years/:year/documents/:number/templates', documentTemplates),
  get('/agencies/:code/years/:year/documents/:number/templates/:template', filledTemplate),
];
