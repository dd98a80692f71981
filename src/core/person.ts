/** Who acts: a person, the appointments that give them roles, and what those let them see. */

export const ROLES = [
  'administrator',
  'assessor',
  'lead',
  'interviewer',
  'oversight',
  'coordinator',
  'owner',
  'head',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles held inside one agency; `oversight` is held over a group; the others are national. */
export const AGENCY_ROLES: readonly Role[] = ['coordinator', 'owner', 'head', 'interviewer'];

/** Roles that must have a second factor before they may do anything. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ['administrator', 'assessor', 'lead'];

export interface Appointment {
  readonly role: Role;
  readonly agencyId: number | null;
  readonly groupId: number | null;
  /** The agencies it reaches, resolved when the actor is loaded. */
  readonly reach: 'all' | readonly number[];
}

/** What one transaction may see; the database enforces it again by row-level security. */
export type Scope =
  | { readonly kind: 'none' }
  | { readonly kind: 'public' }
  | { readonly kind: 'all' }
  | { readonly kind: 'agencies'; readonly ids: readonly number[] };

export interface Actor {
  readonly personId: string | null;
  readonly name: string;
  readonly appointments: readonly Appointment[];
  /** False while a required second factor is not yet set up: then only setting it up is allowed. */
  readonly complete: boolean;
  /** Runs a command on the machine itself: an administrator, and a little more. */
  readonly operator?: true;
}

export const NOBODY: Actor = { personId: null, name: '', appointments: [], complete: true };

export const OPERATOR: Actor = {
  personId: null,
  name: 'prongsai',
  appointments: [{ role: 'administrator', agencyId: null, groupId: null, reach: 'all' }],
  complete: true,
  operator: true,
};

export function scopeOf(actor: Actor): Scope {
  if (actor.personId === null && !actor.operator) return { kind: 'public' };
  const ids = new Set<number>();
  for (const { reach } of actor.appointments) {
    if (reach === 'all') return { kind: 'all' };
    for (const id of reach) ids.add(id);
  }
  return { kind: 'agencies', ids: [...ids].sort((a, b) => a - b) };
}

export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return actor.appointments.some((a) => roles.includes(a.role));
}

/** Whether one of the roles is held over this agency. */
export function coversAgency(actor: Actor, roles: readonly Role[], agencyId: number): boolean {
  return actor.appointments.some(
    (a) => roles.includes(a.role) && (a.reach === 'all' || a.reach.includes(agencyId)),
  );
}
