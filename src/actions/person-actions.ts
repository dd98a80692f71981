import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { changeAccount, changePassword, showAccount } from './account.ts';
import { endAppointment } from './appointment.ts';
import { listAudit } from './audit-log.ts';
import { viewHome } from './home.ts';
import { listOffers, sendInvitation, withdrawInvitation } from './invitation.ts';
import { readDemoPost } from './mail.ts';
import {
  changeAddress,
  disablePerson,
  enablePerson,
  erasePersonalData,
  listPersons,
  showPerson,
} from './person.ts';
import { askForReset, readResetLink, recoverPerson, resetPassword, sendReset } from './reset.ts';
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  showSecondFactor,
  startSecondFactor,
} from './second-factor.ts';
import { endOneSession, endOtherSessions, endSession } from './session.ts';
import { finishSetup, readSetupLink } from './setup.ts';
import { beginSession, beginSessionByMail, confirmCode } from './sign-in.ts';

/** Signing in, accounts, people and their roles, and the log of what they did. */
export const personActions = [
  beginSession,
  beginSessionByMail,
  confirmCode,
  endSession,
  viewHome,
  listAudit,
  endOneSession,
  endOtherSessions,
  showAccount,
  changeAccount,
  changePassword,
  showSecondFactor,
  startSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  removeSecondFactor,
  listOffers,
  sendInvitation,
  withdrawInvitation,
  readInvitation,
  acceptInvitation,
  listPersons,
  showPerson,
  disablePerson,
  enablePerson,
  erasePersonalData,
  changeAddress,
  endAppointment,
  askForReset,
  readResetLink,
  resetPassword,
  sendReset,
  recoverPerson,
  readSetupLink,
  finishSetup,
  readDemoPost,
];
