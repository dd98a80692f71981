import { agencies, agency } from '../pages/agency.tsx';
import {
  editAgency,
  editContact,
  newAgency,
  postEditAgency,
  postEditContact,
  postNewAgency,
} from '../pages/agency-form.tsx';
import { agencyHistory, postTurn, turnForm } from '../pages/agency-history.tsx';
import { bands, postBands } from '../pages/band.tsx';
import { group, groups, newGroup, postGroup, postMembers, postNewGroup } from '../pages/group.tsx';
import { importDone, importForm, postConfirm, postImport, review } from '../pages/registry.tsx';
import { exportCsv, exportWindows874, exportXlsx } from '../pages/registry-export.ts';
import { get, post, type Route } from '../route.ts';

/** Agencies, their groups and the registry they are kept in. */
export const agencyRoutes: readonly Route[] = [
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
];
