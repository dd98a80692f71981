import type { Entry } from './edition.ts';
import type { Finer } from './finer.ts';
import type { Channel, Instrument, SurveyIndicator, Text } from './instrument.ts';
import { surveyTools } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';

/** How one channel answered an indicator's questions of one scale, as far as that is shown. */
export interface AnswerTable {
  readonly channel: Channel;
  /** Lowest first. */
  readonly scores: readonly number[];
  readonly rows: readonly AnswerRow[];
}

export interface AnswerRow {
  readonly code: string;
  readonly text: Text;
  readonly answers: number;
  /** Withheld where it is null. */
  readonly bands: readonly JoinedBand[] | null;
}

export interface JoinedBand {
  readonly from: number;
  readonly upTo: number;
  /** How many options it joins. */
  readonly options: number;
  readonly answers: number;
}

export function answerTables(
  instrument: Instrument,
  entry: Pick<Entry, 'channels'>,
  finer: Finer,
  indicator: string,
): AnswerTable[] {
  const tool = surveyTools(instrument).find((one) =>
    one.indicators.some(({ code }) => code === indicator),
  );
  if (!tool) return [];
  const asked = tool.indicators.find(({ code }) => code === indicator)!;
  return tool.parts.flatMap(({ channel }) => tablesOf(instrument, entry, finer, asked, channel));
}

function tablesOf(
  instrument: Instrument,
  { channels }: Pick<Entry, 'channels'>,
  finer: Finer,
  { questions }: SurveyIndicator,
  channel: Channel,
): AnswerTable[] {
  const released = channels[channel];
  if (released?.release !== 'figures') return [];
  const bandsOf = finer.channels[channel]?.bands ?? {};
  const tables = new Map<string, { scores: readonly number[]; rows: AnswerRow[] }>();
  for (const cell of cellsOf(instrument, channel)) {
    if (!questions.includes(cell.question)) continue;
    const scores = cell.scores.toSorted((a, b) => a - b);
    const table = tables.get(scores.join()) ?? { scores, rows: [] };
    tables.set(scores.join(), table);
    const bands = bandsOf[cell.code];
    let from = 0;
    table.rows.push({
      code: cell.code,
      text: cell.text,
      answers: released.sums[cell.code]?.[1] ?? 0,
      bands:
        bands?.map(([upTo, answers]) => {
          const end = scores.indexOf(upTo) + 1;
          const band = { from: scores[from]!, upTo, options: end - from, answers };
          from = end;
          return band;
        }) ?? null,
    });
  }
  return [...tables.values()].map((table) => ({ channel, ...table }));
}
