import type { Measure, Step } from '../../src/core/plan.ts';
import type { StepReport } from '../../src/core/progress.ts';

/** A measure with so many steps, as far as a test says otherwise. */
export function measureOf(number: number, changes: Partial<Measure> = {}): Measure {
  return {
    number,
    version: 1,
    answers: ['i4'],
    title: `มาตรการที่ ${number}`,
    finding: 'ข้อ i4 ต่ำกว่าเกณฑ์',
    period: null,
    steps: [stepOf(1), stepOf(2)],
    ownerUnit: 'กองคลัง',
    ownerPerson: '',
    output: 'รายงาน',
    evidence: '',
    success: '',
    budget: { kind: 'none' },
    followUp: '',
    interval: 'quarter',
    reporting: '',
    ...changes,
  };
}

export function stepOf(number: number, from = '2025-10-01', to = '2026-09-30'): Step {
  return { number, text: `ขั้นตอนที่ ${number}`, period: { from, to, in: 'months' } };
}

export function reportOf(
  step: number,
  until: string,
  changes: Partial<StepReport> = {},
): StepReport {
  return {
    measure: 1,
    step,
    until,
    number: 1,
    state: 'underWay',
    percent: 50,
    result: '',
    spending: { kind: 'unsaid' },
    problem: '',
    suggestion: '',
    links: [],
    planVersion: 1,
    personName: null,
    at: new Date('2026-01-05T03:00:00Z'),
    on: '2026-01-05',
    ...changes,
  };
}
