import type { House } from './house.ts';

/** Where an installation lives, for whoever looks after the machine and not after an agency. */
export interface Place extends Pick<House, 'db' | 'clock' | 'backups'> {
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  /** How many connections this process holds besides those of its queries. */
  readonly ownConnections: number;
}
