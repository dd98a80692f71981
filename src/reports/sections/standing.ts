import { PLACE_KINDS } from '../../core/place.ts';
import { reportText } from '../../text/report.ts';
import { groupName } from '../../ui/standing-group.tsx';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, table } from './blocks.ts';
import { figureCell } from './figure.ts';

/** The agency's rank in the nation and in each group it belongs to, the widest first. */
export function standingSection(subject: Subject): Block[] {
  const { beside, language, year } = subject;
  const t = reportText[language];
  const standings = PLACE_KINDS.flatMap((kind) =>
    (beside?.standings ?? []).filter((one) => one.kind === kind),
  );
  if (standings.length === 0) return missing(subject, 'standing');
  return [
    table({
      key: 'standing',
      caption: t.standingCaption(year.fiscalYear),
      columns: columns('6', '2e', '2e', '2e'),
      head: [t.group, t.rank, t.agencies, t.meanScore],
      rows: standings.map((one) =>
        cells(
          groupName(one, language),
          figureCell(
            one.rank === null ? null : String(one.rank),
            `standing.${one.kind}.rank`,
            t.none,
          ),
          { figure: String(one.scored), of: `standing.${one.kind}.scored` },
          figureCell(one.mean, `standing.${one.kind}.mean`, t.none),
        ),
      ),
    }),
  ];
}
