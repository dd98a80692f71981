import { scoreText } from '../../core/band.ts';
import { around } from '../../core/measure.ts';
import { type Need, needsOf } from '../../core/plan-need.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Cell, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { scoreLine } from './analysis.ts';
import { cells, columns, heading, paragraph, table } from './blocks.ts';
import { followText, measuresFor, orUnsaid, ownerCell, reasonFor, stepsCell } from './measures.ts';
import { subjectOfQuestion } from './questions.ts';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly value: string;
}

/** Indicator by indicator, what is not good enough yet and what will be done about it. */
export function weakSection(subject: Subject): Block[] {
  const { language, view, names, bands, year } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const printed = new Set<number>();
  const blocks = view.indicators.flatMap((indicator): Block[] => {
    const places = placesUnder(subject, indicator.key);
    if (places.length === 0) return [];
    return [
      heading(2, names.of(indicator.key)),
      paragraph(scoreLine(subject, indicator)),
      table({
        key: `weak-${indicator.key}`,
        caption: t.weakCaption(names.of(indicator.key)),
        columns: columns('4', '1.4e', '3.2', '4.2', '2.2', '2.4', '2.4'),
        head: [t.subject, t.score, t.measure, t.steps, t.owner, t.reporting, t.follow],
        rows: places.flatMap((place) => placeRows(subject, place, printed)),
      }),
    ];
  });
  if (blocks.length > 0) return blocks;
  const least = bands.filter(({ sense }) => sense === 'keep').at(-1)?.from ?? 0;
  return Object.keys(year.entry.values).length === 0
    ? [paragraph(t.noScore)]
    : [paragraph(said.noWeak(scoreText(least)))];
}

/** What a plan has to answer under an indicator, each as it is called in a table. */
function placesUnder(subject: Subject, indicator: string): Place[] {
  const { instrument } = subject.year;
  return needsOf(subject.year, subject.bands)
    .filter(({ place }) => [place, ...around(instrument, place)].includes(indicator))
    .map(({ place, kind, value }) => ({ code: place, value, name: nameOf(subject, place, kind) }));
}

function nameOf(subject: Subject, place: string, kind: Need['kind']): string {
  if (subject.names.isIndicator(place)) return reportText[subject.language].overall;
  return kind === 'lost'
    ? subject.names.of(place)
    : `${place} ${subjectOfQuestion(subject, place)}`;
}

function placeRows(subject: Subject, place: Place, printed: Set<number>): Row[] {
  const { language } = subject;
  const said = reportSaid[language];
  const measures = measuresFor(subject, place.code);
  const first: Cell[] = [{ text: place.name }, { figure: place.value, of: place.code }];
  if (measures.length === 0) {
    return [cells(...first, { text: reasonFor(subject, place.code), columns: 5 })];
  }
  return measures.map((measure, nth) => {
    const head: (Cell | string)[] = nth === 0 ? first : ['', ''];
    if (printed.has(measure.number)) {
      return cells(...head, { text: said.measureAbove(measure.number), columns: 5 });
    }
    printed.add(measure.number);
    return cells(
      ...head,
      said.measureNumbered(measure.number, measure.title),
      stepsCell(measure, subject),
      ownerCell(measure, subject),
      orUnsaid(measure.reporting, subject),
      followText(measure, subject),
    );
  });
}
