import { column, type DataColumn } from './data-table.ts';
import { type Channel, surveyTools, type Text } from './instrument.ts';
import {
  agenciesTable,
  firstColumns,
  type OfAgency,
  type OpenAgency,
  type OpenEdition,
  type OpenTable,
} from './open-data.ts';
import { viewResult } from './result-view.ts';
import type { CellSums } from './score.ts';

/** The long tables: one row an agency and indicator, question or item. */
interface OfFigure extends OfAgency {
  readonly tool: string;
  readonly indicator: string;
  readonly code: string;
  readonly title: Text;
  readonly part: string | null;
  readonly score: string | null;
  readonly withheld: boolean;
}

const figureColumns: readonly DataColumn<OfFigure>[] = [
  column('part', 'code', (row) => row.part),
  column('score', 'decimal', (row) => row.score),
  column('withheld', 'boolean', (row) => row.withheld),
];

export function indicatorsTable(edition: OpenEdition): OpenTable<OfFigure> {
  return {
    name: 'indicators',
    columns: [
      ...firstColumns<OfFigure>(edition),
      column('tool', 'code', (row) => row.tool),
      column('indicator_code', 'code', (row) => row.code),
      column('indicator_th', 'text', (row) => row.title.th),
      column('indicator_en', 'text', (row) => row.title.en),
      ...figureColumns,
    ],
    rowsOf: (one) =>
      viewResult(edition.instrument, one.entry).indicators.flatMap((indicator) => {
        const of = { one, tool: indicator.tool, indicator: indicator.key, code: indicator.key };
        const whole = { ...of, title: indicator.title, part: null, score: indicator.value };
        return [
          { ...whole, withheld: indicator.withheld && indicator.value === null },
          ...indicator.parts.map(({ channel, value }) => ({
            ...whole,
            part: channel,
            score: value,
            withheld: isWithheld(one, channel),
          })),
        ];
      }),
  };
}

interface OfQuestion extends OfFigure {
  readonly sums: readonly [sum: number, answers: number] | undefined;
}

/** Questions by the part that was asked, each followed by its cells where it has several. */
export function questionsTable(edition: OpenEdition): OpenTable<OfQuestion> {
  return {
    name: 'questions',
    columns: [
      ...firstColumns<OfQuestion>(edition),
      column('tool', 'code', (row) => row.tool),
      column('indicator_code', 'code', (row) => row.indicator),
      column('question_code', 'code', (row) => row.code),
      column('question_th', 'text', (row) => row.title.th),
      column('question_en', 'text', (row) => row.title.en),
      ...figureColumns,
      column('answers', 'integer', (row) => row.sums?.[1]),
      column('score_sum', 'integer', (row) => row.sums?.[0]),
    ],
    rowsOf: (one) =>
      surveyTools(edition.instrument).flatMap((tool) =>
        tool.parts.flatMap(({ channel }) =>
          tool.indicators.flatMap((indicator) =>
            indicator.questions.flatMap((question) =>
              [question, ...(question.cells ?? [])].map(({ code, text }) => ({
                one,
                tool: tool.code,
                indicator: indicator.code,
                code,
                title: text,
                part: channel,
                score:
                  one.entry.values[tool.parts.length > 1 ? `${channel}.${code}` : code] ?? null,
                withheld: isWithheld(one, channel),
                sums: sumsOf(one, channel)[code],
              })),
            ),
          ),
        ),
      ),
  };
}

function sumsOf({ entry }: OpenAgency, channel: Channel): CellSums {
  const released = entry.channels[channel];
  return released?.release === 'figures' ? released.sums : {};
}

function isWithheld({ entry }: OpenAgency, channel: Channel): boolean {
  return entry.channels[channel]?.release === 'withheld';
}

interface OfItem extends OfAgency {
  readonly indicator: string;
  readonly section: string;
  readonly code: string;
  readonly title: Text;
  readonly score: string | null;
}

export function itemsTable(edition: OpenEdition): OpenTable<OfItem> {
  return {
    name: 'items',
    columns: [
      ...firstColumns<OfItem>(edition),
      column('indicator_code', 'code', (row) => row.indicator),
      column('section_code', 'code', (row) => row.section),
      column('item_code', 'code', (row) => row.code),
      column('item_th', 'text', (row) => row.title.th),
      column('item_en', 'text', (row) => row.title.en),
      column('score', 'decimal', (row) => row.score),
    ],
    rowsOf: (one) =>
      viewResult(edition.instrument, one.entry).indicators.flatMap((indicator) =>
        indicator.sections.flatMap((section) =>
          section.items.map(({ key, title, value }) => ({
            one,
            indicator: indicator.key,
            section: section.key,
            code: key,
            title,
            score: value,
          })),
        ),
      ),
  };
}

/** Every table of an edition, each with rows of its own kind. */
export function openTables(edition: OpenEdition): readonly OpenTable[] {
  return [
    agenciesTable(edition),
    indicatorsTable(edition),
    questionsTable(edition),
    itemsTable(edition),
  ] as readonly OpenTable[];
}
