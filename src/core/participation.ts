import { z } from 'zod';
import { countField, optionalCount, textField } from './field.ts';

/** An agency in a cycle: how many could answer, and whom to ask. Numbers, no names of respondents. */
export interface Participation {
  readonly agencyId: number;
  readonly cycleId: number;
  readonly eligibleStaff: number | null;
  readonly serviceUsers: number | null;
  readonly contact: string;
  readonly version: number;
}

export const participationInput = {
  eligibleStaff: optionalCount(0, 1_000_000),
  serviceUsers: optionalCount(0, 1_000_000_000),
  contact: textField(500).default(''),
  /** 0 when the agency is not registered yet. */
  version: z.union([z.literal('').transform(() => 0), countField(0, 2_000_000_000)]).default(0),
};
