import { removeOldCopies } from '../actions/copy-retention.ts';
import type { JobKind } from './runner.ts';

/** Once a day monthly copies go whose time is over and that nothing rests on. */
export const copyRetention: JobKind = {
  kind: 'copy-retention',
  everySeconds: 24 * 3600,
  async run(house, _payload, signal) {
    await removeOldCopies(house, signal);
  },
};
