import { perform } from '../actions/action.ts';
import { listPersons } from '../actions/person.ts';
import { recoverPerson } from '../actions/reset.ts';
import { OPERATOR } from '../core/person.ts';
import { badField, isProblem } from '../core/problem.ts';
import { adminText, sayAdministrators, sayRecovery } from '../text/admin.ts';
import type { Command } from './command.ts';

/** `prongsai admin recover`: a way back for somebody who lost password, phone or both. */
export const adminRecover: Command = {
  name: 'admin recover',
  about: adminText.recover,
  places: ['EMAIL'],
  options: {},
  async run({ places, language, house }) {
    const email = places[0] ?? '';
    const made = await perform(await house(), OPERATOR, recoverPerson, { email }).catch((error) => {
      throw isProblem(error, 'notFound') ? badField('EMAIL', 'noSuchPerson') : error;
    });
    const { personId, link, hours } = made;
    return { right: true, json: { personId, link, hours }, lines: sayRecovery(made, language) };
  },
};

/** `prongsai admin list`: who could be asked. */
export const adminList: Command = {
  name: 'admin list',
  about: adminText.list,
  places: [],
  options: {},
  async run({ language, house }) {
    const { people } = await perform(await house(), OPERATOR, listPersons, {
      role: 'administrator',
    });
    const administrators = people.map(({ id, email, name, disabled, secondFactor }) => ({
      id,
      email,
      name,
      disabled,
      secondFactor,
    }));
    return {
      right: true,
      json: { administrators },
      lines: sayAdministrators(administrators, language),
    };
  },
};
