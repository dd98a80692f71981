import {
  account,
  endSessions,
  passwordForm,
  saveAccount,
  savePassword,
  saveReminders,
} from '../pages/account.tsx';
import { accept, invitation, invite, inviteForm, withdraw } from '../pages/invitation.tsx';
import {
  correctAddress,
  disable,
  enable,
  endRole,
  erase,
  people,
  person,
  resetFor,
} from '../pages/person.tsx';
import { forgot, forgotForm, reset, resetForm } from '../pages/reset.tsx';
import { resultsCsv, resultsJson } from '../pages/result-data.ts';
import {
  confirmSetup,
  renewCodes,
  secondFactor,
  startSetup,
  switchOff,
} from '../pages/second-factor.tsx';
import { setUp, setupForm } from '../pages/setup.tsx';
import {
  codeForm,
  mailedLink,
  sendCode,
  signIn,
  signInForm,
  signOut,
  useMailedLink,
} from '../pages/sign-in.tsx';
import { get, post, type Route, shared } from '../route.ts';

/** Who one is and who may come in: signing in, the own account, the people of the house. */
export const personRoutes: readonly Route[] = [
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
  post('/account/reminders', saveReminders),
  get('/account/second-factor', secondFactor),
  post('/account/second-factor/start', startSetup),
  post('/account/second-factor/confirm', confirmSetup),
  post('/account/second-factor/codes', renewCodes),
  post('/account/second-factor/remove', switchOff),

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
  shared(get('/results.json', resultsJson)),
  shared(get('/results.csv', resultsCsv)),
];
