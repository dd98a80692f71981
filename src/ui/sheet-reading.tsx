import type { Instrument } from '../core/instrument.ts';
import type { SheetFigures } from '../core/sheet.ts';
import type { ReadSheet, RefusedLine } from '../core/sheet-reading.ts';
import { tidy } from '../kit/thai.ts';
import { sayFault } from '../text/field-fault.ts';
import type { Language } from '../text/language.ts';
import { figureName, sheetText } from '../text/sheet.ts';

/** What of a pasted text or a file is understood, beside what stood there, and what is not. */
interface Reading {
  readonly read: ReadSheet;
  readonly text: string;
  readonly before: SheetFigures;
  readonly instrument: Instrument;
  readonly language: Language;
}

export function RefusedLines({
  refused,
  language,
}: {
  refused: readonly RefusedLine[];
  language: Language;
}) {
  const t = sheetText[language];
  if (refused.length === 0) return null;
  return (
    <div class="notice notice-warn">
      <h2>{t.refused(refused.length)}</h2>
      <p>{t.refusedAdvice}</p>
      <ul>
        {refused.slice(0, 50).map(({ line, text, fault, details }, i) => (
          <li key={i}>
            <strong>
              {t.line} {line}
            </strong>{' '}
            <q>{text}</q> – {sayFault({ path: ['text'], fault, details }, language)}
          </li>
        ))}
        {refused.length > 50 && <li>{t.more(refused.length - 50)}</li>}
      </ul>
    </div>
  );
}

export function UnderstoodTable(props: Reading) {
  const { read, text, before, instrument, language } = props;
  const lines = text.split(/\r\n|\r|\n/);
  const t = sheetText[language];
  const keys = Object.keys(read.lines);
  const value = ({ figures, respondents }: SheetFigures, key: string) =>
    key.startsWith('n.')
      ? Object.entries(respondents).find(([channel]) => channel === key.slice(2))?.[1]
      : figures[key];
  const name = (key: string) =>
    key.startsWith('n.')
      ? `${t.people} ${key.slice(2).toUpperCase()}`
      : figureName(instrument, key, language);
  if (keys.length === 0) return <p>{t.understoodNone}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.understood(keys.length)}>
      <table class="figures">
        <caption>{t.understood(keys.length)}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {t.line}
            </th>
            <th scope="col">{t.figure}</th>
            <th scope="col" class="number">
              {t.now}
            </th>
            <th scope="col" class="number">
              {t.readAs}
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const [old, young] = [value(before, key), value(read, key)];
            return (
              <tr key={key}>
                <td class="number">{read.lines[key]}</td>
                <th scope="row">
                  {name(key)}
                  <br />
                  <small class="soft">{excerpt(lines[read.lines[key]! - 1] ?? '')}</small>
                </th>
                <td class="number">{old ?? '–'}</td>
                <td class="number">
                  {old !== undefined && old !== young ? <mark>{young}</mark> : young}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Where the figure stands is worth more than how its line begins. */
function excerpt(line: string): string {
  const text = tidy(line);
  return text.length > 90 ? `${text.slice(0, 40)} … ${text.slice(-45)}` : text;
}
