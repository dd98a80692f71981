import { callAction, describeApi } from '../pages/api.tsx';
import { audit } from '../pages/audit.tsx';
import { copyRetention, postCopyRetention } from '../pages/copy-retention.tsx';
import { demoMail } from '../pages/demo-mail.tsx';
import { linkCheck } from '../pages/link-check.tsx';
import { privacy } from '../pages/privacy.tsx';
import { robots } from '../pages/robots.ts';
import { postCount, storage } from '../pages/storage.tsx';
import { get, post, type Route, shared } from '../route.ts';

/** About the program itself: privacy, the audit trail, the door for other programs. */
export const houseRoutes: readonly Route[] = [
  get('/robots.txt', robots),
  get('/privacy', privacy),
  get('/link-check', linkCheck),
  get('/demo/mail', demoMail),

  get('/audit', audit),
  get('/storage', storage),
  post('/storage/count', postCount),
  get('/storage/retention', copyRetention),
  post('/storage/retention', postCopyRetention),

  post('/api/:action', callAction),
  shared(get('/api/openapi.json', describeApi)),
];
