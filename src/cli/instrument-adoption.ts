import { perform } from '../actions/action.ts';
import { adoptInstrument } from '../actions/instrument.ts';
import { OPERATOR } from '../core/person.ts';
import { adoptionText } from '../text/instrument-adoption.ts';
import type { Command } from './command.ts';
import { instrumentTextAt } from './instrument-file.ts';

/** Takes an instrument into the installation, so that a cycle can be made with it. */
export const instrumentAdopt: Command = {
  name: 'instrument adopt',
  about: { th: adoptionText.th.about, en: adoptionText.en.about },
  places: ['NAME|FILE'],
  options: {},
  async run({ places: [place = ''], language, house }) {
    const text = await instrumentTextAt(place);
    const adopted = await perform(await house(), OPERATOR, adoptInstrument, { text });
    const { name, version, hash } = adopted;
    const t = adoptionText[language];
    return {
      right: true,
      json: { name, version, hash },
      lines: [t.adopted(name, version), `${t.fingerprint} ${hash}`],
    };
  },
};
