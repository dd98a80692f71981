import { expect, test } from 'vitest';
import { yearOf } from '../../test/kit/draft.ts';
import { goodPlan, measureOf } from '../../test/kit/good-plan.ts';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { DIPROM_2568, KHAM_NIAM_2568, OPS_2565 } from '../../test/kit/sheets.ts';
import { namesIn } from '../text/draft.ts';
import { draftMeasure } from '../text/measure-draft.ts';
import type { AgencyYear } from './agency-year.ts';
import { DEFAULT_BANDS } from './band.ts';
import { coverageOf } from './coverage.ts';
import type { Plan } from './plan.ts';
import { needsOf } from './plan-need.ts';
import { type ProposalSource, proposalsOf } from './plan-proposal.ts';

const EMPTY: Plan = {
  agencyId: 1,
  fiscalYear: 2568,
  carriedOutIn: 2569,
  measures: [],
  reasons: [],
  approval: null,
};
const source = (year: AgencyYear, more: Partial<ProposalSource> = {}): ProposalSource => ({
  year,
  bands: DEFAULT_BANDS,
  plan: EMPTY,
  reasons: {},
  texts: [],
  advice: [],
  target: null,
  left: new Set(),
  ...more,
});
const diprom = yearOf(instrumentOf('nacc/2568'), 2568, DIPROM_2568, { o26: 0 });
const target = {
  year: 2570,
  mean: 89,
  passRate: 100,
  provenance: 'third-party' as const,
  note: '',
};
const keys = (from: ProposalSource) => proposalsOf(from).map(({ key }) => key);

test('a department: weak questions by indicator, the lost item, the part below the pass mark', () => {
  expect(keys(source(diprom, { target }))).toEqual([
    'ind1',
    'ind2',
    'ind4',
    'ind5',
    'ind6',
    'ind7',
    'ind8',
    'o26',
    'target.EIT2',
  ]);
  const found = proposalsOf(source(diprom)).find(({ key }) => key === 'ind4');
  expect(found).toMatchObject({ answers: ['i10', 'i12'], suggests: ['o8', 'o16'] });
});

test('where only indicators are known, the weak indicator itself is proposed', () => {
  const kham = yearOf(instrumentOf('nacc/2568'), 2568, KHAM_NIAM_2568);
  expect(keys(source(kham))).toEqual(['ind9', 'ind10', 'target.OIT']);
  const ops = yearOf(instrumentOf('nacc/2565'), 2565, OPS_2565);
  expect(keys(source(ops))).toEqual([
    'ind1',
    'ind2',
    'ind3',
    'ind4',
    'ind5',
    'ind6',
    'ind7',
    'ind8',
  ]);
});

test('what the assessor wrote goes with its need, or is proposed by itself; a reason leaves it', () => {
  const texts = [
    { place: 'i10', kind: 'assessor' as const, text: 'ชี้แจงระเบียบการยืม' },
    { place: 'ind3', kind: 'assessor' as const, text: 'รักษาไว้' },
    { place: 'ind2', kind: 'strengths' as const, text: 'ไม่เกี่ยว' },
  ];
  const found = proposalsOf(source(diprom, { texts }));
  expect(found.find(({ key }) => key === 'ind4')?.said).toEqual(['ชี้แจงระเบียบการยืม']);
  expect(found.find(({ key }) => key === 'assessor.ind3')?.answers).toEqual(['ind3']);
  const left = new Set(['assessor.ind3', 'ind1', 'o26']);
  expect(keys(source(diprom, { texts, left }))).not.toContain('assessor.ind3');
});

test('what assessors published goes into the proposal with its items, unless the agency wrote of it', () => {
  const of = (code: string, items: string[]) => ({
    code,
    value: null,
    th: `แนะนำ ${code}`,
    en: '',
    items,
  });
  const advice = [of('i10', ['o8', 'o17']), of('o7', ['o6'])];
  const found = proposalsOf(source(diprom, { advice }));
  const ind4 = found.find(({ key }) => key === 'ind4');
  expect(ind4).toMatchObject({ suggests: ['o8', 'o16', 'o17'], said: ['แนะนำ i10'] });
  expect(found.find(({ key }) => key === 'assessor.o7')).toMatchObject({ suggests: ['o6'] });
  const texts = [{ place: 'i10', kind: 'assessor' as const, text: 'หน่วยงานเขียนเอง' }];
  const own = proposalsOf(source(diprom, { advice, texts })).find(({ key }) => key === 'ind4');
  expect(own?.said).toEqual(['หน่วยงานเขียนเอง']);
});

test('what a measure or a reason answers is proposed no more', () => {
  const measures = [measureOf(1, { answers: ['ind4', 'e4'] }), measureOf(2, { answers: ['EIT2'] })];
  const plan = { ...EMPTY, measures, reasons: [{ place: 'ind8', reason: 'ทำแล้ว' }] };
  const found = proposalsOf(source(diprom, { plan }));
  expect(found.map(({ key }) => key)).toEqual(['ind1', 'ind2', 'ind5', 'ind6', 'ind7', 'o26']);
  expect(found.find(({ key }) => key === 'ind7')?.answers).toEqual(['e5', 'e6']);
});

test.each(['th', 'en'] as const)(
  'taking every draft leaves nothing missing but who is responsible (%s)',
  (language) => {
    const names = namesIn(diprom.instrument, language);
    const from = source(diprom, { target });
    const measures = proposalsOf(from).map((proposal, i) => ({
      ...draftMeasure(proposal, names, { carriedOutIn: 2569, bands: DEFAULT_BANDS }),
      number: i + 1,
      version: 1,
    }));
    const faults = coverageOf({
      ...goodPlan(),
      needs: needsOf(diprom, DEFAULT_BANDS),
      plan: { ...EMPTY, measures },
    });
    expect(faults).toEqual(
      measures.map(({ number }) => ({ kind: 'missing', measure: number, field: 'owner' })),
    );
    for (const { title, steps, success } of measures) {
      expect(title.length).toBeLessThan(500);
      expect([steps.length > 2, success.length > 0]).toEqual([true, true]);
    }
  },
);
