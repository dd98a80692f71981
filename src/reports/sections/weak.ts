import { scoreText } from '../../core/band.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Cell, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { scoreLine } from './analysis.ts';
import { lostItems, scoredIndicators, scoredQuestions } from './banded.ts';
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
    const places = weakPlaces(subject, indicator.key);
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
  const worst = bands.findIndex(({ sense }) => sense === 'mend');
  const least = bands[worst < 0 ? bands.length - 1 : worst - 1]?.from ?? 0;
  return Object.keys(year.entry.values).length === 0
    ? [paragraph(t.noScore)]
    : [paragraph(said.noWeak(scoreText(least)))];
}

/** Questions to be mended and items that did not score; the indicator itself where it is alone. */
export function weakPlaces(subject: Subject, indicator: string): Place[] {
  const { view, year, language } = subject;
  const t = reportText[language];
  const questions = scoredQuestions(subject)
    .filter((one) => one.indicator === indicator && one.sense === 'mend')
    .map(({ code, value }) => ({
      code,
      name: `${code} ${subjectOfQuestion(subject, code)}`,
      value,
    }));
  const items = lostItems(subject)
    .filter((one) => one.indicator === indicator)
    .map(({ item }) => ({ code: item, name: subject.names.of(item), value: '0.00' }));
  const inner = [...questions, ...items];
  const own = scoredIndicators(subject).find(
    ({ code, sense }) => code === indicator && sense === 'mend',
  );
  const isKnown = view.indicators.some(
    ({ key, questions: asked, sections }) =>
      key === indicator &&
      (asked.some(({ value }) => value !== null) ||
        sections.some(({ items: some }) => some.some(({ value }) => value !== null))),
  );
  if (inner.length > 0 || !own || isKnown) return inner;
  return [{ code: indicator, name: t.overall, value: year.entry.values[indicator] ?? '' }];
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
