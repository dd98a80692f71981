import { nameIn } from '../../text/agency.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Formula } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, paragraph, table } from './blocks.ts';
import { figureCell, formulaFor } from './figure.ts';

/** The agencies of the same ministry, best first, with what became of them since the year before. */
export function membersSection(subject: Subject): Block[] {
  const { beside, language, year, view } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const members = beside?.members ?? [];
  if (members.length === 0) return missing(subject, 'members');
  const scored = members.filter(({ total }) => total !== null);
  const passed = scored.filter((one) => one.passed === true).length;
  const ministry = members[0]?.ministry;
  const { beforeYear } = beside!;
  return [
    paragraph(said.memberCount(scored.length, passed, scored.length - passed, view.pass)),
    table({
      key: 'members',
      caption: t.membersCaption(ministry ? nameIn(language, ministry) : '', year.fiscalYear),
      columns:
        beforeYear === null
          ? columns('1.3c', '6', '2', '2e', '2c')
          : columns('1.2c', '5', '2.3', '1.8e', '1.8e', '1.8e', '2c'),
      head: [
        t.number,
        t.agency,
        t.abbreviation,
        ...(beforeYear === null ? [] : [t.year(beforeYear)]),
        t.year(year.fiscalYear),
        ...(beforeYear === null ? [] : [t.change]),
        t.result,
      ],
      rows: members.map((one, i) => {
        const at = (what: string) => `member.${one.code}.${what}`;
        const from: Formula = {
          kind: 'difference',
          of: at('total'),
          less: at('before'),
          places: 2,
        };
        const figures = new Map([
          [at('total'), one.total],
          [at('before'), one.before],
        ]);
        return {
          ...cells(
            String(i + 1),
            nameIn(language, one),
            one.abbreviation || t.none,
            ...(beforeYear === null ? [] : [figureCell(one.before, at('before'), t.none)]),
            figureCell(one.total, at('total'), t.noScore),
            ...(beforeYear === null
              ? []
              : [
                  figureCell(
                    one.change,
                    at('change'),
                    t.none,
                    formulaFor(one.change, from, (key) => figures.get(key)),
                  ),
                ]),
            one.passed === null ? t.none : one.passed ? t.passed : t.notPassed,
          ),
          ...(one.code === year.agency.code ? { tone: 'total' as const } : {}),
        };
      }),
    }),
  ];
}
