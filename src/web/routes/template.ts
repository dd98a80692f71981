import { postTemplate, postWithdraw, template, templateFile } from '../pages/template.tsx';
import { exampleFile, postTemplates, templateFields, templates } from '../pages/template-list.tsx';
import { get, post, type Route } from '../route.ts';

/** Ministries' own templates of documents. */
export const templateRoutes: readonly Route[] = [
  get('/templates', templates),
  post('/templates', postTemplates),
  get('/templates/fields', templateFields),
  get('/templates/example.docx', exampleFile),
  get('/templates/:template', template),
  post('/templates/:template', postTemplate),
  post('/templates/:template/withdraw', postWithdraw),
  get('/templates/:template/:version', templateFile),
];
