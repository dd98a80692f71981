import { column, type DataColumn, type DataTable } from './data-table.ts';
import type { EditionHead, Entry } from './edition.ts';
import { channelsOf, type Instrument } from './instrument.ts';
import type { PlaceKind } from './place.ts';

/** What is offered for download of a published edition: official figures, one table a kind. */
export interface OpenAgency {
  readonly entry: Entry;
  readonly place: OpenPlace;
}

/** As it was when the edition was published. */
export interface OpenPlace {
  readonly size: string | null;
  readonly ministryCode: string | null;
  readonly provinceCode: string | null;
  readonly passed: boolean | null;
  readonly ranks: Readonly<Record<PlaceKind, number | null>>;
}

/** An edition, as far as its files need to know it. */
export interface OpenEdition {
  readonly head: EditionHead;
  readonly hash: string;
  readonly instrument: Instrument;
}

export const OPEN_TABLES = ['agencies', 'indicators', 'questions', 'items'] as const;
export type OpenTableName = (typeof OPEN_TABLES)[number];

/** A table of which each agency gives some rows. */
export interface OpenTable<Row = unknown> extends DataTable<Row> {
  readonly name: OpenTableName;
  rowsOf(one: OpenAgency): readonly Row[];
}

export interface OfAgency {
  readonly one: OpenAgency;
}

/** With which every row begins, so that files of several years can be laid together. */
export function firstColumns<Row extends OfAgency>({ head }: OpenEdition): DataColumn<Row>[] {
  return [
    column('fiscal_year', 'integer', () => head.cycle.fiscalYear),
    column('edition', 'integer', () => head.edition.number),
    column('agency_code', 'code', ({ one }) => one.entry.agency.code),
  ];
}

export function agenciesTable(edition: OpenEdition): OpenTable<OfAgency> {
  const { instrument } = edition;
  const levels = new Map(instrument.rating.levels.map((level) => [level.code, level.title.th]));
  const agency = (row: OfAgency) => row.one.entry.agency;
  const rank = (kind: PlaceKind) =>
    column<OfAgency>(`rank_${kind}`, 'integer', ({ one }) => one.place.ranks[kind]);
  return {
    name: 'agencies',
    columns: [
      ...firstColumns<OfAgency>(edition),
      column('name_th', 'text', (row) => agency(row).nameTh),
      column('name_en', 'text', (row) => agency(row).nameEn || null),
      column('abbreviation', 'text', (row) => agency(row).abbreviation || null),
      column('type', 'code', (row) => agency(row).type),
      column('size', 'code', ({ one }) => one.place.size),
      column('ministry_code', 'code', ({ one }) => one.place.ministryCode),
      column('ministry_th', 'text', (row) => agency(row).ministry),
      column('province_code', 'code', ({ one }) => one.place.provinceCode),
      column('province_th', 'text', (row) => agency(row).province),
      column('total', 'decimal', ({ one }) => one.entry.values.total),
      column('level_code', 'code', ({ one }) => one.entry.level),
      column('level_th', 'text', ({ one }) => levels.get(one.entry.level ?? '')),
      column('passed', 'boolean', ({ one }) => one.place.passed),
      ...(['nation', 'type', 'size', 'ministry', 'province'] as const).map(rank),
      ...toolColumns(instrument),
      ...channelsOf(instrument).map((channel) =>
        column<OfAgency>(`respondents_${channel}`, 'integer', ({ one }) => {
          const released = one.entry.channels[channel];
          return released && 'respondents' in released ? released.respondents : null;
        }),
      ),
    ],
    rowsOf: (one) => [{ one }],
  };
}

function toolColumns({ tools }: Instrument): DataColumn<OfAgency>[] {
  const parts = tools.flatMap((tool) => [
    { code: tool.code, title: tool.title },
    ...(tool.kind === 'survey' ? tool.parts : []),
  ]);
  return parts.flatMap(({ code, title }) =>
    code === undefined
      ? []
      : [
          column<OfAgency>(
            `score_${code.toLowerCase()}`,
            'decimal',
            ({ one }) => one.entry.values[code],
            title,
          ),
        ],
  );
}
