import { demoPersonId } from '../../demo/people.ts';
import { demoLinkCode } from '../../demo/world.ts';

/** Which page is looked at as whom; `as` is somebody of the demo cast, or the public. */
export interface View {
  readonly as: string;
  readonly path: string;
  readonly status?: number;
  /** Its name among the manual's pictures. */
  readonly manual?: string;
}

export const VIEWS: readonly View[] = [
  { as: 'public', path: '/', manual: 'first-page' },
  { as: 'public', path: '/nowhere', status: 404 },
  { as: 'public', path: '/sign-in', manual: 'sign-in' },
  { as: 'public', path: `/go/eit/${demoLinkCode('L01')}`, manual: 'survey' },
  { as: 'public', path: `/go/iit/${demoLinkCode('A03')}` },
  { as: 'public', path: `/go/eit/${demoLinkCode('L01')}/thanks` },
  { as: 'public', path: '/go/eit/xxxxxx', status: 404 },
  { as: 'coordinator', path: '/', manual: 'coordinator' },
  { as: 'admin', path: '/' },
  { as: 'nobody', path: '/' },
  { as: 'public', path: '/demo/mail' },
  { as: 'public', path: '/forgot' },
  { as: 'public', path: '/privacy' },
  { as: 'coordinator', path: '/account' },
  { as: 'coordinator', path: '/account/password' },
  { as: 'coordinator', path: '/account/second-factor' },
  { as: 'admin', path: '/account/second-factor' },
  { as: 'admin', path: '/people' },
  { as: 'coordinator', path: '/people' },
  { as: 'admin', path: '/people/invite' },
  { as: 'admin', path: '/people/invite?role=oversight' },
  { as: 'coordinator', path: '/people/invite?role=owner' },
  { as: 'admin', path: `/people/${demoPersonId('coordinator')}` },
  { as: 'coordinator', path: '/cycles' },
  { as: 'coordinator', path: '/cycles/3' },
  { as: 'admin', path: '/audit' },
  { as: 'coordinator', path: '/audit' },
  { as: 'admin', path: '/cycles/new' },
  { as: 'admin', path: '/cycles/3', manual: 'cycle' },
  { as: 'admin', path: '/cycles/3/dates/collection' },
  { as: 'admin', path: '/agencies', manual: 'register' },
  { as: 'admin', path: '/agencies?q=ปู่ฐู&type=subdistrict-organization' },
  { as: 'coordinator', path: '/agencies' },
  { as: 'coordinator', path: '/agencies/L01', manual: 'agency' },
  { as: 'coordinator', path: '/agencies/L02', status: 404 },
  { as: 'coordinator', path: '/agencies/L01/contact' },
  { as: 'admin', path: '/agencies/L01/edit' },
  { as: 'admin', path: '/agencies/L01/history' },
  { as: 'admin', path: '/agencies/L01/history/merge' },
  { as: 'coordinator', path: '/agencies/L01/bands', manual: 'bands' },
  { as: 'admin', path: '/agencies/L01/bands' },
  { as: 'admin', path: '/groups' },
  { as: 'admin', path: '/groups/new' },
  { as: 'admin', path: '/groups/province/P01' },
  { as: 'admin', path: '/registry/new' },
  { as: 'admin', path: '/registry/import' },
  { as: 'admin', path: '/cycles/2/results' },
  { as: 'admin', path: '/cycles/3/results' },
  { as: 'lead', path: '/cycles/2/verdicts' },
  { as: 'lead', path: '/cycles/2/verdicts/L02?item=o12' },
  { as: 'public', path: '/results' },
  { as: 'public', path: '/results/2' },
  { as: 'public', path: '/results/2?q=ไม่มีชื่อนี้' },
  { as: 'public', path: '/results/2/L02', manual: 'result' },
  { as: 'public', path: '/results/2/NONE', status: 404 },
  { as: 'public', path: '/results/2/L02/explain/total' },
  { as: 'public', path: `/go/iit/${demoLinkCode('L02')}` },
  { as: 'coordinator', path: '/cycles/3/agencies/4' },
  { as: 'neighbour', path: '/cycles/3/agencies/5' },
  { as: 'coordinator', path: '/cycles/2/agencies/4' },
  { as: 'admin', path: '/cycles/3/agencies/6' },
];

/** Addresses that answer with something else than a page of ours, each with what it is. */
export const NOT_PAGES: Readonly<Record<string, string>> = {
  '/api/openapi.json': 'JSON',
  '/cycles/:cycleId/results/:agencyCode/draft.pdf': 'PDF',
  '/results/:cycleId/bundle.json': 'JSON',
  '/results/:cycleId/:agencyCode/summary.pdf': 'PDF',
  '/go': 'a redirect to the survey',
  '/registry/import/review': 'comes after a file; walked through in test/browser/import.test.ts',
  '/registry/import/done': 'comes after confirming; walked through in test/browser/import.test.ts',
  '/registry/export.csv': 'a file',
  '/registry/export-tis620.csv': 'a file',
  '/registry/export.xlsx': 'a file',
  '/sign-in/code': 'comes after the password only; its journey is in test/journeys/sign-in.test.ts',
  '/invitation/:token': 'needs an invitation; its journey is in test/journeys/invitation.test.ts',
  '/reset/:token': 'needs a mailed link; its journey is in test/journeys/reset.test.ts',
  '/setup/:token': 'needs the printed link; its journey is in test/journeys/reset.test.ts',
  '/sign-in/mail/:token': 'needs a mailed link; its journey is in test/journeys/sign-in.test.ts',
};
