import { itemsOf } from '../../core/instrument.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { lostItems } from './banded.ts';
import { cells, columns, missing, paragraph, table } from './blocks.ts';

/** Disclosure items that did not score, with what the assessor wrote, and what was appealed. */
export function itemsSection(subject: Subject): Block[] {
  return [...lostSection(subject), ...appealsTable(subject)];
}

function lostSection(subject: Subject): Block[] {
  const { year, language, names, reasons, links } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const items = itemsOf(year.instrument);
  const decided = items.filter(({ code }) => year.entry.values[code] !== undefined);
  const lost = lostItems(subject);
  if (decided.length < items.length && lost.length === 0) return missing(subject, 'items');
  if (lost.length === 0) return [paragraph(said.allItems(items.length))];
  const title = (code: string) => items.find((item) => item.code === code)?.title[language] ?? code;
  const points = items.some((item) => item.points !== undefined);
  return [
    paragraph(said.lostCount(lost.length, items.length)),
    table({
      key: 'items',
      caption: t.itemsCaption,
      columns: points ? columns('1.3c', '4', '3', '1.4e', '5') : columns('1.3c', '4', '3', '5'),
      head: [t.code, t.item, t.indicator, ...(points ? [t.points] : []), t.reason],
      rows: lost.map(({ item, indicator }) => {
        const worth = items.find(({ code }) => code === item)?.points;
        return cells(
          item,
          { paragraphs: [title(item), ...(links[item] ?? [])] },
          names.of(indicator),
          ...(points
            ? [worth === undefined ? t.none : { figure: String(worth), of: `points.${item}` }]
            : []),
          reasons[item] || said.noReason,
        );
      }),
    }),
  ];
}

function appealsTable({ appeals, language }: Subject): Block[] {
  if (appeals.length === 0) return [];
  const t = reportText[language];
  return [
    table({
      key: 'appeals',
      caption: t.appealsCaption,
      columns: columns('1.3c', '5', '2', '5'),
      head: [t.code, t.statement, t.decided, t.reason],
      rows: appeals.map(({ item, statement, decision }) =>
        cells(
          item,
          statement,
          decision === null ? t.undecided : decision.accepted ? t.accepted : t.refused,
          decision?.reason || t.none,
        ),
      ),
    }),
  ];
}
