import sql, { raw } from 'sql-template-tag';
import type { SizeClass } from '../core/agency-type.ts';
import type { Entry } from '../core/edition.ts';
import type { EditionGroup } from '../core/edition-group.ts';
import type { Instrument } from '../core/instrument.ts';
import type { EditionPlace, PlaceGroup, PlaceKind, ToPlace } from '../core/place.ts';
import { NO_SCORE } from '../core/release.ts';
import { placesOf } from '../core/score-plan.ts';
import { mainKeys } from '../core/standing.ts';
import { hundredthsText } from '../kit/decimal.ts';
import { copyInto } from './copy.ts';
import type { Tx } from './database.ts';

/** Where agencies and their groups stand in published editions; everybody's to see. */
export async function insertPlaces(
  tx: Tx,
  editionId: number,
  instrument: Instrument,
  places: Iterable<EditionPlace>,
): Promise<void> {
  await copyInto(
    tx,
    `edition_place (edition_id, agency_id, code, name_th, name_en, abbreviation, type, size_class,
      ministry_id, ministry_code, ministry_th, ministry_en,
      province_id, province_code, province_th, province_en, total, level, passed, respondents,
      figures, rank_all, rank_type, rank_size, rank_ministry, rank_province,
      search_text, sort_text)`,
    placeRows(editionId, instrument, places),
  );
}

function* placeRows(editionId: number, instrument: Instrument, places: Iterable<EditionPlace>) {
  const figures = figuresText(instrument);
  const group = (one: PlaceGroup | null) =>
    one ? [one.id, one.code, one.nameTh, one.nameEn] : [null, null, null, null];
  for (const place of places) {
    const { agencyId, agency, ranks } = place;
    yield [
      editionId,
      agencyId,
      agency.code,
      agency.nameTh,
      agency.nameEn,
      agency.abbreviation,
      agency.type,
      place.size,
      ...group(place.ministry),
      ...group(place.province),
      printed(place.total),
      place.level,
      place.passed,
      JSON.stringify(place.respondents),
      figures(place.scores),
      ranks.nation,
      ranks.type,
      ranks.size,
      ranks.ministry,
      ranks.province,
      place.searchText,
      place.sortText,
    ];
  }
}

/** Indicators, parts, tools and total, as printed; what is released of them. */
function figuresText(instrument: Instrument): (scores: Int32Array) => string {
  const places = placesOf(instrument);
  const columns = mainKeys(instrument).map((key) => ({ key, at: places.get(key)! }));
  return (scores) => {
    let text = '';
    for (const { key, at } of columns) {
      const score = scores[at]!;
      if (score !== NO_SCORE)
        text += `${text === '' ? '' : ','}"${key}":"${hundredthsText(score)}"`;
    }
    return `{${text}}`;
  };
}

function printed(score: number): string | null {
  return score === NO_SCORE ? null : hundredthsText(score);
}

export async function insertGroups(
  tx: Tx,
  editionId: number,
  groups: readonly EditionGroup[],
): Promise<void> {
  await copyInto(
    tx,
    `edition_group (edition_id, kind, key, name_th, name_en, agencies, scored, passed, mean,
      pass_rate, rank, distribution, means)`,
    groups.map((group) => [
      editionId,
      group.kind,
      group.key,
      group.nameTh,
      group.nameEn,
      group.agencies,
      group.scored,
      group.passed,
      group.mean,
      group.passRate,
      group.rank,
      JSON.stringify(group.distribution),
      JSON.stringify(group.means),
    ]),
  );
}

/** Published before this was kept beside them. */
export async function editionsWithout(
  tx: Tx,
  table: 'edition_group' | 'edition_shortfall',
): Promise<{ readonly id: number; readonly instrumentHash: string }[]> {
  return tx.rows(sql`
    select id, head ->> 'instrumentHash' as "instrumentHash" from edition e
    where not exists (select from ${raw(table)} g where g.edition_id = e.id)
      and exists (select from agency_result r where r.edition_id = e.id) order by id`);
}

export async function editionsWithPlaces(tx: Tx): Promise<number[]> {
  const rows = await tx.rows<{ id: number }>(sql`
    select id from edition e
    where exists (select from edition_place p where p.edition_id = e.id) order by id`);
  return rows.map(({ id }) => id);
}

/** What an edition itself says of groups: their names; the size is the one of today. */
export async function agenciesToPlace(tx: Tx, editionId: number): Promise<ToPlace[]> {
  const named = (kind: 'ministry' | 'province') => sql`
    (select json_build_object('id', g.id, 'code', g.code, 'nameTh', g.name_th, 'nameEn', g.name_en)
     from agency_group g where g.kind = ${kind} and g.name_th = r.entry -> 'agency' ->> ${kind})`;
  const rows = await tx.rows<{
    agencyId: number;
    entry: Entry;
    size: SizeClass | null;
    ministry: PlaceGroup | null;
    province: PlaceGroup | null;
    searchText: string;
    sortText: string;
  }>(sql`
    select r.agency_id as "agencyId", r.entry, a.size_class as size,
      a.search_text as "searchText", a.sort_text as "sortText",
      ${named('ministry')} as ministry, ${named('province')} as province
    from agency_result r join agency a on a.id = r.agency_id
    where r.edition_id = ${editionId} order by a.code collate "C"`);
  return rows.map((row) => ({
    ...row,
    ministry: row.ministry ?? unknownGroup(row.entry.agency.ministry),
    province: row.province ?? unknownGroup(row.entry.agency.province),
  }));
}

function unknownGroup(name: string | null): PlaceGroup | null {
  return name === null ? null : { id: null, code: name, nameTh: name, nameEn: '' };
}

/** Where one agency stands in each of its groups. */
export interface Standing {
  readonly kind: PlaceKind;
  readonly key: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly rank: number | null;
  /** How many have a total, and their mean. */
  readonly scored: number;
  readonly mean: string | null;
}

export async function standingsOfAgency(
  tx: Tx,
  editionId: number,
  agencyCode: string,
): Promise<{ readonly agencyId: number; readonly standings: readonly Standing[] } | undefined> {
  return tx.maybe(sql`
    select p.agency_id as "agencyId", coalesce(json_agg(json_build_object(
      'kind', g.kind, 'key', g.key, 'nameTh', g.name_th, 'nameEn', g.name_en,
      'scored', g.scored, 'mean', g.mean::text,
      'rank', case g.kind when 'nation' then p.rank_all when 'type' then p.rank_type
        when 'size' then p.rank_size when 'ministry' then p.rank_ministry
        else p.rank_province end)) filter (where g.kind is not null), '[]') as standings
    from edition_place p left join edition_group g on g.edition_id = p.edition_id
      and (g.kind, g.key) in (('nation', ''), ('type', p.type), ('size', p.size_class),
        ('ministry', p.ministry_code), ('province', p.province_code))
    where p.edition_id = ${editionId} and p.code = ${agencyCode}
    group by p.agency_id`);
}
