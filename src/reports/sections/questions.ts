import { bandAt } from '../../core/band.ts';
import { disclosureTools, itemsOf } from '../../core/instrument.ts';
import type { IndicatorView } from '../../core/result-view.ts';
import { parseDecimal } from '../../kit/decimal.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import { missingWord } from '../../text/result.ts';
import type { Block, Cell, Formula, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { bandWords, scoredQuestions } from './banded.ts';
import { cells, columns, groupRow, missing, note, table } from './blocks.ts';
import { figureCell, formulaFor } from './figure.ts';
import { itemRows } from './item-list.ts';

/** The questions of each survey with what each part gave, under their indicators; then the items. */
export function questionsSection(subject: Subject): Block[] {
  const { view, language, names } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const bandOf = new Map(scoredQuestions(subject).map(({ code, band }) => [code, band]));
  const surveys = view.tools.flatMap((tool): Block[] => {
    const indicators = view.indicators.filter(
      (one) => one.tool === tool.key && one.questions.length > 0,
    );
    if (indicators.length === 0) return [];
    if (indicators.every(({ questions }) => questions.every(({ value }) => value === null))) {
      return [{ kind: 'heading', level: 2, text: tool.key }, ...missing(subject, 'questions')];
    }
    const hasParts = tool.parts.length > 1;
    const head = hasParts
      ? [t.code, t.subject, ...tool.parts.map((_, i) => t.part(i + 1)), t.both, t.band]
      : [t.code, t.subject, t.score, t.band];
    return [
      table({
        key: `questions-${tool.key}`,
        caption: t.questionsCaption(tool.key),
        columns: hasParts
          ? columns('1.3c', '5', ...tool.parts.map(() => '1.6e'), '1.6e', '2.4')
          : columns('1.3c', '6', '1.6e', '2.4'),
        head,
        rows: indicators.flatMap((indicator): Row[] => [
          groupRow(`${names.of(indicator.key)}`, head.length),
          ...indicator.questions.map((question) => {
            const band = bandOf.get(question.key);
            return cells(
              question.key,
              subjectOfQuestion(subject, question.key),
              ...(hasParts ? partCells(subject, indicator, question) : []),
              wholeCell(subject, indicator, question),
              band === undefined ? t.none : bandWords(subject, band)[0],
            );
          }),
        ]),
      }),
      ...(hasParts ? [note(said.partsNote)] : []),
    ];
  });
  return [...surveys, ...itemsTable(subject)];
}

/** The disclosure items under the titles of their groups, where it was decided of any. */
function itemsTable(subject: Subject): Block[] {
  const { year, language, bands } = subject;
  const t = reportText[language];
  const { values } = year.entry;
  return disclosureTools(year.instrument).flatMap((tool): Block[] => {
    const items = itemsOf(year.instrument);
    if (items.every(({ code }) => values[code] === undefined)) return [];
    return [
      table({
        key: `questions-${tool.code}`,
        caption: t.itemScoresCaption(tool.code),
        columns: columns('1.3c', '6', '1.6e', '2.4'),
        head: [t.code, t.item, t.score, t.band],
        rows: itemRows(subject, 4, ({ code, title }) => {
          const value = values[code];
          if (value === undefined) return cells(code, title[language], t.none, t.none);
          const band = bandAt(bands, parseDecimal(value)!);
          const name = bandWords(subject, band)[0];
          return cells(code, title[language], { figure: value, of: code }, name);
        }),
      }),
    ];
  });
}

type Question = IndicatorView['questions'][number];

function partCells(
  { view, language }: Subject,
  indicator: IndicatorView,
  question: Question,
): Cell[] {
  return question.parts.map(({ key, value }) =>
    figureCell(value, key, missingWord(view, language, indicator.withheld)),
  );
}

function wholeCell(
  { view, language, year }: Subject,
  indicator: IndicatorView,
  question: Question,
): Cell {
  const mean: Formula = { kind: 'mean', of: question.parts.map(({ key }) => key), places: 2 };
  const { values } = year.entry;
  return figureCell(
    question.value,
    question.key,
    missingWord(view, language, indicator.withheld),
    formulaFor(question.value, mean, (key) => values[key]),
  );
}

/** What is asked, as a phrase, without the code that stands beside it. */
export function subjectOfQuestion({ year, language, names }: Subject, code: string): string {
  for (const tool of year.instrument.tools) {
    if (tool.kind !== 'survey') continue;
    for (const { questions } of tool.indicators) {
      const found = questions.find((question) => question.code === code);
      if (found) return found.subject?.[language] ?? found.text[language];
    }
  }
  return names.of(code);
}
