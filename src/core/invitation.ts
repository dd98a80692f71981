import type { Over } from './appointment.ts';
import type { Role } from './person.ts';

/** A role offered to whoever reads the mail of an address; it begins when they accept. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly over: Over;
  readonly agencyId: number | null;
  readonly groupId: number | null;
  readonly expiresAt: Date;
}

export const INVITATION_DAYS = 14;
