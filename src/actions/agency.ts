import { randomInt } from 'node:crypto';
import { type GroupName, newAgencyInput, type TypedAgency } from '../core/agency.ts';
import type { GroupKind } from '../core/group.ts';
import { badField } from '../core/problem.ts';
import { LINK_CODE_COUNT, makeLinkCode } from '../kit/link-code.ts';
import { insertAgency, linkCodeTaken } from '../store/agency.ts';
import type { Tx } from '../store/database.ts';
import { findGroup } from '../store/group.ts';
import { change } from './action.ts';

export const addAgency = change({
  name: 'agency.add',
  input: newAgencyInput,
  may: ['administrator'],
  async do({ tx }, input) {
    return insertAgency(tx, {
      ...input,
      ...(await placesOf(tx, input)),
      linkCode: input.linkCode ?? (await freshLinkCode(tx)),
      endedYear: null,
    });
  },
  record: (input, _thing, agency) => ({
    target: agency.code,
    agencyId: agency.id,
    details: { ...input, linkCode: agency.linkCode },
  }),
});

/** The groups whose codes were typed; a code of no group is refused at its field. */
async function placesOf(tx: Tx, typed: Pick<TypedAgency, 'ministry' | 'province'>) {
  return {
    ministry: await placeOf(tx, 'ministry', typed.ministry),
    province: await placeOf(tx, 'province', typed.province),
  };
}

async function placeOf(
  tx: Tx,
  kind: Extract<GroupKind, 'ministry' | 'province'>,
  code: string | null,
): Promise<GroupName | null> {
  if (code === null) return null;
  const group = await findGroup(tx, kind, code);
  if (!group) throw badField(kind, 'unknownGroup', { code });
  return group;
}

async function freshLinkCode(tx: Tx): Promise<string> {
  while (true) {
    const code = makeLinkCode(randomInt(LINK_CODE_COUNT));
    if (!(await linkCodeTaken(tx, code))) return code;
  }
}
