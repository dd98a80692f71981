import { z } from 'zod';
import { SHAPES } from './document-section.ts';
import { countField, textField } from './field.ts';
import { GROUP_KINDS, type GroupKind } from './group.ts';
import type { Actor, Role } from './person.ts';

/**
 * Documents of many agencies, made one after another by a job: of a group that somebody watches
 * over, or the set of one's own agency. They are made as that person may see them at that moment,
 * and kept for some days.
 */
export const BATCH_DOCUMENTS = ['result', ...SHAPES] as const;
export type BatchDocument = (typeof BATCH_DOCUMENTS)[number];

/** Who may ask for them, each of the agencies of that role. */
export const BATCH_ROLES: readonly Role[] = ['administrator', 'oversight', 'coordinator'];

export const MOST_AT_ONCE = 3;
export const MOST_DOCUMENTS_A_BATCH = 20_000;
export const BATCH_DAYS = 7;
export const FAILURES_SHOWN = 50;

const listed = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), schema);

export const batchInput = z.strictObject({
  cycleId: countField(1, 2_000_000_000),
  /** `ministry/M01`; nothing: every agency that one may ask for. */
  of: textField(320)
    .default('')
    .transform((of): BatchGroup | null => {
      const [kind, ...rest] = of.split('/');
      const known = GROUP_KINDS.find((one) => one === kind);
      return known ? { kind: known, code: rest.join('/') } : null;
    }),
  documents: listed(
    z
      .array(z.enum(BATCH_DOCUMENTS))
      .min(1)
      .max(BATCH_DOCUMENTS.length)
      .transform((all) => BATCH_DOCUMENTS.filter((one) => all.includes(one))),
  ),
  language: z.enum(['th', 'en']).default('th'),
});

export interface BatchGroup {
  readonly kind: GroupKind;
  readonly code: string;
}

export const batchKey = { id: countField(1, 2_000_000_000) };

export interface Batch {
  readonly id: number;
  readonly personId: string;
  readonly editionId: number;
  readonly cycleId: number;
  readonly fiscalYear: number;
  readonly of: string;
  readonly documents: readonly BatchDocument[];
  readonly language: 'th' | 'en';
  readonly askedAt: Date;
  readonly cancelledAt: Date | null;
  readonly expiresAt: Date;
}

export interface BatchCounts {
  readonly waiting: number;
  readonly made: number;
  readonly failed: number;
  /** Of those that are made. */
  readonly bytes: number;
}

export type BatchState = 'cancelled' | 'working' | 'done';

export function stateOf({
  cancelledAt,
  waiting,
}: Pick<Batch, 'cancelledAt'> & BatchCounts): BatchState {
  if (cancelledAt !== null) return 'cancelled';
  return waiting > 0 ? 'working' : 'done';
}

/** The agencies of those roles alone in which one may ask. */
export function askableBy(actor: Actor): 'all' | readonly number[] {
  const own = actor.appointments.filter(({ role }) => BATCH_ROLES.includes(role));
  if (own.some(({ reach }) => reach === 'all')) return 'all';
  return [...new Set(own.flatMap(({ reach }) => (reach === 'all' ? [] : reach)))];
}
