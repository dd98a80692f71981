import { type Band, bandAt } from '../../core/band.ts';
import { parseDecimal } from '../../kit/decimal.ts';
import { bandName, bandRange } from '../../text/band.ts';
import type { Subject } from '../subject.ts';

/** A score of the year in a band of the agency. */
export interface Scored {
  readonly code: string;
  readonly value: string;
  readonly band: number;
  readonly sense: Band['sense'];
  /** The indicator it belongs to; an indicator is its own. */
  readonly indicator: string;
}

/** Every question that has a score, in the order of the instrument. */
export function scoredQuestions({ view, bands }: Pick<Subject, 'view' | 'bands'>): Scored[] {
  return view.indicators.flatMap(({ key, questions }) =>
    questions.flatMap(({ key: code, value }) =>
      value === null ? [] : [scored(bands, code, value, key)],
    ),
  );
}

export function scoredIndicators({ view, bands }: Pick<Subject, 'view' | 'bands'>): Scored[] {
  return view.indicators.flatMap(({ key, value }) =>
    value === null ? [] : [scored(bands, key, value, key)],
  );
}

function scored(bands: Subject['bands'], code: string, value: string, indicator: string): Scored {
  const band = bandAt(bands, parseDecimal(value)!);
  return { code, value, band, sense: bands[band]!.sense, indicator };
}

/** `รักษามาตรฐาน` and `95.00–100.00` */
export function bandWords(
  { bands, language }: Pick<Subject, 'bands' | 'language'>,
  place: number,
): [name: string, range: string] {
  return [bandName(bands[place]!, language), bandRange(bands, place)];
}

/** Items of the disclosure tool that did not score, in the order of the instrument. */
export function lostItems({ view }: Pick<Subject, 'view'>): {
  readonly item: string;
  readonly indicator: string;
}[] {
  return view.indicators.flatMap(({ key, sections }) =>
    sections.flatMap(({ items }) =>
      items.flatMap((item) => (item.value === '0.00' ? [{ item: item.key, indicator: key }] : [])),
    ),
  );
}
