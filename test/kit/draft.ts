import type { Agency } from '../../src/core/agency.ts';
import type { AgencyYear } from '../../src/core/agency-year.ts';
import type { Draft, DraftSource } from '../../src/core/draft.ts';
import { draftYear } from '../../src/core/draft-year.ts';
import type { Instrument } from '../../src/core/instrument.ts';
import { scoreAgency, valuesOf } from '../../src/core/score.ts';
import type { Verdicts } from '../../src/core/verdict.ts';
import { presetBands } from '../../src/text/band.ts';
import { namesIn, sayDraft } from '../../src/text/draft.ts';
import type { Language } from '../../src/text/language.ts';
import { lineageOf } from './instruments.ts';
import type { Printed } from './sheets.ts';

const AGENCY: Agency = {
  id: 1,
  code: 'A01',
  linkCode: 'abcdef',
  nameTh: 'หน่วยงานตัวอย่าง',
  nameEn: 'Sample agency',
  abbreviation: '',
  type: 'other',
  size: null,
  ministry: null,
  province: null,
  headCount: null,
  domains: [],
  endedYear: null,
  version: 1,
};

/** A year known from printed figures, or from verdicts too. */
export function yearOf(
  instrument: Instrument,
  fiscalYear: number,
  printed: Printed,
  verdicts: Verdicts = {},
): AgencyYear {
  const outcome = scoreAgency(instrument, { printed, verdicts });
  return {
    agency: AGENCY,
    fiscalYear,
    instrument,
    source: {
      kind: 'sheet',
      sheet: {
        agencyId: 1,
        fiscalYear,
        number: 1,
        instrumentHash: '',
        figures: printed,
        respondents: {},
        source: '',
        note: '',
        isComplete: true,
        personName: '',
        at: new Date(0),
      },
    },
    entry: {
      agency: { ...AGENCY, ministry: null, province: null },
      channels: {},
      verdicts,
      values: valuesOf(outcome),
      level: outcome.level?.code ?? null,
      sealed: '',
    },
  };
}

export function sourceOf(year: AgencyYear, more: Partial<DraftSource> = {}): DraftSource {
  return {
    year,
    before: undefined,
    lineage: lineageOf(year.instrument.family),
    bands: presetBands('common', 'th'),
    reasons: {},
    advice: [],
    groups: [],
    noise: [],
    ...more,
  };
}

export const draftInWords = ({ year }: DraftSource, draft: Draft, language: Language = 'th') =>
  sayDraft(draft.points, namesIn(year.instrument, language), `x ${draft.place}`);

/** Every draft in words, under a line that says which text it is. */
export function draftsInWords(source: DraftSource, language: Language): [string, string][] {
  const { instrument, agency, fiscalYear } = source.year;
  const names = namesIn(instrument, language);
  return draftYear(source)
    .filter(({ points }) => points.length > 0)
    .map(({ place, kind, points }) => [
      `${place} ${kind}`,
      sayDraft(points, names, `${agency.code} ${fiscalYear} ${place}`),
    ]);
}
