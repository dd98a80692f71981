import { column, type DataColumn } from './data-table.ts';
import { type Channel, disclosureTools, surveyTools, type Text } from './instrument.ts';
import {
  agenciesTable,
  firstColumns,
  type OfAgency,
  type OpenAgency,
  type OpenEdition,
  type OpenTable,
} from './open-data.ts';
import type { CellSums } from './score.ts';

/**
 * The long tables: one row an agency and indicator, question or item. Rows are written out in full:
 * copies made by spreading keep their agency in memory long after its lines are written.
 */
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
      edition.instrument.tools.flatMap((tool) =>
        tool.indicators.flatMap(({ code, title }) => {
          const channels = tool.kind === 'survey' ? tool.parts.map((part) => part.channel) : [];
          const row = (
            part: Channel | null,
            score: string | null,
            withheld: boolean,
          ): OfFigure => ({
            one,
            tool: tool.code,
            indicator: code,
            code,
            title,
            part,
            score,
            withheld,
          });
          const score = scoreOf(one, code);
          const isHeldBack = score === null && channels.some((part) => isWithheld(one, part));
          const whole = row(null, score, isHeldBack);
          if (channels.length < 2) return [whole];
          const ofPart = (part: Channel) =>
            row(part, scoreOf(one, `${part}.${code}`), isWithheld(one, part));
          return [whole, ...channels.map(ofPart)];
        }),
      ),
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
                score: scoreOf(one, tool.parts.length > 1 ? `${channel}.${code}` : code),
                withheld: isWithheld(one, channel),
                sums: sumsOf(one, channel)[code],
              })),
            ),
          ),
        ),
      ),
  };
}

function scoreOf({ entry }: OpenAgency, key: string): string | null {
  return entry.values[key] ?? null;
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
      disclosureTools(edition.instrument).flatMap((tool) =>
        tool.indicators.flatMap((indicator) =>
          indicator.sections.flatMap((section) =>
            section.items.map(({ code, title }) => ({
              one,
              indicator: indicator.code,
              section: section.code,
              code,
              title,
              score: scoreOf(one, code),
            })),
          ),
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
