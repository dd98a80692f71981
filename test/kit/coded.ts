import { makeCodes } from '../../src/actions/access-code-issue.ts';
import { perform } from '../../src/actions/action.ts';
import { setCollectionPolicy } from '../../src/actions/collection-policy.ts';
import type { House } from '../../src/actions/house.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import type { Cast } from './cast.ts';
import { draftCycle, openedCycle } from './collection.ts';

/** A running cycle whose surveys are answered with codes. */
export async function codedCycle(
  house: House,
  cast: Cast,
  policy: Record<string, string> = { staffCodes: 'on' },
  file?: string,
): Promise<number> {
  const admin = await cast.actor('admin');
  const draft = await draftCycle(house, admin, file);
  await perform(house, admin, setCollectionPolicy, { ...draft, ...policy });
  return openedCycle(house, admin, { ...draft, version: draft.version + 1 });
}

export async function registered(
  house: House,
  cast: Cast,
  cycleId: number,
  code: string,
  eligibleStaff: number,
): Promise<number> {
  const agencyId = await cast.agencyId(code);
  const numbers = { eligibleStaff: String(eligibleStaff), serviceUsers: '50', contact: '' };
  await perform(house, await cast.actor('admin'), registerAgency, {
    cycleId,
    agencyId,
    ...numbers,
  });
  return agencyId;
}

export async function codesFor(
  house: House,
  cast: Cast,
  place: { readonly cycleId: number; readonly agencyId: number },
  count: number,
  door = 'iit',
): Promise<readonly string[]> {
  const asked = { ...place, door, count: String(count) };
  return (await perform(house, await cast.actor('admin'), makeCodes, asked)).codes;
}
