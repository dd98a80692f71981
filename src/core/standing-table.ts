import { column, type DataTable } from './data-table.ts';
import type { EditionGroup } from './edition-group.ts';
import { GROUPED_BY, type RankedPlace } from './ranking.ts';

/** Standings as tables: agencies in order, and groups beside each other. */
export const RANKED: DataTable<RankedPlace> = {
  name: 'ranking',
  columns: [
    column('rank_nation', 'integer', (row) => row.rank),
    column('tied', 'boolean', (row) => row.tied),
    column('agency_code', 'code', (row) => row.code),
    column('name_th', 'text', (row) => row.nameTh),
    column('name_en', 'text', (row) => row.nameEn || null),
    column('type', 'code', (row) => row.type),
    column('size', 'code', (row) => row.size),
    column('ministry_code', 'code', (row) => row.ministry?.code),
    column('ministry_th', 'text', (row) => row.ministry?.nameTh),
    column('province_code', 'code', (row) => row.province?.code),
    column('province_th', 'text', (row) => row.province?.nameTh),
    column('total', 'decimal', (row) => row.total),
    column('total_before', 'decimal', (row) => row.before),
    column('level_code', 'code', (row) => row.level),
    column('passed', 'boolean', (row) => row.passed),
    ...GROUPED_BY.map((kind) =>
      column<RankedPlace>(`rank_${kind}`, 'integer', (row) => row.ranks[kind]),
    ),
  ],
};

type GroupLine = Pick<
  EditionGroup,
  'key' | 'nameTh' | 'nameEn' | 'agencies' | 'scored' | 'passed' | 'passRate' | 'mean' | 'rank'
> & { readonly kind: EditionGroup['kind'] | 'custom'; readonly meanBefore: string | null };

export const GROUPS: DataTable<GroupLine> = {
  name: 'groups',
  columns: [
    column('rank', 'integer', (row) => row.rank),
    column('group_kind', 'code', (row) => row.kind),
    column('group_code', 'code', (row) => row.key),
    column('name_th', 'text', (row) => row.nameTh),
    column('name_en', 'text', (row) => row.nameEn || null),
    column('agencies', 'integer', (row) => row.agencies),
    column('scored', 'integer', (row) => row.scored),
    column('passed_count', 'integer', (row) => row.passed),
    column('pass_rate', 'decimal', (row) => row.passRate),
    column('mean', 'decimal', (row) => row.mean),
    column('mean_before', 'decimal', (row) => row.meanBefore),
  ],
};
