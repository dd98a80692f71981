import { compare, parseDecimal } from '../../kit/decimal.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { bandWords, scoredQuestions } from './banded.ts';
import { cells, columns, groupRow, heading, missing, table } from './blocks.ts';
import { subjectOfQuestion } from './questions.ts';

/** The questions of insiders and of outsiders in the agency's bands, best first in each. */
export function bandsSection(subject: Subject): Block[] {
  const { view, year, language } = subject;
  const t = reportText[language];
  const all = scoredQuestions(subject);
  const tools = year.instrument.tools.filter((tool) => tool.kind === 'survey');
  return tools.flatMap((tool): Block[] => {
    const isStaff = tool.parts.every(({ answeredBy }) => answeredBy === 'staff');
    const own = all.filter(
      ({ indicator }) => view.indicators.find(({ key }) => key === indicator)?.tool === tool.code,
    );
    const title = `${isStaff ? t.staff : t.outsiders} (${tool.code})`;
    if (own.length === 0) return [heading(2, title), ...missing(subject, 'questions')];
    return [
      heading(2, title),
      table({
        key: `bands-${tool.code}`,
        caption: t.bandsCaption(tool.code),
        columns: columns('1.3c', '7', '2e'),
        head: [t.code, t.subject, t.score],
        rows: subject.bands.flatMap((_, place): Row[] => {
          const [name, range] = bandWords(subject, place);
          const some = own
            .filter(({ band }) => band === place)
            .sort((a, b) => compare(parseDecimal(b.value)!, parseDecimal(a.value)!));
          const said = reportSaid[language];
          return [
            groupRow(
              some.length === 0
                ? said.noneInBand(name, range)
                : said.inBand(name, range, some.length),
              3,
            ),
            ...some.map(({ code, value }) =>
              cells(code, subjectOfQuestion(subject, code), { figure: value, of: code }),
            ),
          ];
        }),
      }),
    ];
  });
}
