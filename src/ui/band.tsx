import { BAND_SENSES, type Bands } from '../core/band.ts';
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

/** Names of the fields of row 0, 1, …: `name0`, `range0`, `sense0`. */
export function BandRows(props: {
  readonly rows: number;
  readonly value: (name: string) => string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { value, problem, language } = props;
  const t = bandText[language];
  const options = BAND_SENSES.map((sense) => [sense, t.senses[sense]] as const);
  return (
    <>
      {Array.from({ length: props.rows }, (_, row) => (
        <fieldset key={row}>
          <legend>{t.rowNumber(row + 1)}</legend>
          <div class="row">
            <Field
              name={`name${row}`}
              label={t.name}
              value={value(`name${row}`)}
              problem={problem}
              language={language}
            />
            <Field
              name={`range${row}`}
              label={t.range}
              value={value(`range${row}`)}
              problem={problem}
              language={language}
            />
            <Choice
              name={`sense${row}`}
              label={t.sense}
              value={value(`sense${row}`) || 'raise'}
              options={options}
              problem={problem}
              language={language}
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}
