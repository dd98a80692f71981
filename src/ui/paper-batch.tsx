import type { Part } from '../core/instrument.ts';
import type { Cell } from '../core/instrument-cells.ts';
import type { PaperBatch, SheetStanding, TypedAnswers } from '../core/paper-batch.ts';
import type { Language } from '../text/language.ts';
import { paperBatchText } from '../text/paper-batch.ts';

/** Stacks of paper: the list of them, a sheet to be typed, and two typings side by side. */
export function PaperBatchTable(props: {
  readonly batches: readonly PaperBatch[];
  readonly parts: readonly Part[];
  readonly language: Language;
}) {
  const { batches, parts, language } = props;
  const t = paperBatchText[language];
  if (batches.length === 0) return <p class="soft">{t.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.batches}>
      <table class="figures fits">
        <thead>
          <tr>
            <th scope="col">{t.batches}</th>
            <th scope="col">{t.channel}</th>
            <th scope="col" class="number">
              {t.sheets}
            </th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map(({ id, channel, sheets, state, taken }) => (
            <tr key={id}>
              <th scope="row">
                {state === 'open' ? <a href={`/paper/${id}`}>{t.batch(id)}</a> : t.batch(id)}
              </th>
              <td>{parts.find((part) => part.channel === channel)?.title[language]}</td>
              <td class="number">{sheets}</td>
              <td>{taken === null ? t.states[state] : t.taken(taken, sheets)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every sheet and how far it is; one that differs leads to both typings. */
export function SheetStandings(props: {
  readonly batchId: number;
  readonly standings: readonly SheetStanding[];
  readonly language: Language;
}) {
  const { batchId, standings, language } = props;
  const t = paperBatchText[language];
  return (
    <ul class="sheets">
      {standings.map(({ number, is }) => (
        <li key={number} class={`sheet-${is}`}>
          {is === 'differs' ? (
            <a href={`/paper/${batchId}/differences/${number}`}>
              {t.sheet(number)} {t.is[is]}
            </a>
          ) : (
            `${t.sheet(number)} ${t.is[is]}`
          )}
        </li>
      ))}
    </ul>
  );
}

interface SheetFieldProps {
  readonly cells: readonly Cell[];
  readonly language: Language;
  /** What stands in the box of a cell. */
  readonly valueOf: (code: string) => string;
  readonly faultOf: (code: string) => string | undefined;
}

/** One box a question, wide enough for the number of an option. */
export function SheetFields(props: SheetFieldProps) {
  return (
    <div class="typed-sheet">
      {props.cells.map((cell, place) => (
        <SheetField key={cell.code} {...props} cell={cell} autofocus={place === 0} />
      ))}
    </div>
  );
}

function SheetField(props: SheetFieldProps & { readonly cell: Cell; readonly autofocus: boolean }) {
  const { cell, language } = props;
  const fault = props.faultOf(cell.code);
  const hint = `${cell.code}-scale`;
  return (
    <div class={fault ? 'field-faulty' : undefined}>
      <label for={cell.code}>
        <strong>{cell.code}</strong> {cell.text[language]}
      </label>
      <OptionBox {...props} describedBy={fault ? `${hint} ${cell.code}-fault` : hint} />
      <p class="hint" id={hint}>
        {scaleOf(cell, language)}
      </p>
      {fault && (
        <p class="fault" id={`${cell.code}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function OptionBox(
  props: SheetFieldProps & {
    readonly cell: Cell;
    readonly autofocus: boolean;
    readonly describedBy: string;
  },
) {
  const { code, labels } = props.cell;
  return (
    <input
      id={code}
      name={`a.${code}`}
      value={props.valueOf(code)}
      inputmode="numeric"
      autocomplete="off"
      maxlength={2}
      data-most={labels.length}
      autofocus={props.autofocus}
      aria-describedby={props.describedBy}
      aria-invalid={props.faultOf(code) ? 'true' : undefined}
    />
  );
}

/** Both typings of a sheet, with a box for what is right where they differ. */
export function Differences(
  props: SheetFieldProps & { readonly first: TypedAnswers; readonly second: TypedAnswers },
) {
  const { cells, first, second, language } = props;
  const t = paperBatchText[language];
  const said = (answers: TypedAnswers, place: number) =>
    answers.length === 0 ? t.cannotRead : String(answers[place] || '–');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.differences}>
      <table class="figures fits typed-sheet">
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            <th scope="col" class="number">
              {t.first}
            </th>
            <th scope="col" class="number">
              {t.second}
            </th>
            <th scope="col">{t.right}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, place) =>
            first[place] === second[place] ? null : (
              <tr key={cell.code}>
                <th scope="row">
                  <label for={cell.code}>
                    {cell.code} {cell.text[language]}
                  </label>
                  <p class="hint" id={`${cell.code}-scale`}>
                    {scaleOf(cell, language)}
                  </p>
                </th>
                <td class="number">{said(first, place)}</td>
                <td class="number">{said(second, place)}</td>
                <td>
                  <OptionBox
                    {...props}
                    {...{ cell }}
                    autofocus={false}
                    describedBy={`${cell.code}-scale`}
                  />
                  {props.faultOf(cell.code) && <p class="fault">{props.faultOf(cell.code)}</p>}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

function scaleOf({ labels }: Cell, language: Language): string {
  const [first, last] = [labels[0]!, labels.at(-1)!];
  return paperBatchText[language].scale(labels.length, first[language], last[language]);
}
