import type { AnswerRow, AnswerTable } from '../core/answer-table.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { resultDetailText } from '../text/result-detail.ts';
import { PHONE } from './chart.tsx';
import { Distribution, type DistributionPart } from './distribution.tsx';
import type { DistributionSheetProps } from './distribution-sheet.tsx';

/** How an indicator's questions were answered, beside the table of the same counts. */
export function AnswerBars(props: {
  readonly id: string;
  readonly table: AnswerTable;
  readonly language: Language;
}) {
  const { id, table, language } = props;
  const t = resultDetailText[language];
  if (table.rows.every((row) => row.bands === null)) return null;
  return (
    <Distribution
      id={id}
      title={t.answersOf(table)}
      language={language}
      options={table.scores.map(String)}
      width={PHONE}
      rows={table.rows.map((row) => ({
        label: `${row.code} ${row.text[language]}`,
        total: row.bands === null ? null : row.answers,
        parts: partsOf(row, table.scores, language),
        note: resultText[language].people(row.answers),
      }))}
    />
  );
}

/** The questions of a survey that have one scale, by their codes, under what they belong to. */
export function answerSheet(props: {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly groups: readonly { readonly title: string; readonly table: AnswerTable }[];
}): DistributionSheetProps {
  const { id, title, language, groups } = props;
  return {
    id,
    title,
    language,
    options: (groups[0]?.table.scores ?? []).map(String),
    groups: groups.map((group) => ({
      title: group.title,
      rows: group.table.rows.map((row) => ({
        label: row.code,
        total: row.bands === null ? null : row.answers,
        parts: partsOf(row, group.table.scores, language),
        note: String(row.answers),
      })),
    })),
  };
}

/** A band that joins options is a part at the last of them. */
function partsOf(
  { bands }: AnswerRow,
  scores: readonly number[],
  language: Language,
): (DistributionPart | null)[] {
  return scores.map((score) => {
    const band = bands?.find(({ upTo }) => upTo === score);
    if (!band) return null;
    const { answers: size, options, from, upTo } = band;
    const words = resultDetailText[language].joined(from, upTo);
    return { size, shown: String(size), ...(options > 1 ? { joins: { options, words } } : {}) };
  });
}
