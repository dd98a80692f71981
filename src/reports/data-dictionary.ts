import { column, type DataColumn, type DataKind, type DataTable } from '../core/data-table.ts';
import type { OpenEdition, OpenTable } from '../core/open-data.ts';
import { openTables } from '../core/open-figures.ts';
import { OPEN_FILES, type OpenFileFacts } from '../core/open-file.ts';
import { sayColumn } from '../text/data-column.ts';
import { sayMaking } from '../text/figure-making.ts';
import type { Language } from '../text/language.ts';
import { openDataText } from '../text/open-data.ts';
import { tableCsv } from './data-table.ts';

/** What the columns of open data mean, for people and for programs, made from the columns. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

interface Line {
  readonly file: string;
  readonly column: string;
  readonly kind: DataKind;
  readonly th: { readonly title: string; readonly about: string };
  readonly en: { readonly title: string; readonly about: string };
}

export function dictionaryLines(edition: OpenEdition): Line[] {
  return openTables(edition).flatMap((table) =>
    table.columns.map((one) => ({
      file: `${table.name}.csv`,
      column: one.key,
      kind: one.kind,
      th: meaningOf(edition, table, one, 'th'),
      en: meaningOf(edition, table, one, 'en'),
    })),
  );
}

/** What a column is, and of a figure how it is made. */
function meaningOf(
  { instrument }: OpenEdition,
  table: OpenTable,
  one: DataColumn<unknown>,
  language: Language,
) {
  const { title, about } = sayColumn(one, language);
  const making = sayMaking(instrument, table.name, one.key, language);
  return { title, about: making === undefined ? about : `${about} · ${making}` };
}

const DICTIONARY: DataTable<Line> = {
  name: 'dictionary',
  columns: [
    column('file', 'code', (line) => line.file),
    column('column', 'code', (line) => line.column),
    column('kind', 'code', (line) => line.kind),
    column('title_th', 'text', (line) => line.th.title),
    column('title_en', 'text', (line) => line.en.title),
    column('about_th', 'text', (line) => line.th.about),
    column('about_en', 'text', (line) => line.en.about),
  ],
};

export function dictionaryCsv(edition: OpenEdition): string {
  return tableCsv(DICTIONARY, dictionaryLines(edition));
}

const TYPES: Record<DataKind, string> = {
  text: 'string',
  code: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
};

/** As Frictionless Data describes a package of tables: a program finds every file and column. */
export function dataPackage(
  edition: OpenEdition,
  files: readonly OpenFileFacts[],
  place: { readonly folder: string; readonly query: string },
) {
  const { head, hash } = edition;
  const tables = openTables(edition);
  return {
    name: `ita-${head.cycle.fiscalYear}-edition-${head.edition.number}`,
    title: head.cycle.name,
    version: String(head.edition.number),
    created: head.edition.publishedAt,
    hash,
    licenses: [LICENCE],
    contributors: [{ title: head.installation.name, role: 'publisher' }],
    resources: OPEN_FILES.map((name) => {
      const table = tables.find((one) => `${one.name}.csv` === name);
      const facts = files.find((file) => file.name === name);
      return {
        name: name.replace('.', '-'),
        path: `${place.folder}/${name}${place.query}`,
        format: name.replace(/^.*\./, ''),
        encoding: 'utf-8',
        description: `${openDataText.th.files[name]} / ${openDataText.en.files[name]}`,
        ...(facts ? { bytes: facts.bytes, hash: `sha256:${facts.sha256}` } : {}),
        ...(table ? { profile: 'tabular-data-resource', schema: schemaOf(edition, table) } : {}),
      };
    }),
  };
}

function schemaOf(edition: OpenEdition, table: OpenTable) {
  return {
    missingValues: [''],
    fields: table.columns.map((one) => {
      const [th, en] = [meaningOf(edition, table, one, 'th'), meaningOf(edition, table, one, 'en')];
      return {
        name: one.key,
        type: TYPES[one.kind],
        title: `${th.title} / ${en.title}`,
        description: `${th.about} / ${en.about}`,
      };
    }),
  };
}
