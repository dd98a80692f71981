import type { GroupedBy } from '../core/ranking.ts';
import { asInstrument, requireScored, type Shortfall, shortfallInput } from '../core/shortfall.ts';
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
  async find(tx, input) {
    const year = await findYear(tx, input);
    if (!year || !input.of) return undefined;
    const { kind, key } = input.of;
    const choices = await groupChoices(tx, year.edition.id);
    const isThere =
      kind === 'nation' || choices.some((one) => one.kind === kind && one.key === key);
    return isThere ? { ...year, choices, of: input.of } : undefined;
  },
  async do({ tx, thing }, { code, by }): Promise<Shortfalls> {
    const { edition, editions, instrument, choices, of } = thing;
    requireScored(instrument, code);
    return {
      edition,
      editions,
      instrument,
      of,
      code,
      by,
      shortfalls: asInstrument(instrument, await shortfallsOfGroup(tx, edition.id, of)),
      choices,
      reasons: code === '' ? [] : await reasonsOfItem(tx, edition.id, of, code, MOST_REASONS),
      overGroups: code === '' ? [] : await shortfallsOfCode(tx, edition.id, by, code),
    };
  },
});
