import { z } from 'zod';
import type { Instrument } from '../core/instrument.ts';
import type { OpenAgency, OpenEdition } from '../core/open-data.ts';
import { OPEN_FORM, type OpenFileFacts } from '../core/open-file.ts';
import { findInstrument } from '../store/instrument.ts';
import { keepOpenFiles, openAgencies, openFiles, unmeasuredEdition } from '../store/open-data.ts';
import { look } from './action.ts';
import { editionKey, type Found, findEdition } from './edition.ts';
import type { House } from './house.ts';

/** What of a published edition may be downloaded, and how large each file is. */
export interface OpenData extends Found {
  /** Empty until they have been measured, some moments after publishing. */
  readonly files: readonly OpenFileFacts[];
}

export const seeOpenData = look({
  name: 'open-data.see',
  input: z.strictObject(editionKey),
  may: 'anyone',
  find: findEdition,
  do: async ({ tx, thing }): Promise<OpenData> => ({
    ...thing,
    files: await openFiles(tx, thing.edition.id, OPEN_FORM),
  }),
});

/** So many at a time: a file is made piece by piece, and no transaction waits for who downloads. */
const AT_ONCE = 25;

/** Agencies of an edition after this code, in the order of their codes. */
export const readOpenData = look({
  name: 'open-data.read',
  input: z.strictObject({ ...editionKey, after: z.string().max(20).default('') }),
  may: 'anyone',
  find: findEdition,
  do: ({ tx, thing }, { after }): Promise<OpenAgency[]> =>
    openAgencies(tx, thing.edition.id, { after, most: AT_ONCE }),
});

/** All agencies, a batch at a time, as `read` gives them. */
export async function* openBatches(
  read: (after: string) => Promise<readonly OpenAgency[]>,
): AsyncGenerator<readonly OpenAgency[]> {
  let after = '';
  for (;;) {
    const some = await read(after);
    if (some.length > 0) yield some;
    if (some.length < AT_ONCE) return;
    after = some.at(-1)?.entry.agency.code ?? '';
  }
}

interface Unmeasured {
  readonly edition: OpenEdition;
  readonly batches: AsyncGenerator<readonly OpenAgency[]>;
  keep(files: readonly OpenFileFacts[]): Promise<void>;
}

/** An edition whose files nobody measured yet. */
export async function nextUnmeasured({ db }: House): Promise<Unmeasured | undefined> {
  const found = await db.transaction(
    { kind: 'public' },
    async (tx) => {
      const edition = await unmeasuredEdition(tx, OPEN_FORM);
      const adopted = edition && (await findInstrument(tx, edition.head.instrumentHash));
      return edition && adopted && { ...edition, instrument: adopted.instrument as Instrument };
    },
    { readonly: true },
  );
  if (!found) return undefined;
  const read = (after: string) =>
    db.transaction(
      { kind: 'public' },
      (tx) => openAgencies(tx, found.id, { after, most: AT_ONCE }),
      {
        readonly: true,
      },
    );
  return {
    edition: found,
    batches: openBatches(read),
    keep: (files) =>
      db.transaction({ kind: 'all' }, (tx) => keepOpenFiles(tx, found.id, OPEN_FORM, files)),
  };
}
