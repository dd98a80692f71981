import type { AgencyYear } from '../../src/core/agency-year.ts';
import { makePrintedEntry } from '../../src/core/printed-entry.ts';
import type { Body } from '../../src/reports/body.ts';
import { documentBody } from '../../src/reports/document.ts';
import type { DocumentSource } from '../../src/reports/document-source.ts';
import { yearOf } from './draft.ts';
import { instrumentOf, lineageOf } from './instruments.ts';
import { DIPROM_2567, DIPROM_2568 } from './open-reports.ts';

const PEOPLE = { iit: 208, eit1: 449, eit2: 72 };

/** A year known from a document, under the name that it prints. */
export function printedYear(
  nameTh: string,
  fiscalYear: number,
  figures: Readonly<Record<string, string>>,
  respondents: Readonly<Record<string, number>> = {},
): AgencyYear {
  const instrument = instrumentOf(`nacc/${fiscalYear}`);
  const year = yearOf(instrument, fiscalYear, {});
  const agency = { ...year.agency, nameTh, nameEn: '' };
  const { agency: named } = year.entry;
  const entry = makePrintedEntry(
    instrument,
    { ...named, nameTh, nameEn: '' },
    {
      figures,
      respondents,
    },
  );
  return { ...year, agency, entry };
}

/** A department in two years, as its open report prints it. */
export function departmentSource(): DocumentSource {
  const name = 'กรมส่งเสริมอุตสาหกรรม';
  const year = printedYear(name, 2568, DIPROM_2568, PEOPLE);
  return {
    year,
    years: [year, printedYear(name, 2567, DIPROM_2567)],
    lineage: lineageOf('nacc'),
  };
}

export function departmentBody(): Body {
  return documentBody(departmentSource(), {
    language: 'th',
    digits: 'thai',
    unit: 'ศูนย์ปฏิบัติการต่อต้านการทุจริต',
    day: '2025-10-01',
  });
}
