import { callAction, describeApi } from './pages/api.tsx';
import { home } from './pages/home.tsx';
import {
  codeForm,
  mailedLink,
  sendCode,
  signIn,
  signInForm,
  signOut,
  useMailedLink,
} from './pages/sign-in.tsx';
import { get, post, type Route } from './route.ts';

/** Every address of the program, once. */
export const routes: readonly Route[] = [
  get('/', home),

  get('/sign-in', signInForm),
  post('/sign-in', signIn),
  get('/sign-in/code', codeForm),
  post('/sign-in/code', sendCode),
  get('/sign-in/mail/:token', mailedLink),
  post('/sign-in/mail/:token', useMailedLink),
  post('/sign-out', signOut),

  post('/api/:action', callAction),
  get('/api/openapi.json', describeApi),
];
