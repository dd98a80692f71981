import { analysisText } from '../../text/analysis.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block } from '../body.ts';
import { type Subject, saidAt } from '../subject.ts';
import { heading, label, missing, note, sentences } from './blocks.ts';

/** What the assessor suggests of indicators, questions and items, and what is suggested from the scores. */
export function assessorSection(subject: Subject): Block[] {
  const { view, language, names } = subject;
  const words = reportSaid[language];
  const { kinds } = analysisText[language];
  const isDrafted = view.indicators.some(({ key }) => saidAt(subject, key, 'suggestion')?.isDraft);
  const blocks = view.indicators.flatMap((indicator): Block[] => {
    const inner = [
      ...indicator.questions.map(({ key }) => key),
      ...indicator.sections.flatMap(({ items }) => items.map(({ key }) => key)),
    ];
    const said = [indicator.key, ...inner].flatMap((code) => {
      const found = saidAt(subject, code, 'assessor');
      return found ? [{ code, lines: found.lines }] : [];
    });
    const suggested = saidAt(subject, indicator.key, 'suggestion');
    if (said.length === 0 && !suggested) return [];
    return [
      heading(2, names.of(indicator.key)),
      ...said.flatMap(({ code, lines }) => [
        ...(code === indicator.key ? [] : [label(names.of(code))]),
        ...sentences(lines),
      ]),
      ...(suggested
        ? [
            label(suggested.isDraft ? words.draftOf(kinds.suggestion) : kinds.suggestion),
            ...sentences(suggested.lines),
          ]
        : []),
    ];
  });
  const isRecorded = subject.pieces.some(
    ({ kind, written, points }) =>
      kind === 'assessor' && (written ? written.text !== '' : points.length > 0),
  );
  return [
    ...(isRecorded ? [] : missing(subject, 'assessor')),
    ...(isDrafted ? [note(words.drafted)] : []),
    ...blocks,
  ];
}
