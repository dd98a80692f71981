import type { DisclosureItem } from '../../core/instrument.ts';
import { disclosureTools } from '../../core/instrument.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Cell, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, groupRow, note, table } from './blocks.ts';

/** Every item that must be published, what it must hold, how it did, and where it stands. */
export function itemListSection(subject: Subject): Block[] {
  const { language, year } = subject;
  const t = reportText[language];
  return [
    table({
      key: 'item-list',
      caption: t.itemListCaption(year.fiscalYear),
      columns: columns('1.2c', '4.2', '5', '1.9c', '4.8'),
      head: [t.code, t.item, t.components, t.verdict, t.link],
      rows: itemRows(subject, 5, (item) =>
        cells(
          item.code,
          itemCell(item, subject),
          componentsCell(item, subject),
          verdictText(item, subject),
          { paragraphs: subject.links[item.code] ?? [] },
        ),
      ),
    }),
    ...assumedNote(subject),
  ];
}

/** Under the titles of their sections. */
export function itemRows(
  { year, language }: Subject,
  width: number,
  row: (item: DisclosureItem) => Row,
): Row[] {
  return disclosureTools(year.instrument)
    .flatMap((tool) => tool.indicators)
    .flatMap((indicator) => indicator.sections)
    .flatMap(({ code, title, items }) => [
      groupRow(`${code} ${title[language]}`, width),
      ...items.map(row),
    ]);
}

/** Its title, and of which year it must be. */
export function itemCell({ title, period }: DisclosureItem, { language }: Subject): Cell {
  const of = reportText[language].ofYear[period ?? 'any'];
  return of === '' ? { text: title[language] } : { paragraphs: [title[language], `(${of})`] };
}

export function componentsCell(item: DisclosureItem, { language }: Subject): Cell {
  const mark = item.componentsProvenance ? '*' : '';
  const lines = (item.components ?? []).map((one) => `– ${one[language]}${mark}`);
  const depends = item.dependsOn ? [reportSaid[language].dependsOn(item.dependsOn)] : [];
  const all = [...lines, ...depends];
  return all.length === 0 ? { text: reportText[language].none } : { paragraphs: all };
}

function verdictText({ code }: DisclosureItem, { year, language }: Subject): string {
  const t = reportText[language];
  const value = year.entry.values[code];
  if (value === undefined) return t.none;
  return value === '0.00' ? t.lost : t.got;
}

export function assumedNote({ year, language }: Subject): Block[] {
  const isAssumed = disclosureTools(year.instrument).some((tool) =>
    tool.indicators.some(({ sections }) =>
      sections.some(({ items }) => items.some((item) => item.componentsProvenance)),
    ),
  );
  return isAssumed ? [note(reportSaid[language].assumedComponents)] : [];
}
