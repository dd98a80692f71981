import { BAND_SENSES, type Bands, FEWEST_BANDS, MOST_BANDS } from '../core/band.ts';
import type { Problem } from '../core/problem.ts';
import { bandName, bandRange, bandText } from '../text/band.ts';
import type { Language } from '../text/language.ts';
import { Choice, Field } from './form.tsx';

/** Bands as a table, and as the rows of their form. */
export function BandTable(props: {
  readonly bands: Bands;
  /** How many of the agency's figures are in each. */
  readonly counts?: readonly number[];
  readonly language: Language;
}) {
  const { bands, counts, language } = props;
  const t = bandText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.present}>
      <table class="figures fits">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col" class="number">
              {t.scores}
            </th>
            <th scope="col">{t.sense}</th>
            {counts && (
              <th scope="col" class="number roomy">
                {t.figures}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {bands.map((band, place) => (
            <tr key={band.from}>
              <th scope="row">{bandName(band, language)}</th>
              <td class="number">{bandRange(bands, place)}</td>
              <td>{t.senses[band.sense]}</td>
              {counts && <td class="number roomy">{counts[place]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowsProps {
  /** Rows with something in them, from 0. */
  readonly filled: readonly number[];
  readonly value: (name: string) => string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}

/** Those in use, and folded away as many more as there may be. */
export function BandRows(props: RowsProps) {
  const { filled, language } = props;
  const shown = Math.max(FEWEST_BANDS, ...filled.map((row) => row + 1));
  const free = Math.max(0, MOST_BANDS - shown);
  return (
    <>
      {rowNumbers(0, shown).map((row) => (
        <BandRow key={row} row={row} {...props} />
      ))}
      {free > 0 && (
        <details class="fold">
          <summary>{bandText[language].moreRows(free)}</summary>
          {rowNumbers(shown, free).map((row) => (
            <BandRow key={row} row={row} {...props} />
          ))}
        </details>
      )}
    </>
  );
}

const rowNumbers = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + i);

/** Names of the fields of row 0, 1, …: `name0`, `range0`, `sense0`. */
function BandRow({ row, value, problem, language }: RowsProps & { readonly row: number }) {
  const t = bandText[language];
  const field = { problem, language };
  return (
    <fieldset>
      <legend>{t.rowNumber(row + 1)}</legend>
      <div class="row">
        <Field name={`name${row}`} label={t.name} value={value(`name${row}`)} {...field} />
        <Field name={`range${row}`} label={t.range} value={value(`range${row}`)} {...field} />
        <Choice
          name={`sense${row}`}
          label={t.sense}
          value={value(`sense${row}`) || 'raise'}
          options={BAND_SENSES.map((sense) => [sense, t.senses[sense]] as const)}
          {...field}
        />
      </div>
    </fieldset>
  );
}
