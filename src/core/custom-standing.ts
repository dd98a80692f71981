import { z } from 'zod';
import type { EditionGroup } from './edition-group.ts';
import { codeField, countField, optionalCount, pageField } from './field.ts';

/**
 * Standings of groups of one's own choice. They are made when they are asked for, of the agencies
 * that are members now and of what each edition releases of them; so they say nothing that the
 * agencies' own pages do not.
 */
const year = {
  cycleId: countField(1, 2_000_000_000),
  edition: optionalCount(1, 100_000).default(null),
};

export const customStandingsInput = z.strictObject(year);

export const customStandingInput = z.strictObject({
  ...year,
  key: codeField,
  page: pageField,
});

/** One figure of the members taken together. */
export interface MemberFigure {
  readonly code: string;
  /** How many have it. */
  readonly agencies: number;
  /** How many are below what passes. */
  readonly short: number;
  readonly mean: string;
}

/** As the groups of an edition, but in no order among themselves: they may overlap. */
export interface CustomGroup
  extends Omit<EditionGroup, 'kind' | 'rank' | 'distribution' | 'means'> {
  readonly kind: 'custom';
  readonly rank: null;
  readonly bands: readonly number[];
  readonly meanBefore: string | null;
}
