import type { AgencyYear } from './agency-year.ts';
import type { BandSense, Bands } from './band.ts';
import { bandOf } from './draft.ts';
import { type Instrument, itemsOf } from './instrument.ts';

/** A place of the results that a plan has to answer: a question below the bands to keep, a lost item. */
export interface Need {
  readonly place: string;
  readonly kind: 'weak' | 'lost';
  readonly value: string;
  /** What the agency means to do about such a score. */
  readonly sense: BandSense;
}

/**
 * In the order of the instrument. An indicator is a need of its own where it is weak and none of its
 * questions is known.
 */
export function needsOf({ instrument, entry }: AgencyYear, bands: Bands): Need[] {
  const weak = (place: string): Need[] => {
    const value = entry.values[place];
    if (value === undefined) return [];
    const { sense } = bandOf(bands, value);
    return sense === 'keep' ? [] : [{ place, kind: 'weak', value, sense }];
  };
  const surveyed = surveyIndicators(instrument).flatMap(({ code, questions }) => {
    const isKnown = questions.some((question) => entry.values[question.code] !== undefined);
    return isKnown ? questions.flatMap((question) => weak(question.code)) : weak(code);
  });
  const lost = itemsOf(instrument).flatMap(({ code }): Need[] =>
    entry.values[code] === '0.00'
      ? [{ place: code, kind: 'lost', value: '0.00', sense: 'mend' }]
      : [],
  );
  const unknown = disclosureIndicators(instrument).flatMap(({ code, sections }) => {
    const items = sections.flatMap((section) => section.items);
    return items.some((item) => entry.values[item.code] !== undefined) ? [] : weak(code);
  });
  return [...surveyed, ...unknown, ...lost];
}

function surveyIndicators(instrument: Instrument) {
  return instrument.tools.flatMap((tool) => (tool.kind === 'survey' ? tool.indicators : []));
}

function disclosureIndicators(instrument: Instrument) {
  return instrument.tools.flatMap((tool) => (tool.kind === 'disclosure' ? tool.indicators : []));
}
