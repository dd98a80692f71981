import { groupInput } from '../core/group.ts';
import { insertGroup } from '../store/group.ts';
import { change } from './action.ts';

export const addGroup = change({
  name: 'group.add',
  input: groupInput,
  may: ['administrator'],
  do: ({ tx }, input) => insertGroup(tx, input),
  record: (input) => ({ target: `${input.kind}/${input.code}`, details: { ...input } }),
});
