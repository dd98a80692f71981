import sql from 'sql-template-tag';
import type { MemberFigure } from '../core/custom-standing.ts';
import { meanText } from '../core/place.ts';
import { EVERYBODY, type RankingSummary } from '../core/ranking.ts';
import type { Tx } from './database.ts';
import { memberOf, rankingSummary } from './ranking.ts';

/** The present members of a group of one's own choice, taken together. */
export function memberSummary(tx: Tx, editionId: number, groupId: number): Promise<RankingSummary> {
  // What passes picks nobody here: whether each passed was kept with the edition.
  return rankingSummary(tx, { editionId, beforeId: null, pass: 0, groupId }, EVERYBODY);
}

/** How they did in an edition: each figure, taken together. */
export async function memberFigures(
  tx: Tx,
  of: { readonly editionId: number; readonly groupId: number; readonly pass: number },
): Promise<MemberFigure[]> {
  const rows = await tx.rows<Omit<MemberFigure, 'mean'> & { hundredths: number }>(sql`
    select f.key as code, count(*)::int as agencies,
      count(*) filter (where f.value::numeric < ${of.pass})::int as short,
      (sum(f.value::numeric) * 100)::bigint as hundredths
    from edition_place p, jsonb_each_text(p.figures) f
    where p.edition_id = ${of.editionId} and ${memberOf(of.groupId)} group by f.key`);
  return rows.map(({ hundredths, ...row }) => ({
    ...row,
    mean: meanText(hundredths, row.agencies),
  }));
}
