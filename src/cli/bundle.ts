import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { perform } from '../actions/action.ts';
import { openBatches, readOpenData, seeOpenData } from '../actions/open-data.ts';
import { MOST_AGENCIES } from '../core/bundle.ts';
import { BundleCheck, type Checked } from '../core/bundle-check.ts';
import { NOBODY } from '../core/person.ts';
import { badField, isProblem } from '../core/problem.ts';
import { BadJson, jsonMembers } from '../kit/json-members.ts';
import { openFilePieces } from '../reports/open-file.ts';
import { bundleText, sayBundleFault } from '../text/bundle.ts';
import type { Language } from '../text/language.ts';
import type { Command, Outcome } from './command.ts';
import { refuseOddFile } from './given-file.ts';

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
    return outcomeOf(await checkFile(places[0] ?? '', trusted), language);
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
    const here = await house();
    const { edition, instrument } = await perform(here, NOBODY, seeOpenData, input);
    const { head, hash } = edition;
    let agencies = 0;
    const batches = openBatches(async (after) => {
      const some = await perform(here, NOBODY, readOpenData, { ...input, after });
      agencies += some.length;
      return some;
    });
    await writePieces(file, openFilePieces({ head, hash, instrument }, 'bundle.json', batches));
    const { number } = head.edition;
    return {
      right: true,
      json: { file, hash, edition: number, agencies },
      lines: [bundleText.exported[language](agencies, number, file), hash],
    };
  },
};

/** A new file, or none: what was begun is taken away when the rest cannot be written. */
async function writePieces(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let isOurs = false;
  try {
    const handle = await open(file, 'wx');
    isOurs = true;
    await pipeline(pieces, handle.createWriteStream());
  } catch (error) {
    if (isOurs) await rm(file, { force: true });
    const { code = '' } = error as { code?: string };
    if (isProblem(error) || code === '') throw error;
    throw badField('FILE', 'cannotWrite', { file, code });
  }
}

/** Agency by agency: a nation's bundle is never in memory whole. */
async function checkFile(file: string, trusted: string | undefined): Promise<Checked> {
  const check = new BundleCheck(trusted);
  try {
    await refuseOddFile('BUNDLE', file, MOST_BYTES);
    let early = 0;
    for await (const one of membersOf(file)) {
      if (!one.isElement) check.member(one.name, one.value);
      else if (check.isReady) check.agency(one.value);
      else if (++early > MOST_AGENCIES) check.member(one.name, early);
      if (check.isDecided) return check.end();
    }
    // Agencies came before what they are held against, and were passed over.
    if (early > 0 && check.isReady) await checkAgencies(file, check);
  } catch (error) {
    throw unreadable(error, file);
  }
  return check.end();
}

async function checkAgencies(file: string, check: BundleCheck): Promise<void> {
  for await (const one of membersOf(file)) {
    if (one.isElement) check.agency(one.value);
    if (check.isDecided) return;
  }
}

const membersOf = (file: string) => jsonMembers(createReadStream(file), 'agencies');

/** Many times what a nation's sealed bundle takes. */
const MOST_BYTES = 4_000_000_000;

const UNREADABLE = {
  noObject: 'notABundle',
  compressed: 'bundleCompressed',
  marked: 'bundleMarked',
  breaksOff: 'bundleBreaksOff',
  damaged: 'bundleDamaged',
  twoWays: 'bundleTwoWays',
} as const;

function unreadable(error: unknown, file: string): unknown {
  if (error instanceof BadJson) {
    return badField('BUNDLE', UNREADABLE[error.why], { at: error.at + 1 });
  }
  const { code } = error as { code?: string };
  return isProblem(error) || code === undefined
    ? error
    : badField('BUNDLE', 'noSuchFile', { file, code });
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
      const { head, agencies, hash, sealed } = checked;
      const { cycle, edition } = head;
      const say = sealed ? bundleText.sealedRight : bundleText.right;
      return {
        right: true,
        json: { right: true, hash, cycle, edition: edition.number, agencies, sealed },
        lines: [say[language](agencies, edition.number), hash],
      };
    }
  }
}
