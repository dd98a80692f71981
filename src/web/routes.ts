import { callAction, describeApi } from './pages/api.tsx';
import { home } from './pages/home.tsx';
import { get, post, type Route } from './route.ts';

/** Every address of the program, once. */
export const routes: readonly Route[] = [
  get('/', home),

  post('/api/:action', callAction),
  get('/api/openapi.json', describeApi),
];
