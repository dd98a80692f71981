import { GROUPED_BY, type GroupedBy, type GroupLabel, type RankedPlace } from '../core/ranking.ts';

/** A row of a ranking as it comes from the database. */
export interface PlaceRow {
  agency_id: number;
  code: string;
  name_th: string;
  name_en: string;
  abbreviation: string;
  type: RankedPlace['type'];
  size_class: RankedPlace['size'];
  ministry_code: string | null;
  ministry_th: string;
  ministry_en: string;
  province_code: string | null;
  province_th: string;
  province_en: string;
  total: string | null;
  level: string | null;
  passed: boolean | null;
  figures: Record<string, string>;
  rank_all: number | null;
  rank_type: number | null;
  rank_size: number | null;
  rank_ministry: number | null;
  rank_province: number | null;
  before: string | null;
  change: string | null;
  tied: boolean;
}

export function placeOf(row: PlaceRow): RankedPlace {
  const label = (kind: 'ministry' | 'province'): GroupLabel | null => {
    const code = row[`${kind}_code`];
    return code === null ? null : { code, nameTh: row[`${kind}_th`], nameEn: row[`${kind}_en`] };
  };
  return {
    agencyId: row.agency_id,
    code: row.code,
    nameTh: row.name_th,
    nameEn: row.name_en,
    abbreviation: row.abbreviation,
    type: row.type,
    size: row.size_class,
    ministry: label('ministry'),
    province: label('province'),
    total: row.total,
    level: row.level,
    passed: row.passed,
    figures: row.figures,
    rank: row.rank_all,
    tied: row.tied,
    ranks: Object.fromEntries(GROUPED_BY.map((kind) => [kind, row[`rank_${kind}`]])) as Record<
      GroupedBy,
      number | null
    >,
    before: row.before,
    change: row.change === null ? null : signed(row.change),
  };
}

const signed = (difference: string) =>
  /^(-|0\.00$)/.test(difference) ? difference : `+${difference}`;
