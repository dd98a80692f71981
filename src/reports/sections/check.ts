import { dayInThailand } from '../../kit/thai.ts';
import { sayDay } from '../../text/report-period.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { paragraph } from './blocks.ts';

/** Where the figures are from, and how a reader checks them. */
export function checkSection({ year, check, language, setting }: Subject): Block[] {
  const said = reportSaid[language];
  const { source, instrument, fiscalYear } = year;
  const from =
    source.kind === 'sheet'
      ? [said.fromSheet(source.sheet.source)]
      : [
          said.published(
            source.edition.number,
            sayDay(dayInThailand(new Date(source.edition.head.edition.publishedAt)), setting),
            source.edition.head.installation.name,
          ),
          ...(check ? [said.hash(check.hash), said.checkAt(check.url)] : []),
        ];
  return [
    ...from,
    said.exact,
    ...(instrument.year === fiscalYear ? [] : [said.readWith(instrument.year)]),
  ].map(paragraph);
}
