import type { GroupedBy } from '../core/ranking.ts';
import { type Shortfall, shortfallInput } from '../core/shortfall.ts';
import { type GroupChoice, groupChoices } from '../store/edition-group.ts';
import { shortfallsOfCode, shortfallsOfGroup } from '../store/shortfall.ts';
import { look } from './action.ts';
import { findYear, type PublishedYear } from './published-year.ts';

/** Where agencies lose points: in the nation or one group, and one thing over all groups. */
export interface Shortfalls extends Omit<PublishedYear, 'earlier'> {
  readonly of: Pick<Shortfall, 'kind' | 'key'>;
  readonly shortfalls: readonly Shortfall[];
  readonly choices: readonly GroupChoice[];
  readonly code: string;
  readonly by: GroupedBy;
  /** The one that was asked for, in every group of a kind. */
  readonly overGroups: readonly (Shortfall & {
    readonly nameTh: string;
    readonly nameEn: string;
  })[];
}

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
      overGroups: code === '' ? [] : await shortfallsOfCode(tx, edition.id, by, code),
    };
  },
});
