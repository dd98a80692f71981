import { nightlyBackup } from '../actions/backup.ts';
import type { JobKind } from './runner.ts';

/** Once a night; asked often, because an office machine sleeps when its people do. */
export const backup: JobKind = {
  kind: 'backup',
  everySeconds: 1800,
  run: async (house) => {
    await nightlyBackup(house);
  },
};
