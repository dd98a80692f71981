import { z } from 'zod';
import { textField } from '../core/field.ts';
import { badField } from '../core/problem.ts';
import { type SealedTexts, sealedTexts } from '../store/sealed.ts';
import { change, look } from './action.ts';
import { editionKey, type Found, findEdition } from './edition.ts';
import type { House } from './house.ts';

/**
 * An edition with the option counts that are never released, their least samples and the salts of
 * their seals: for an auditor who is to recompute it from the answers upward. Who took it out, and
 * why, stands in the audit log before the first byte leaves.
 */
export interface Unsealed extends Found {
  /** Read piece by piece, each in a transaction of its own: nothing waits for who downloads. */
  readonly batches: () => AsyncGenerator<readonly SealedTexts[]>;
}

export const exportSealed = change({
  name: 'result.export-sealed',
  input: z.strictObject({ ...editionKey, reason: textField(1000).default('') }),
  may: ['administrator'],
  find: findEdition,
  async do({ house, thing }, { reason }): Promise<Unsealed> {
    if (reason === '') throw badField('reason', 'sealedReason');
    return { ...thing, batches: () => batchesOf(house, thing.edition.id) };
  },
  record: ({ reason }, { edition }) => ({
    target: edition.head.cycle.name,
    details: { edition: edition.number, hash: edition.hash, reason },
  }),
});

const AT_ONCE = 100;

async function* batchesOf(
  { db }: House,
  editionId: number,
): AsyncGenerator<readonly SealedTexts[]> {
  let after = '';
  for (;;) {
    const some = await db.transaction(
      { kind: 'all' },
      (tx) => sealedTexts(tx, editionId, { after, most: AT_ONCE }),
      { readonly: true },
    );
    if (some.length > 0) yield some;
    if (some.length < AT_ONCE) return;
    after = some.at(-1)?.code ?? '';
  }
}

/** What could be taken out; nothing of it is shown. */
export const seeSealed = look({
  name: 'result.see-sealed',
  input: z.strictObject(editionKey),
  may: ['administrator'],
  find: findEdition,
  do: async ({ thing }): Promise<Found> => thing,
});
