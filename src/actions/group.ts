import { z } from 'zod';
import {
  changeGroupInput,
  type Group,
  type GroupKind,
  groupInput,
  groupKey,
  membersInput,
} from '../core/group.ts';
import { ROLES } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import type { Tx } from '../store/database.ts';
import {
  findGroup,
  groupsWithCounts,
  insertGroup,
  memberCodes,
  replaceMembers,
  updateGroup,
} from '../store/group.ts';
import { change, look } from './action.ts';

/** Ministries, provinces and groups of one's own choice. */
export const seeGroups = look({
  name: 'group.list',
  input: z.strictObject({}),
  may: ROLES,
  do: ({ tx }) => groupsWithCounts(tx),
});

export const seeGroup = look({
  name: 'group.see',
  input: z.strictObject(groupKey),
  may: ROLES,
  find: (tx, input) => thisGroup(tx, input.kind, input.code),
  do: async ({ tx, thing: { group } }) => ({
    group,
    members: group.kind === 'custom' ? await memberCodes(tx, group.id) : [],
  }),
});

export const addGroup = change({
  name: 'group.add',
  input: groupInput,
  may: ['administrator'],
  do: ({ tx }, input) => insertGroup(tx, input),
  record: (input) => ({ target: pathOf(input), details: { ...input } }),
});

export const changeGroup = change({
  name: 'group.change',
  input: changeGroupInput,
  may: ['administrator'],
  find: (tx, input) => thisGroup(tx, input.kind, input.code),
  do: ({ tx, thing: { group } }, { nameTh, nameEn, version }) =>
    save(tx, { ...group, nameTh, nameEn, version }),
  record: (input, { group }) => ({
    target: pathOf(group),
    details: { ...input, before: group.nameTh },
  }),
});

/** Says exactly which agencies are in a custom group. */
export const setMembers = change({
  name: 'group.set-members',
  input: membersInput,
  may: ['administrator'],
  find: (tx, input) => thisGroup(tx, 'custom', input.code),
  async do({ tx, thing: { group } }, input) {
    const [unknown] = await replaceMembers(tx, group.id, [...new Set(input.members)]);
    if (unknown) throw badField('members', 'unknownAgency', { code: unknown });
    await save(tx, { ...group, version: input.version, isPublic: input.isPublic });
  },
  record: (input, { group }) => ({
    target: pathOf(group),
    details: { members: input.members, isPublic: input.isPublic },
  }),
});

async function thisGroup(tx: Tx, kind: GroupKind, code: string) {
  const group = await findGroup(tx, kind, code);
  return group && { group };
}

async function save(tx: Tx, group: Group): Promise<void> {
  if (!(await updateGroup(tx, group))) throw new Problem('stale', { what: 'group' });
}

const pathOf = (group: Pick<Group, 'kind' | 'code'>) => `${group.kind}/${group.code}`;
