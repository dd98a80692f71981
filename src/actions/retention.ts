import { OPERATOR } from '../core/person.ts';
import { RETENTION } from '../core/retention.ts';
import { dropPastInvitations } from '../store/invitation.ts';
import { dropPastLinks } from '../store/link.ts';
import { dropOldMails } from '../store/mail.ts';
import { dormantPeople } from '../store/person.ts';
import { dropPastDevices, dropPastSessions } from '../store/session.ts';
import { dropSurveyLetters } from '../store/survey-mail.ts';
import { dropPastWindows } from '../store/throttle.ts';
import { perform } from './action.ts';
import type { House } from './house.ts';
import { erasePersonalData } from './person.ts';

/** What the privacy notice promises: nothing of officers is kept beyond its time. */
export async function forgetOld(house: House): Promise<void> {
  const now = house.clock();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const dormant = await house.db.transaction({ kind: 'all' }, async (tx) => {
    await dropPastSessions(tx, now);
    await dropPastDevices(tx, now);
    await dropPastLinks(tx, now);
    await dropPastWindows(tx, now);
    await dropPastInvitations(tx, daysAgo(RETENTION.invitationDays));
    await dropOldMails(tx, daysAgo(RETENTION.mailDays));
    await dropSurveyLetters(tx, daysAgo(RETENTION.surveyLetterDays));
    return dormantPeople(tx, daysAgo(RETENTION.dormantDays));
  });
  for (const id of dormant) await perform(house, OPERATOR, erasePersonalData, { id, sure: 'yes' });
}
