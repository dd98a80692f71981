import type { DisclosureItem, Instrument, Question, Tool } from '../core/instrument.ts';
import { instrumentText } from './instrument.ts';
import type { Language } from './language.ts';

/** An instrument laid out for a reader, indented by what belongs to what. */
export function instrumentLines(instrument: Instrument, language: Language): string[] {
  const say = instrumentText[language];
  return [
    `${instrument.family}/${instrument.year} · ${instrument.title[language]}`,
    ...instrument.tools.flatMap((tool) => toolLines(tool, language)),
    say.levels,
    ...instrument.rating.levels.map(({ title, from, eachFrom, provenance }) =>
      [
        `  ${title[language]}:`,
        say.from(from),
        eachFrom === undefined ? '' : say.eachFrom(eachFrom),
        mark(provenance, language),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
}

function toolLines(tool: Tool, language: Language): string[] {
  const say = instrumentText[language];
  const head = `${tool.code} ${tool.title[language]} (${say.weight(tool.weight)})`;
  const parts =
    tool.kind === 'survey'
      ? tool.parts.map((part) => `  [${part.channel}] ${part.title[language]}`)
      : [];
  const indicators = tool.indicators.flatMap((indicator) => [
    `  ${indicator.code} ${indicator.title[language]}`,
    ...('questions' in indicator
      ? indicator.questions.flatMap((question) => questionLines(question, language))
      : indicator.sections.flatMap((section) => [
          `    ${section.code} ${section.title[language]}`,
          ...section.items.map((item) => itemLine(item, language)),
        ])),
  ]);
  return [head, ...parts, ...indicators];
}

function questionLines(question: Question, language: Language): string[] {
  const sign = (polarity: Question['polarity']) => (polarity === 'positive' ? '+' : '−');
  const doubt = mark(question.provenance, language);
  return [
    `    ${question.code} (${sign(question.polarity)} ${question.options}) ${question.text[language]} ${doubt}`.trimEnd(),
    ...(question.cells ?? []).map(
      (cell) =>
        `      ${cell.code} (${sign(cell.polarity ?? question.polarity)}) ${cell.text[language]}`,
    ),
  ];
}

function itemLine(item: DisclosureItem, language: Language): string {
  const points =
    item.points === undefined ? '' : ` (${instrumentText[language].points(item.points)})`;
  const doubt = mark(item.provenance ?? item.pointsProvenance, language);
  return `      ${item.code}${points} ${item.title[language]} ${doubt}`.trimEnd();
}

function mark(provenance: Question['provenance'], language: Language): string {
  return provenance ? `[${instrumentText[language].marks[provenance]}]` : '';
}
