import type { GroupedBy } from '../core/ranking.ts';
import { type Shortfall, shortfallInput } from '../core/shortfall.ts';
import { type GroupChoice, groupChoices } from '../store/edition-group.ts';
import { reasonsOfItem, shortfallsOfCode, shortfallsOfGroup } from '../store/shortfall.ts';
import { look } from './action.ts';
import { findYear, type PublishedYear } from './published-year.ts';

/** Where agencies lose points: in the nation or one group, and one thing over all groups. */
export interface Shortfalls extends Omit<PublishedYear, 'earlier'> {
  readonly of: Pick<Shortfall, 'kind' | 'key'>;
  readonly shortfalls: readonly Shortfall[];
  readonly choices: readonly GroupChoice[];
  readonly code: string;
  readonly by: GroupedBy;
  /** Of an item: what assessors wrote most often, within the group. */
  readonly reasons: readonly { readonly reason: string; readonly agencies: number }[];
  /** The one that was asked for, in every group of a kind. */
  readonly overGroups: readonly (Shortfall & {
    readonly nameTh: string;
    readonly nameEn: string;
  })[];
}

const MOST_REASONS = 10;

export const seeShortfalls = look({
  name: 'ranking.shortfalls',
  input: shortfallInput,
  may: 'anyone',
  scope: { kind: 'public' },
  find: findYear,
  async do({ tx, thing }, { of, code, by }): Promise<Shortfalls> {
    const { edition, editions, instrument } = thing;
    return {
      edition,
      editions,
      instrument,
      of,
      code,
      by,
      shortfalls: await shortfallsOfGroup(tx, edition.id, of),
      choices: await groupChoices(tx, edition.id),
      reasons: code === '' ? [] : await reasonsOfItem(tx, edition.id, of, code, MOST_REASONS),
      overGroups: code === '' ? [] : await shortfallsOfCode(tx, edition.id, by, code),
    };
  },
});
