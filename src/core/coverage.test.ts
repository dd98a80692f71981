import { expect, test } from 'vitest';
import { goodPlan, measureOf, period, planRule } from '../../test/kit/good-plan.ts';
import { type Covered, coverageOf, type PlanFault } from './coverage.ts';
import type { Measure } from './plan.ts';

const change = (covered: Covered, number: number, more: Partial<Measure>): Covered => ({
  ...covered,
  plan: {
    ...covered.plan,
    measures: covered.plan.measures.map((one) =>
      one.number === number ? { ...one, ...more } : one,
    ),
  },
});
const add = (covered: Covered, more: Partial<Measure>): Covered => {
  const { measures } = covered.plan;
  const number = measures.length + 1;
  return {
    ...covered,
    plan: { ...covered.plan, measures: [...measures, measureOf(number, more)] },
  };
};
const steps = (...texts: readonly (readonly [string, string | null])[]): Measure['steps'] =>
  texts.map(([text, when], i) => ({
    number: i + 1,
    text,
    period: when === null ? null : period(when),
  }));

/** What is planted, how, and the one fault that tells of it. */
const PLANTED: readonly (readonly [string, (good: Covered) => Covered, object])[] = [
  [
    'an indicator whose weaknesses nobody wrote',
    (good) => ({
      ...good,
      texts: good.texts.filter(({ place, kind }) => `${place} ${kind}` !== 'ind9 weaknesses'),
    }),
    { kind: 'notAnalysed', place: 'ind9' },
  ],
  [
    'a weak question that nothing answers',
    (good) => change(good, 2, { answers: ['ind4', 'i13', 'i14'] }),
    { kind: 'unanswered', need: { place: 'i15', kind: 'weak', value: '89.23', sense: 'raise' } },
  ],
  [
    'a lost item that nothing answers',
    (good) => change(good, 4, { answers: ['ind3'] }),
    { kind: 'unanswered', need: { place: 'o26', kind: 'lost', value: '0.00', sense: 'mend' } },
  ],
  [
    'no title',
    (good) => change(good, 1, { title: ' – ' }),
    { kind: 'missing', measure: 1, field: 'title' },
  ],
  [
    'no analysis result',
    (good) => change(good, 2, { finding: '' }),
    { kind: 'missing', measure: 2, field: 'finding' },
  ],
  [
    'no steps',
    (good) => change(good, 3, { steps: [] }),
    { kind: 'missing', measure: 3, field: 'steps' },
  ],
  [
    'no period',
    (good) => change(good, 3, { period: null, steps: steps(['ทำ', null]) }),
    { kind: 'missing', measure: 3, field: 'period' },
  ],
  [
    'nobody responsible',
    (good) => change(good, 4, { ownerUnit: 'ไม่ระบุ', ownerPerson: '-' }),
    { kind: 'missing', measure: 4, field: 'owner' },
  ],
  [
    'a measure that answers nothing',
    (good) => add(good, { answers: [] }),
    { kind: 'answersNothing', measure: 5 },
  ],
  [
    'a question that this year has not',
    (good) => change(good, 1, { answers: ['ind1', 'ind2', 'i16'] }),
    { kind: 'unknownPlace', measure: 1, place: 'i16' },
  ],
  [
    'a score that was copied wrong',
    (good) => change(good, 2, { finding: 'ตัวชี้วัดที่ 4 ได้ ๙๐.๔๕ คะแนน' }),
    { kind: 'wrongFigure', measure: 2, place: 'ind4', said: '90.45', value: '90.48' },
  ],
  [
    'a period that ends before it begins',
    (good) => change(good, 1, { steps: steps(['ทำ', '31/3/2569 – 1/3/2569']) }),
    { kind: 'backwards', measure: 1, step: 1, period: period('31/3/2569 – 1/3/2569') },
  ],
  [
    'a period outside the fiscal year',
    (good) =>
      change(good, 4, { period: period('ต.ค. 2569 – ธ.ค. 2569'), steps: steps(['ทำ', null]) }),
    { kind: 'outsideYear', measure: 4, step: null, period: period('ต.ค. 2569 – ธ.ค. 2569') },
  ],
  [
    'a step outside the period of its measure',
    (good) => change(good, 1, { period: period('ไตรมาส 2') }),
    { kind: 'outsideMeasure', measure: 1, step: 1, period: period('ต.ค.') },
  ],
  [
    'the same measure twice',
    (good) => add(good, { title: 'มาตรการ เรื่องที่ ๓', answers: ['e7'] }),
    { kind: 'sameMeasure', measure: 5, other: 3 },
  ],
  [
    'one indicator and one title with two owners',
    (good) => add(good, { title: 'มาตรการเรื่องที่ 3', answers: ['ind8'], ownerUnit: 'กองคลัง' }),
    { kind: 'ownersDiffer', measure: 5, other: 3 },
  ],
  [
    'the same step twice',
    (good) => change(good, 3, { steps: steps(['ประชุม', null], ['สรุป', null], ['ประชุม ', null]) }),
    { kind: 'sameStep', measure: 3, step: 3, other: 1 },
  ],
  [
    'no money from a source',
    (good) => change(good, 2, { budget: { kind: 'amount', baht: '0', source: 'งบกลาง' } }),
    { kind: 'zeroWithSource', measure: 2 },
  ],
  [
    'a reason why nothing is done where something is',
    (good) => ({
      ...good,
      plan: { ...good.plan, reasons: [...good.plan.reasons, { place: 'i10', reason: 'พอใจแล้ว' }] },
    }),
    { kind: 'reasonBesideMeasure', place: 'i10', measure: 2 },
  ],
];

test('a plan with nothing against it has no faults', () => {
  expect(coverageOf(goodPlan())).toEqual([]);
});

test.each(PLANTED)('%s is found, and nothing else', (_name, plant, fault) => {
  expect(coverageOf(plant(goodPlan()))).toEqual([fault]);
});

test('planted all together, each of the nineteen kinds is found', () => {
  const bad = PLANTED.map(([, plant]) => coverageOf(plant(goodPlan()))[0]!);
  const kinds = new Set(bad.map((fault) => ('field' in fault ? fault.field : fault.kind)));
  expect([PLANTED.length, kinds.size]).toEqual([19, 18]);
  const together = coverageOf(worst(goodPlan()));
  const said = new Set(together.map(({ kind }) => kind));
  const all: PlanFault['kind'][] = [
    'notAnalysed',
    'unanswered',
    'reasonBesideMeasure',
    'missing',
    'answersNothing',
    'unknownPlace',
    'wrongFigure',
    'backwards',
    'outsideYear',
    'outsideMeasure',
    'sameStep',
    'sameMeasure',
    'ownersDiffer',
    'zeroWithSource',
  ];
  expect([...said].sort()).toEqual(all.sort());
});

/** As bad as a plan can be that is typed by hand from last year's. */
function worst(good: Covered): Covered {
  const empty = { title: '', finding: '', ownerUnit: '', answers: [] };
  const outside = { number: 1, text: 'ทำ', period: period('ไตรมาส 1') };
  const backwards = { number: 2, text: 'ทำ', period: period('2/2/2569 – 1/2/2569') };
  const wrong: Covered = {
    ...good,
    texts: [],
    plan: { ...good.plan, measures: good.plan.measures.slice(0, 2) },
  };
  const first = change(wrong, 1, {
    answers: ['ind1', 'i99'],
    period: period('ไตรมาส 2'),
    steps: [outside, backwards],
  });
  const second = change(first, 2, {
    finding: 'i10 ได้ 92.40 คะแนน',
    period: period('ตลอดปี 2568'),
    budget: { kind: 'amount', baht: '0.00', source: 'งบกลาง' },
  });
  const three = add(second, empty);
  const four = add(three, { title: 'มาตรการเรื่องที่ 1', answers: ['ind1'], ownerUnit: 'อื่น' });
  const five = add(four, { title: 'มาตรการเรื่องที่ 2', answers: ['ind4'] });
  const reasons = [{ place: 'ind4', reason: 'ไม่จำเป็น' }];
  return { ...five, plan: { ...five.plan, reasons } };
}

test('each year asks for its own fields: 2565 for follow-up and reporting, 2568 for no period', () => {
  const bare = change(goodPlan(), 1, {
    followUp: '',
    reporting: '',
    period: null,
    steps: steps(['ทำ', null]),
  });
  const missing = (year: number) =>
    coverageOf({ ...bare, rule: planRule(year) }).map((fault) => 'field' in fault && fault.field);
  expect(missing(2565)).toEqual(['period', 'followUp', 'reporting']);
  expect(missing(2568)).toEqual(['followUp']);
  expect(missing(2569)).toEqual(['period']);
  expect([2565, 2568, 2569, 2575].map((year) => planRule(year).item)).toEqual([
    'O42',
    'o27',
    'o25',
    'o25',
  ]);
});

test('a figure of a part, of a change or of another year is not taken for a wrong one', () => {
  const finding =
    'e7 ได้ 87.35 คะแนนในส่วนที่ 1 และ i10 คะแนนเพิ่มขึ้น 2.40 ส่วนตัวชี้วัดที่ 4 ได้คะแนนลดลงจากปีก่อนซึ่งได้ 84.60';
  expect(coverageOf(change(goodPlan(), 2, { finding }))).toEqual([]);
});

test('a plan without measures says so, and its document is asked for all the same', () => {
  const { plan, ...rest } = goodPlan();
  const faults = coverageOf({ ...rest, plan: { ...plan, measures: [], reasons: [] } });
  expect(faults[0]).toEqual({ kind: 'noMeasures' });
  expect(faults.filter(({ kind }) => kind === 'unanswered').length).toBe(rest.needs.length);
});
