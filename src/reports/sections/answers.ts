import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { answerSheet } from '../../charts/answers.tsx';
import { said } from '../../charts/chart-table.tsx';
import { distributionTable } from '../../charts/distribution.tsx';
import { DistributionSheet } from '../../charts/distribution-sheet.tsx';
import { answerTables } from '../../core/answer-table.ts';
import { NOTHING_FINER } from '../../core/finer.ts';
import { partsOf } from '../../core/instrument.ts';
import { reportText } from '../../text/report.ts';
import { resultDetailText } from '../../text/result-detail.ts';
import type { Block, Cell } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, note, table } from './blocks.ts';

/** How every question was answered, as far as that is shown to everybody: a chart and its counts for each scale. */
export function answersSection(subject: Subject): Block[] {
  const { year, view, language, finers } = subject;
  const t = reportText[language];
  const finer = finers[year.fiscalYear] ?? NOTHING_FINER;
  const all = view.indicators.flatMap((indicator, i) =>
    answerTables(year.instrument, year.entry, finer, indicator.key).map((one) => ({
      title: `${i + 1}. ${indicator.title[language]}`,
      table: one,
    })),
  );
  const sheets = partsOf(year.instrument).flatMap(({ channel }) => {
    const own = all.filter(({ table: one }) => one.channel === channel);
    const scales = new Set(own.map(({ table: one }) => one.scores.join()));
    return [...scales].map((scale) => own.filter(({ table: one }) => one.scores.join() === scale));
  });
  const shown = sheets.filter((groups) => groups.some(({ table: one }) => one.rows.some(isShown)));
  if (shown.length === 0) return missing(subject, 'answers');
  return [
    note(resultDetailText[language].answersLead),
    ...shown.flatMap((groups): Block[] => {
      const { channel, scores } = groups[0]!.table;
      const key = `answers-${channel}-${scores.length}`;
      const title = resultDetailText[language].answersOf({ channel, scores });
      const sheet = answerSheet({ id: key, title, groups, language });
      const flat = { ...sheet, rows: sheet.groups.flatMap(({ rows }) => rows) };
      const data = distributionTable(flat);
      return [
        {
          kind: 'picture',
          key,
          caption: t.answersChart(title),
          description: said(data),
          svg: renderToString(h(DistributionSheet, sheet)),
        },
        table({
          key,
          isDense: true,
          caption: t.answersCaption(title),
          columns: columns('1.3c', ...scores.map(() => '1.5e'), '1.5e'),
          head: [t.code, ...scores.map(String), t.people],
          rows: data.rows.map(([code = '', ...counts]) => {
            const of = (i: number) =>
              i < scores.length
                ? `chosen.${channel}.${code}.${scores[i]}`
                : `answered.${channel}.${code}`;
            return cells(code, ...spanning(counts, of));
          }),
        }),
      ];
    }),
  ];
}

const isShown = ({ bands }: { readonly bands: unknown }) => bands !== null;

/** What is known of several options together stands below all of them. */
function spanning(counts: readonly string[], of: (place: number) => string): Cell[] {
  return counts.flatMap((count, i): Cell[] => {
    if (count === '') return [];
    if (/^\d+$/.test(count)) return [{ figure: count, of: of(i) }];
    const next = counts.findIndex((one, at) => at > i && one !== '');
    return [{ text: count, columns: (next < 0 ? counts.length : next) - i }];
  });
}
