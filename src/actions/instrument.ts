import { z } from 'zod';
import { type Instrument, instrumentHash, instrumentName } from '../core/instrument.ts';
import { readInstrument } from '../core/instrument-reading.ts';
import { ROLES } from '../core/person.ts';
import { badField } from '../core/problem.ts';
import {
  type AdoptedInstrument,
  allInstruments,
  findInstrument,
  insertInstrument,
  latestVersion,
} from '../store/instrument.ts';
import { change, look } from './action.ts';

/** What an officer sees of an adopted instrument. */
export interface InstrumentSummary extends Pick<Instrument, 'title' | 'year' | 'version'> {
  readonly hash: string;
  /** `nacc/2568` */
  readonly name: string;
  readonly adoptedAt: Date;
}

export const listInstruments = look({
  name: 'instrument.list',
  input: z.strictObject({}),
  may: ROLES,
  do: async ({ tx }): Promise<InstrumentSummary[]> => (await allInstruments(tx)).map(summary),
});

/**
 * Takes in the text of an instrument file. The same instrument again is no change; an altered one
 * needs the next version number and says in the file why it follows the one before.
 */
export const adoptInstrument = change({
  name: 'instrument.adopt',
  input: z.strictObject({ text: z.string().min(1).max(1_000_000) }),
  may: ['administrator'],
  async do({ tx, now }, { text }): Promise<InstrumentSummary> {
    const instrument = readInstrument(text);
    const known = await findInstrument(tx, instrumentHash(instrument));
    if (known) return summary(known);
    const latest = await latestVersion(tx, instrument);
    if (latest !== undefined && instrument.version <= latest) {
      throw badField('version', 'versionTaken', { latest });
    }
    return summary(await insertInstrument(tx, instrument, text, now));
  },
  record: (_input, _thing, { name, version, hash }) => ({
    target: name,
    details: { version, hash },
  }),
});

function summary({ hash, instrument, adoptedAt }: AdoptedInstrument): InstrumentSummary {
  const { title, year, version } = instrument;
  return { hash, name: instrumentName(instrument), title, year, version, adoptedAt };
}
