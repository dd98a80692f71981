import type { Actor, Role } from '../../src/core/person.ts';

/** Somebody with one role, over everything or over these agencies. */
export function officer(role: Role, reach: 'all' | readonly number[] = 'all'): Actor {
  const [agencyId = null] = reach === 'all' ? [] : reach;
  return {
    personId: '00000000-0000-4000-8000-00000000000a',
    name: role,
    appointments: [{ role, agencyId, groupId: null, reach }],
    complete: true,
  };
}
