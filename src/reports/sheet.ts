import { type Instrument, partsOf } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import { planOf } from '../core/score-plan.ts';
import type { SheetFigures } from '../core/sheet.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../kit/csv.ts';
import { writeXlsx } from '../kit/xlsx.ts';
import type { Language } from '../text/language.ts';
import { sheetText } from '../text/sheet.ts';

/** A year's figures as a file to fill in: a code a line, with what is known already. */
export function sheetFile(
  instrument: Instrument,
  { figures, respondents }: SheetFigures,
  form: 'csv' | 'xlsx',
  language: Language,
): ReadableStream<Uint8Array> | string {
  const t = sheetText[language];
  const titles = titlesOf(instrument);
  const rules = planOf(instrument).toReversed();
  const rows: (string | number)[][] = [
    [...t.columns],
    ...rules.map(({ key, code, channel }) => {
      const part = key === code || !channel ? '' : ` (${channel.toUpperCase()})`;
      return [key, `${titles.get(code)?.[language] ?? ''}${part}`, figures[key] ?? ''];
    }),
    ...partsOf(instrument).map(({ channel, title }) => [
      `n.${channel}`,
      `${t.people} ${title[language]}`,
      respondents[channel] ?? '',
    ]),
  ];
  if (form === 'csv') return BYTE_ORDER_MARK + [...writeCsv(rows)].join('');
  return writeXlsx({ name: t.fileName, widths: [12, 70, 12] }, rows);
}
