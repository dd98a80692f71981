import type { PieceKind } from '../../core/draft.ts';
import type { IndicatorView } from '../../core/result-view.ts';
import { analysisText } from '../../text/analysis.ts';
import { reportSaid } from '../../text/report-said.ts';
import { missingWord } from '../../text/result.ts';
import type { Block } from '../body.ts';
import { type Subject, saidAt } from '../subject.ts';
import { bandWords, scoredIndicators } from './banded.ts';
import { heading, label, missing, note, paragraph, sentences } from './blocks.ts';

/** Each indicator: what it is for, its score, its strengths, its weaknesses, what helped and hindered. */
export function analysisSection(subject: Subject): Block[] {
  const { view, language } = subject;
  const isDrafted = view.indicators.some(({ key }) =>
    KINDS.some((kind) => saidAt(subject, key, kind)?.isDraft),
  );
  const tools = view.tools.flatMap((tool) => [
    heading(2, `${tool.title[language]} (${tool.key})`),
    ...view.indicators
      .filter((indicator) => indicator.tool === tool.key)
      .flatMap((indicator) => oneIndicator(subject, indicator)),
  ]);
  return [...(isDrafted ? [note(reportSaid[language].drafted)] : []), ...tools];
}

const KINDS: readonly PieceKind[] = ['strengths', 'weaknesses', 'positive', 'negative', 'remark'];

function oneIndicator(subject: Subject, indicator: IndicatorView): Block[] {
  const { language, names } = subject;
  const [said, words] = [reportSaid[language], analysisText[language].kinds];
  const parts = KINDS.flatMap((kind) => {
    const found = saidAt(subject, indicator.key, kind);
    return found ? [{ kind, ...found }] : [];
  });
  const { value } = indicator;
  // A text that says the score itself is not told it twice.
  const isSaid =
    value !== null && parts.some(({ lines }) => lines.some((one) => one.includes(value)));
  const purpose = purposeOf(subject, indicator.key);
  return [
    heading(3, names.of(indicator.key)),
    ...(purpose === '' ? [] : [paragraph(`${said.purpose} ${purpose}`)]),
    ...(isSaid ? [] : [paragraph(scoreLine(subject, indicator))]),
    ...(parts.length === 0 ? missing(subject, 'analysis') : []),
    ...parts.flatMap(({ kind, lines, isDraft }) => [
      label(isDraft ? said.draftOf(words[kind]) : words[kind]),
      ...sentences(lines),
    ]),
  ];
}

/** `ได้ 94.52 คะแนน อยู่ในกลุ่ม …` */
export function scoreLine(
  subject: Subject,
  { key, value, withheld }: Pick<IndicatorView, 'key' | 'value' | 'withheld'>,
): string {
  const found = scoredIndicators(subject).find(({ code }) => code === key);
  if (value === null || !found) return missingWord(subject.view, subject.language, withheld);
  const [name, range] = bandWords(subject, found.band);
  return reportSaid[subject.language].scoreIs(value, name, range);
}

function purposeOf({ year, language }: Subject, code: string): string {
  for (const { indicators } of year.instrument.tools) {
    for (const indicator of indicators) {
      if (indicator.code === code) return indicator.purpose?.[language] ?? '';
    }
  }
  return '';
}
