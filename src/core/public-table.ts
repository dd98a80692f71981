import { column, type DataTable } from './data-table.ts';
import type { EditionHead, Entry } from './edition.ts';
import type { Instrument, Text } from './instrument.ts';
import { viewResult } from './result-view.ts';

/** What public pages show, as tables: years, agencies of a year, figures of an agency. */
interface CycleLine {
  readonly cycleId: number;
  readonly number: number;
  readonly head: EditionHead;
  readonly hash: string;
  readonly agencies: number;
}

export const CYCLES: DataTable<CycleLine> = {
  name: 'results',
  columns: [
    column('cycle_id', 'integer', (row) => row.cycleId),
    column('fiscal_year', 'integer', (row) => row.head.cycle.fiscalYear),
    column('cycle_name', 'text', (row) => row.head.cycle.name),
    column('edition', 'integer', (row) => row.number),
    column('agencies', 'integer', (row) => row.agencies),
    column('published_at', 'code', (row) => row.head.edition.publishedAt),
    column('hash', 'code', (row) => row.hash),
  ],
};

interface AgencyLine {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly total: string | null;
  readonly level: string | null;
}

export function agencyLines({ rating }: Instrument): DataTable<AgencyLine> {
  const levels = new Map(rating.levels.map((level) => [level.code, level.title.th]));
  return {
    name: 'agencies',
    columns: [
      column('agency_code', 'code', (row) => row.code),
      column('name_th', 'text', (row) => row.nameTh),
      column('name_en', 'text', (row) => row.nameEn || null),
      column('total', 'decimal', (row) => row.total),
      column('level_code', 'code', (row) => row.level),
      column('level_th', 'text', (row) => levels.get(row.level ?? '')),
    ],
  };
}

interface FigureLine {
  readonly figure: 'total' | 'tool' | 'part' | 'indicator' | 'question' | 'section' | 'item';
  readonly code: string;
  readonly title: Text;
  readonly part: string | null;
  readonly score: string | null;
}

export const FIGURES: DataTable<FigureLine> = {
  name: 'figures',
  columns: [
    column('figure', 'code', (row) => row.figure),
    column('code', 'code', (row) => row.code),
    column('title_th', 'text', (row) => row.title.th),
    column('title_en', 'text', (row) => row.title.en),
    column('part', 'code', (row) => row.part),
    column('score', 'decimal', (row) => row.score),
  ],
};

/** Every figure of an agency's page in the order of the page. */
export function figureLines(instrument: Instrument, entry: Entry, overall: Text): FigureLine[] {
  const view = viewResult(instrument, entry);
  const line = (
    figure: FigureLine['figure'],
    { key, title, value }: { key: string; title: Text; value: string | null },
    part: string | null = null,
  ): FigureLine => ({ figure, code: key, title, part, score: value });
  return [
    line('total', { key: 'total', title: overall, value: view.total }),
    ...view.tools.flatMap((tool) => [
      line('tool', tool),
      ...tool.parts.map((part) => line('part', part)),
    ]),
    ...view.indicators.flatMap((indicator) => [
      line('indicator', indicator),
      ...indicator.parts.map(({ channel, value }) =>
        line('indicator', { ...indicator, value }, channel),
      ),
      ...indicator.questions.flatMap((question) => [
        line('question', question),
        ...question.parts.map(({ channel, value }) =>
          line('question', { ...question, value }, channel),
        ),
      ]),
      ...indicator.sections.flatMap((section) => [
        line('section', section),
        ...section.items.map((item) => line('item', item)),
      ]),
    ]),
  ];
}
