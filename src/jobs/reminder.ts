import { remindOfCollection } from '../actions/collection-reminder.ts';
import { remindPeople } from '../actions/reminder.ts';
import type { JobKind } from './runner.ts';

/** Asked often, because an office machine sleeps; nobody gets two letters in a day. */
export const reminder: JobKind = {
  kind: 'reminder',
  everySeconds: 3600,
  run: async (house) => {
    await remindPeople(house);
    await remindOfCollection(house);
  },
};
