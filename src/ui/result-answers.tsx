import type { AnswerRow, AnswerTable } from '../core/answer-table.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { resultDetailText } from '../text/result-detail.ts';

/** How each question was answered; joined options share one cell across their columns. */
export function Answers(props: { readonly table: AnswerTable; readonly language: Language }) {
  const { table, language } = props;
  const t = resultDetailText[language];
  const caption = t.answersOf(table);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="figures answers">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{resultText[language].code}</th>
            {table.scores.map((score) => (
              <th key={score} scope="col" class="number">
                {score}
              </th>
            ))}
            <th scope="col" class="number">
              {t.answered}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <span title={row.text[language]}>{row.code}</span>
              </th>
              <Cells row={row} options={table.scores.length} language={language} />
              <td class="number">{row.answers}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cells(props: { row: AnswerRow; options: number; language: Language }) {
  const { row, options, language } = props;
  const t = resultDetailText[language];
  if (!row.bands) {
    return (
      <td class="soft joined" colSpan={options}>
        {options === 2 ? t.tellsItself : t.withheld}
      </td>
    );
  }
  return (
    <>
      {row.bands.map((band) =>
        band.options === 1 ? (
          <td key={band.upTo} class="number">
            {band.answers}
          </td>
        ) : (
          <td key={band.upTo} class="joined" colSpan={band.options}>
            {band.answers}
            <small class="soft reason">{t.joined(band.from, band.upTo)}</small>
          </td>
        ),
      )}
    </>
  );
}
