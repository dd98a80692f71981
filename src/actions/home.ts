import { z } from 'zod';
import { waitingFor } from '../core/waiting.ts';
import { dayInThailand } from '../kit/thai.ts';
import { allCycles } from '../store/cycle.ts';
import { look } from './action.ts';

/** What waits for the person who asks. */
export const viewHome = look({
  name: 'home.view',
  input: z.strictObject({}),
  may: 'signedIn',
  async do({ tx, actor, now }) {
    return waitingFor(actor, await allCycles(tx), dayInThailand(now));
  },
});
