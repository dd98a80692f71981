import { type Actor, AGENCY_ROLES, coversAgency, hasRole, type Role } from './person.ts';

/** Who holds which role over what. */
export interface Appointment {
  readonly id: number;
  readonly role: Role;
  readonly over: Over;
}

/** The whole country, one agency, or the agencies of a group. */
export type Over =
  | { readonly kind: 'country' }
  | {
      readonly kind: 'agency' | 'group';
      readonly id: number;
      readonly code: string;
      readonly nameTh: string;
      readonly nameEn: string;
    };

export function overKindOf(role: Role): Over['kind'] {
  if (role === 'oversight') return 'group';
  return AGENCY_ROLES.includes(role) ? 'agency' : 'country';
}

/** What a coordinator gives out in their own agency; everything else is an administrator's. */
export const COORDINATOR_GIVES: readonly Role[] = ['owner', 'head'];

export function mayAppoint(actor: Actor, role: Role, agencyId: number | null): boolean {
  if (hasRole(actor, ['administrator'])) return true;
  return (
    agencyId !== null &&
    COORDINATOR_GIVES.includes(role) &&
    coversAgency(actor, ['coordinator'], agencyId)
  );
}
