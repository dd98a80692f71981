import { readFileSync } from 'node:fs';
import { DEFAULT_BANDS } from '../../src/core/band.ts';
import type { Covered } from '../../src/core/coverage.ts';
import { EMPTY_MEASURE, type Measure, type Plan } from '../../src/core/plan.ts';
import { needsOf } from '../../src/core/plan-need.ts';
import { readPeriod } from '../../src/core/plan-period.ts';
import { type PlanRule, readPlanRules, ruleFor } from '../../src/core/plan-rule.ts';
import { yearOf } from './draft.ts';
import { instrumentOf } from './instruments.ts';
import { DIPROM_2568 } from './sheets.ts';

/** A plan for a department's printed result of 2568, with nothing to say against it. */
const INSTRUMENT = instrumentOf('nacc/2568');

export function planRule(year: number): PlanRule {
  return ruleFor(readPlanRules(readFileSync('instruments/nacc/plan-rules.yaml', 'utf8')), year)!;
}

export function period(text: string) {
  const read = readPeriod(text, 2569);
  if (read === null || typeof read === 'string') throw new Error(`no period: ${text}`);
  return read;
}

export function measureOf(number: number, more: Partial<Measure>): Measure {
  return {
    ...EMPTY_MEASURE,
    number,
    version: 1,
    title: `มาตรการเรื่องที่ ${number}`,
    finding: 'ผลการวิเคราะห์พบว่ายังพัฒนาได้',
    period: period('ไตรมาส 1–4'),
    steps: [
      { number: 1, text: 'ประชุมชี้แจง', period: period('ต.ค.') },
      { number: 2, text: 'ดำเนินการและสรุปผล', period: null },
    ],
    ownerUnit: 'สำนักงานเลขานุการ',
    followUp: 'รายงานที่ประชุม',
    reporting: 'รายงานหัวหน้าหน่วยงาน',
    budget: { kind: 'none' },
    ...more,
  };
}

/** Everything is analysed, every need is answered: by four measures and one reason. */
export function goodPlan(): Covered {
  const year = yearOf(INSTRUMENT, 2568, DIPROM_2568, { o26: 0 });
  const plan: Plan = {
    agencyId: 1,
    fiscalYear: 2568,
    carriedOutIn: 2569,
    measures: [
      measureOf(1, { answers: ['ind1', 'ind2'] }),
      measureOf(2, {
        answers: ['ind4', 'ind5', 'i10'],
        finding: 'การใช้ทรัพย์สินของราชการ (i10) ได้ 82.40 คะแนน อยู่ในกลุ่มที่ต้องแก้ไข',
      }),
      measureOf(3, { answers: ['ind6', 'ind7', 'ind8'] }),
      measureOf(4, { answers: ['ind10', 'ind3'] }),
    ],
    reasons: [{ place: 'ind9', reason: 'ได้คะแนนครบทุกรายการ' }],
    approval: null,
  };
  return {
    plan,
    instrument: INSTRUMENT,
    values: year.entry.values,
    needs: needsOf(year, DEFAULT_BANDS),
    texts: Array.from({ length: 10 }, (_, i) => `ind${i + 1}`).flatMap((place) => [
      { place, kind: 'strengths' as const, text: 'จุดแข็ง' },
      { place, kind: 'weaknesses' as const, text: 'จุดอ่อน' },
    ]),
    rule: planRule(2569),
  };
}
