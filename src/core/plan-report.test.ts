import { expect, test } from 'vitest';
import { measureOf, reportOf } from '../../test/kit/measure.ts';
import type { Plan } from './plan.ts';
import { isAdvice, planReport } from './plan-report.ts';

const plan = (measures: Plan['measures']): Plan => ({
  agencyId: 1,
  fiscalYear: 2568,
  carriedOutIn: 2569,
  measures,
  reasons: [],
  approval: null,
});
const Q1 = '2025-12-31';
const done = { state: 'done', percent: 100, result: 'ทำแล้ว' } as const;

test('what is lacking of a plan and of its report is named, what is only advice told apart', () => {
  const bare = measureOf(1, { title: '', finding: '', steps: [], ownerUnit: '' });
  const [nothing] = planReport(plan([bare]), [], []).measures;
  expect(nothing?.missing.filter((one) => !isAdvice(one))).toEqual([
    'title',
    'finding',
    'steps',
    'period',
    'owner',
    'reports',
    'result',
  ]);
  expect(nothing?.missing.filter(isAdvice)).toEqual(['spending', 'evidence']);
});

test('a measure is complete when every step was reported on, with a result somewhere', () => {
  const one = reportOf(1, Q1, {
    ...done,
    spending: { kind: 'none' },
    links: ['https://a.example/'],
  });
  const half = planReport(plan([measureOf(1)]), [one], []);
  expect([half.complete, half.measures[0]?.missing]).toEqual([0, ['reports']]);
  const both = planReport(plan([measureOf(1)]), [one, reportOf(2, Q1, done)], []);
  expect([both.complete, both.measures[0]?.missing]).toEqual([1, []]);
});

test('a step keeps every round’s last report, its links once, and its files', () => {
  const links = ['https://a.example/'];
  const reports = [
    reportOf(1, Q1, { links, result: 'แรก' }),
    reportOf(1, Q1, { links, result: 'แก้แล้ว', number: 2 }),
    reportOf(1, '2026-03-31', { links, result: 'ถัดมา' }),
  ];
  const { details } = planReport(plan([measureOf(1)]), reports, []).measures[0]!;
  expect(details[0]?.reports.map(({ result }) => result)).toEqual(['แก้แล้ว', 'ถัดมา']);
  expect(details[0]?.links).toEqual(links);
  expect(details[1]?.reports).toEqual([]);
});
