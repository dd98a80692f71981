import type { AgencyYear } from '../../src/core/agency-year.ts';
import { type DocumentSetting, newSetting } from '../../src/core/document.ts';
import type { Shape } from '../../src/core/document-section.ts';
import type { DocumentSource } from '../../src/core/document-source.ts';
import { draftBasis } from '../../src/core/draft.ts';
import { draftYear } from '../../src/core/draft-year.ts';
import { partsOf } from '../../src/core/instrument.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { EMPTY_MEASURE, type MeasureBody, type Plan } from '../../src/core/plan.ts';
import { makePrintedEntry } from '../../src/core/printed-entry.ts';
import { LEAST_SHOWN } from '../../src/core/release.ts';
import { planOf } from '../../src/core/score-plan.ts';
import { type Band, between, finestSafe, ladderOf } from '../../src/core/suppression.ts';
import { presetBands } from '../../src/text/band.ts';
import { sourceOf, yearOf } from './draft.ts';
import { instrumentOf, lineageOf } from './instruments.ts';
import {
  DIPROM_2567,
  DIPROM_2568,
  DIPROM_TOTALS,
  KHAM_NIAM_2568,
  OPS_2564,
  OPS_2565,
} from './open-reports.ts';

/** A year known from a document, under the name that it prints. */
export function printedYear(
  nameTh: string,
  fiscalYear: number,
  figures: Readonly<Record<string, string>>,
  respondents: Readonly<Record<string, number>> = {},
): AgencyYear {
  const lineage = lineageOf('nacc');
  const readWith = lineage.readWith[String(fiscalYear)]?.year ?? fiscalYear;
  const instrument = instrumentOf(`nacc/${readWith}`);
  const year = yearOf(instrument, fiscalYear, {});
  const agency = { ...year.agency, nameTh, nameEn: '' };
  const named = { ...year.entry.agency, nameTh, nameEn: '' };
  return {
    ...year,
    agency,
    entry: makePrintedEntry(instrument, named, { figures, respondents }),
  };
}

/** What a document is made of when nobody has written anything yet. */
export function documentSource(
  years: readonly AgencyYear[],
  more: Partial<DocumentSource> = {},
): DocumentSource {
  const [year, before] = years;
  const bands = presetBands('common', 'th');
  const pieces = draftYear(sourceOf(year!, { before, bands })).map((draft) => ({
    ...draft,
    basis: draftBasis(draft.points),
    written: null,
  }));
  return {
    year: year!,
    years,
    finers: {},
    lineage: lineageOf('nacc'),
    bands,
    pieces,
    groups: [],
    reasons: {},
    links: {},
    appeals: [],
    beside: null,
    plan: null,
    faults: [],
    report: null,
    check: null,
    ...more,
  };
}

const DEPARTMENT = 'กรมส่งเสริมอุตสาหกรรม';

/** A department in seven years, as its open report prints them. */
export function departmentSource(): DocumentSource {
  const people = { iit: 208, eit1: 449, eit2: 72 };
  const earlier = Object.entries(DIPROM_TOTALS)
    .toReversed()
    .map(([year, total]) => printedYear(DEPARTMENT, Number(year), { total }));
  const year = printedYear(DEPARTMENT, 2568, DIPROM_2568, people);
  const years = [year, printedYear(DEPARTMENT, 2567, DIPROM_2567), ...earlier];
  return documentSource(years, { plan: samplePlan(2568) });
}

/** The office of a ministry in two years. */
export function officeSource(): DocumentSource {
  const name = 'สำนักงานปลัดกระทรวงพลังงาน';
  const years = [printedYear(name, 2565, OPS_2565), printedYear(name, 2564, OPS_2564)];
  return documentSource(years, { bands: presetBands('urgent', 'th') });
}

/** A sub-district in one year. */
export function subdistrictSource(): DocumentSource {
  return documentSource([printedYear('องค์การบริหารส่วนตำบลคำเนียม', 2568, KHAM_NIAM_2568)]);
}

/** A department whose answers were counted here: each question's options as far as they may be shown. */
export function countedSource(): DocumentSource {
  const year = printedYear(DEPARTMENT, 2568, DIPROM_2568);
  const { instrument } = year;
  const parts = partsOf(instrument).map(({ channel }, part) => {
    const cells = cellsOf(instrument, channel).map(({ code, scores }, place) => {
      const rising = scores.toSorted((a, b) => a - b);
      // Some options that hardly anybody chose, and a question that nobody may see.
      const chosen = rising.map((_, i) => (part === 2 ? 1 : (i * 17 + place * 5 + part * 3) % 90));
      const answers = chosen.reduce((a, b) => a + b, 0);
      const sum = rising.reduce((all, score, i) => all + score * chosen[i]!, 0);
      const rung = finestSafe(ladderOf(rising), chosen, LEAST_SHOWN);
      const bands = rung?.map(([from, to]): Band => [rising[to]!, between(chosen, from, to)]);
      return { code, sums: [sum, answers] as const, bands };
    });
    const respondents = Math.max(...cells.map(({ sums }) => sums[1]));
    const released = {
      release: 'figures' as const,
      respondents,
      minimum: null,
      sums: Object.fromEntries(cells.map(({ code, sums }) => [code, sums])),
    };
    const bands = Object.fromEntries(
      cells.flatMap((one) => (one.bands ? [[one.code, one.bands]] : [])),
    );
    return { channel, released, finer: { population: 900, bands } };
  });
  const of = <T>(made: (part: (typeof parts)[number]) => T) =>
    Object.fromEntries(parts.map((part) => [part.channel, made(part)]));
  // What the document does not print, down to the items.
  const items = Object.fromEntries(planOf(instrument).map(({ key }) => [key, '100.00']));
  const entry = {
    ...year.entry,
    values: { ...items, ...year.entry.values },
    channels: of(({ released }) => released),
  };
  const finer = { channels: of((part) => part.finer), reasons: {} };
  return documentSource([{ ...year, entry }, printedYear(DEPARTMENT, 2567, DIPROM_2567)], {
    finers: { 2568: finer },
  });
}

/** Three measures: for questions, for an indicator and an item, for the whole. */
function samplePlan(fiscalYear: number): Plan {
  const measures: MeasureBody[] = [
    {
      ...EMPTY_MEASURE,
      answers: ['i10', 'i12'],
      title: 'ทะเบียนยืมทรัพย์สินออนไลน์',
      finding: 'ผู้ตอบเห็นว่าการยืมทรัพย์สินยังไม่เป็นไปตามขั้นตอน',
      steps: [
        {
          number: 1,
          text: 'จัดทำแนวทางการยืมและแบบฟอร์ม',
          period: { from: '2025-10-01', to: '2025-11-30', in: 'months' },
        },
        {
          number: 2,
          text: 'ชี้แจงให้ทุกหน่วยงานภายในถือปฏิบัติ',
          period: { from: '2025-12-01', to: '2026-03-31', in: 'months' },
        },
      ],
      ownerUnit: 'สำนักงานเลขานุการกรม',
      output: 'แนวทางการยืมทรัพย์สินหนึ่งฉบับ',
      evidence: 'https://www.example.go.th/manual',
      success: 'คะแนนข้อ i10 ไม่น้อยกว่า 85',
      budget: { kind: 'none' },
      followUp: 'รายงานต่อที่ประชุมกรม',
      interval: 'quarter',
      reporting: 'รายงานผลทุกไตรมาส',
    },
    {
      ...EMPTY_MEASURE,
      answers: ['ind7', 'ind8', 'i10'],
      title: 'ปรับปรุงช่องทางสื่อสารกับผู้รับบริการ',
      finding: 'ผู้รับบริการเข้าถึงข้อมูลได้ไม่สะดวก',
      period: { from: '2026-01-01', to: '2026-06-30', in: 'quarters' },
      steps: [{ number: 1, text: 'รวมช่องทางติดต่อไว้หน้าเดียว', period: null }],
      ownerUnit: 'กองส่งเสริมดิจิทัล',
      ownerPerson: 'นางสาวใจดี รับฟัง',
      budget: { kind: 'amount', baht: '120000', source: 'งบดำเนินงาน' },
      interval: 'half',
    },
    {
      ...EMPTY_MEASURE,
      answers: ['total'],
      title: 'คณะทำงานขับเคลื่อนคุณธรรมและความโปร่งใส',
      finding: 'คะแนนภาพรวมลดลงจากปีก่อน',
      period: { from: '2025-10-01', to: '2026-09-30', in: 'days' },
      ownerUnit: 'ศูนย์ปฏิบัติการต่อต้านการทุจริต',
    },
  ];
  return {
    agencyId: 1,
    fiscalYear,
    carriedOutIn: fiscalYear + 1,
    measures: measures.map((one, i) => ({ ...one, number: i + 1, version: 1 })),
    reasons: [{ place: 'e4', reason: 'อยู่ระหว่างเปลี่ยนระบบเว็บไซต์ซึ่งแล้วเสร็จในปีหน้า' }],
    approval: null,
  };
}

export function settingOf(shape: Shape, more: Partial<DocumentSetting> = {}): DocumentSetting {
  const unit = 'ศูนย์ปฏิบัติการต่อต้านการทุจริต';
  return { ...newSetting(shape, { language: 'th', unit, day: '2025-10-01' }), ...more };
}
