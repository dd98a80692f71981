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

/** From the columns in which a table keeps it. */
export function overOf(row: {
  readonly agency_id: number | null;
  readonly group_id: number | null;
  readonly code: string;
  readonly name_th: string;
  readonly name_en: string;
}): Over {
  const id = row.agency_id ?? row.group_id;
  if (id === null) return { kind: 'country' };
  const kind = row.agency_id === null ? 'group' : 'agency';
  return { kind, id, code: row.code, nameTh: row.name_th, nameEn: row.name_en };
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
