import sql, { join } from 'sql-template-tag';
import type { Entry } from '../core/edition.ts';
import type { OpenAgency } from '../core/open-data.ts';
import type { OpenFileFacts } from '../core/open-file.ts';
import type { Tx } from './database.ts';
import { eachRow } from './each-row.ts';
import { type Edition, type EditionRow, editionOf } from './edition.ts';

/** Agencies of an edition in the order of their codes, from after this one on. */
export async function openAgencies(
  tx: Tx,
  editionId: number,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<OpenAgency[]> {
  const agencies: OpenAgency[] = [];
  const read = sql`
    select r.entry, p.size_class, p.ministry_code, p.province_code, p.passed,
      p.rank_all, p.rank_type, p.rank_size, p.rank_ministry, p.rank_province
    from (
      select * from edition_place
      where edition_id = ${editionId} and code collate "C" > ${after}
      order by code collate "C" limit ${most}
    ) p join agency_result r on r.edition_id = p.edition_id and r.agency_id = p.agency_id
    order by p.code collate "C"`;
  await eachRow<OpenRow>(tx, read, (row) => agencies.push(openAgency(row)));
  return agencies;
}

function openAgency(row: OpenRow): OpenAgency {
  return {
    entry: row.entry,
    place: {
      size: row.size_class,
      ministryCode: row.ministry_code,
      provinceCode: row.province_code,
      passed: row.passed,
      ranks: {
        nation: row.rank_all,
        type: row.rank_type,
        size: row.rank_size,
        ministry: row.rank_ministry,
        province: row.rank_province,
      },
    },
  };
}

interface OpenRow {
  readonly entry: Entry;
  readonly size_class: string | null;
  readonly ministry_code: string | null;
  readonly province_code: string | null;
  readonly passed: boolean | null;
  readonly rank_all: number | null;
  readonly rank_type: number | null;
  readonly rank_size: number | null;
  readonly rank_ministry: number | null;
  readonly rank_province: number | null;
}

export async function openFiles(tx: Tx, editionId: number, form: number): Promise<OpenFileFacts[]> {
  return tx.rows<OpenFileFacts>(sql`
    select name, bytes, sha256 from edition_file
    where edition_id = ${editionId} and form = ${form}`);
}

/** An edition whose files were not measured in this form. */
export async function unmeasuredEdition(tx: Tx, form: number): Promise<Edition | undefined> {
  const row = await tx.maybe<EditionRow>(sql`
    select * from edition e where not exists (
      select from edition_file f where f.edition_id = e.id and f.form = ${form})
    order by id desc limit 1`);
  return row && editionOf(row);
}

export async function keepOpenFiles(
  tx: Tx,
  editionId: number,
  form: number,
  files: readonly OpenFileFacts[],
): Promise<void> {
  const rows = files.map(
    ({ name, bytes, sha256 }) => sql`(${editionId}, ${name}, ${form}, ${bytes}, ${sha256})`,
  );
  await tx.run(sql`
    insert into edition_file (edition_id, name, form, bytes, sha256) values ${join(rows)}
    on conflict (edition_id, name) do update
    set form = excluded.form, bytes = excluded.bytes, sha256 = excluded.sha256`);
}
