import { readFile, stat, writeFile } from 'node:fs/promises';
import { perform } from '../actions/action.ts';
import { exportResult } from '../actions/edition.ts';
import { type Checked, checkBundle } from '../core/bundle-check.ts';
import { NOBODY } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { bundleText, sayBundleFault } from '../text/bundle.ts';
import type { Language } from '../text/language.ts';
import type { Command, Outcome } from './command.ts';

/** `prongsai result verify`: anybody's check of a published edition, offline. */
export const verifyBundle: Command = {
  name: 'result verify',
  about: bundleText.commands.verify,
  places: ['BUNDLE'],
  options: { hash: { about: bundleText.commands.hash, value: 'HASH' } },
  async run({ places, values, language }) {
    const trusted = values.hash?.trim().toLowerCase();
    if (trusted !== undefined && !/^[0-9a-f]{64}$/.test(trusted))
      throw badField('hash', 'notAHash');
    return outcomeOf(checkBundle(await readJson(places[0] ?? ''), trusted), language);
  },
};

/** `prongsai result export`: the same file as the public page gives, from the house itself. */
export const exportBundle: Command = {
  name: 'result export',
  about: bundleText.commands.export,
  places: ['CYCLE', 'FILE'],
  options: { edition: { about: bundleText.commands.edition, value: 'N' } },
  async run({ places, values, house, language }) {
    const [cycle = '', file = ''] = places;
    if (!/^\d{1,9}$/.test(cycle)) throw badField('CYCLE', 'notACycle');
    const input = { cycleId: cycle, edition: values.edition ?? '' };
    const bundle = await perform(await house(), NOBODY, exportResult, input);
    try {
      await writeFile(file, `${JSON.stringify(bundle)}\n`, { flag: 'wx' });
    } catch (error) {
      const { code = '' } = error as { code?: string };
      throw badField('FILE', 'cannotWrite', { file, code });
    }
    const { hash, agencies, head } = bundle;
    const { number } = head.edition;
    return {
      right: true,
      json: { file, hash, edition: number, agencies: agencies.length },
      lines: [bundleText.exported[language](agencies.length, number, file), hash],
    };
  },
};

const LIMIT = 500_000_000;

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    if ((await stat(file)).size > LIMIT) throw new Problem('tooLarge', { limitBytes: LIMIT });
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    throw badField('BUNDLE', 'noSuchFile', { file, code });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badField('BUNDLE', 'notABundle');
  }
}

function outcomeOf(checked: Checked, language: Language): Outcome {
  switch (checked.is) {
    case 'noBundle':
      throw badField('BUNDLE', 'notABundle');
    case 'wrong': {
      const said = sayBundleFault(checked.fault, language);
      return { right: false, json: { right: false, fault: checked.fault, said }, lines: [said] };
    }
    case 'right': {
      const { head, agencies, hash } = checked.bundle;
      const { cycle, edition } = head;
      return {
        right: true,
        json: { right: true, hash, cycle, edition: edition.number, agencies: agencies.length },
        lines: [bundleText.right[language](agencies.length, edition.number), hash],
      };
    }
  }
}
