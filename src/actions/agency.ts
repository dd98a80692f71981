import { randomInt } from 'node:crypto';
import { z } from 'zod';
import {
  type Agency,
  changeAgencyInput,
  contactInput,
  type GroupName,
  newAgencyInput,
  type TypedAgency,
} from '../core/agency.ts';
import { factsLost, formerNames } from '../core/agency-history.ts';
import { agencyListInput } from '../core/agency-list.ts';
import { codeField } from '../core/field.ts';
import type { GroupKind } from '../core/group.ts';
import { ROLES } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { LINK_CODE_COUNT, makeLinkCode } from '../kit/link-code.ts';
import { findAgency, insertAgency, linkCodes, updateAgencies } from '../store/agency.ts';
import { appendEvents, eventsOf } from '../store/agency-history.ts';
import { listAgencies } from '../store/agency-list.ts';
import type { Tx } from '../store/database.ts';
import { findGroup, groupsOf } from '../store/group.ts';
import { change, look } from './action.ts';
import { retypedOf } from './retyped.ts';

/** The agencies a person may see, as the scope of the transaction lets them through. */
export const seeAgencies = look({
  name: 'agency.list',
  input: agencyListInput,
  may: ROLES,
  async do({ tx }, query) {
    const found = await listAgencies(tx, query);
    const count = async (q: string) => (await listAgencies(tx, { ...query, q })).total;
    return { ...found, retyped: await retypedOf(query.q, found.total, count) };
  },
});

export const seeAgency = look({
  name: 'agency.see',
  input: z.strictObject({ agency: codeField }),
  may: ROLES,
  find: (tx, input) => thisAgency(tx, input.agency),
  do: async ({ tx, thing }) => ({
    agency: thing.agency,
    events: await eventsOf(tx, thing.agencyId),
    groups: await groupsOf(tx, thing.agencyId),
  }),
});

export const addAgency = change({
  name: 'agency.add',
  input: newAgencyInput,
  may: ['administrator'],
  async do({ tx }, input) {
    await refuseTakenCode(tx, input.code);
    const taken = await linkCodes(tx);
    if (input.linkCode && taken.has(input.linkCode)) throw badField('linkCode', 'linkCodeInUse');
    return insertAgency(tx, {
      ...input,
      ...(await placesOf(tx, input)),
      linkCode: input.linkCode ?? freshLinkCode(taken),
      endedYear: null,
    });
  },
  record: (input, _thing, agency) => ({
    target: agency.code,
    agencyId: agency.id,
    details: { ...input, linkCode: agency.linkCode },
  }),
});

export const changeAgency = change({
  name: 'agency.change',
  input: changeAgencyInput,
  may: ['administrator'],
  find: (tx, input) => thisAgency(tx, input.agency),
  async do({ tx, thing, now }, input) {
    const { agency: _code, version, since, reason, ...typed } = input;
    if (input.code !== thing.agency.code) await refuseTakenCode(tx, input.code);
    const after: Agency = { ...thing.agency, ...typed, ...(await placesOf(tx, input)), version };
    const before = factsLost(thing.agency, after);
    if (since !== null && Object.keys(before).length > 0) {
      await appendEvents(tx, [
        {
          agencyId: after.id,
          fiscalYear: since,
          kind: 'changed',
          other: null,
          before,
          reason,
          at: now,
        },
      ]);
    }
    await save(tx, after);
    return after;
  },
  record: (input, { agency }, after) => ({
    target: after.code,
    agencyId: agency.id,
    details: { ...input },
  }),
});

export const changeContact = change({
  name: 'agency.change-contact',
  input: contactInput,
  may: ['coordinator'],
  find: (tx, input) => thisAgency(tx, input.agency),
  async do({ tx, thing }, { agency: _code, ...typed }) {
    const after = { ...thing.agency, ...typed };
    await save(tx, after);
    return after;
  },
  record: (input, { agency }) => ({
    target: agency.code,
    agencyId: agency.id,
    details: { ...input },
  }),
});

/** What an action on one agency is done to. */
export async function thisAgency(tx: Tx, code: string) {
  const agency = await findAgency(tx, code);
  return agency && { agencyId: agency.id, agency };
}

/** Writes the facts unless someone else changed the agency since `agency.version`. */
export async function save(tx: Tx, agency: Agency): Promise<void> {
  const update = { agency, formerNames: formerNames(await eventsOf(tx, agency.id)) };
  if ((await updateAgencies(tx, [update])) === 0) throw new Problem('stale', { what: 'agency' });
}

/** Asked first: row-level security keeps the database from saying which value it refused. */
async function refuseTakenCode(tx: Tx, code: string): Promise<void> {
  if (await findAgency(tx, code)) throw badField('code', 'codeInUse', { code });
}

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

/** A code that none has yet; it is taken from then on. */
export function freshLinkCode(taken: Set<string>): string {
  while (true) {
    const code = makeLinkCode(randomInt(LINK_CODE_COUNT));
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}
