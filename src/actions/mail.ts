import type { Mail } from '../core/mail.ts';
import { queueMail } from '../store/mail.ts';
import type { Deed } from './action.ts';
import type { House } from './house.ts';

/** In the demo nothing leaves the house, but what would have left can be read there. */
export function hasPost(house: House): boolean {
  return house.sendsMail || house.installation.isDemo;
}

/** Queued in the transaction of the deed: no deed, no mail. */
export async function post(
  deed: Deed<unknown>,
  to: { readonly email: string; readonly language: 'th' | 'en' },
  mail: Mail,
): Promise<void> {
  if (hasPost(deed.house)) await queueMail(deed.tx, to, mail, deed.now);
}
