import { nameIn } from '../../text/agency.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, note, paragraph, table } from './blocks.ts';
import { figureCell } from './figure.ts';

/** Ministries by their mean, the agency's own in bold; the same mean is the same rank. */
export function ministriesSection(subject: Subject): Block[] {
  const { beside, language, year } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const ministries = beside?.ministries ?? [];
  if (ministries.length === 0) return missing(subject, 'ministries');
  const ownKey = beside?.standings.find(({ kind }) => kind === 'ministry')?.key;
  const own = ministries.find(({ key }) => key === ownKey);
  const isTied = new Set(ministries.map(({ rank }) => rank)).size < ministries.length;
  return [
    ...(own?.mean && own.rank !== null
      ? [
          paragraph(
            said.ministryRank(
              nameIn(language, own),
              own.mean,
              own.rank,
              ministries.length,
              own.scored,
            ),
          ),
        ]
      : []),
    table({
      key: 'ministries',
      caption: t.ministriesCaption(year.fiscalYear),
      columns: columns('1.3c', '6', '2e', '2e'),
      head: [t.rank, t.ministry, t.agencies, t.meanScore],
      rows: ministries.map((one) => ({
        ...cells(
          figureCell(
            one.rank === null ? null : String(one.rank),
            `ministry.${one.key}.rank`,
            t.none,
          ),
          nameIn(language, one),
          { figure: String(one.scored), of: `ministry.${one.key}.scored` },
          figureCell(one.mean, `ministry.${one.key}.mean`, t.noScore),
        ),
        ...(one === own ? { tone: 'total' as const } : {}),
      })),
    }),
    ...(isTied ? [note(said.tied)] : []),
  ];
}
