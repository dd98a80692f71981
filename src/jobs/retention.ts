import { forgetOld } from '../actions/retention.ts';
import type { JobKind } from './runner.ts';

/** Old sessions, links, mails and forgotten accounts go, as the privacy notice says. */
export const retention: JobKind = {
  kind: 'retention',
  everySeconds: 6 * 3600,
  run: (house) => forgetOld(house),
};
