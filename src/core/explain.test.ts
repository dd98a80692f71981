import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { DIPROM_2568 } from '../../test/kit/sheets.ts';
import { explainLines } from '../text/explain.ts';
import { type Explanation, explain } from './explain.ts';
import { scoreAgency } from './score.ts';

const year = instrumentOf('nacc/2568');
const counts = { i1: { 100: 3, 80: 1 }, i2: { 100: 4 }, i3: { 100: 3, 0: 1 } };

test('every number of a sheet explains itself down to counts, verdicts or printed figures', () => {
  const outcome = scoreAgency(year, {
    channels: { iit: { counts } },
    verdicts: { o1: 100, o2: 0, o3: 100, o4: 100 },
    printed: DIPROM_2568,
  });
  const leaves = (tree: Explanation): Explanation[] =>
    tree.inputs.length === 0 ? [tree] : tree.inputs.flatMap((one) => leaves(one.explanation));
  for (const [key, { figure }] of outcome.nodes) {
    if (!figure) continue;
    const tree = explain(year, outcome, key)!;
    for (const leaf of leaves(tree)) expect(['counts', 'verdict', 'printed']).toContain(leaf.from);
    expect(explainLines(tree, 'th').join('\n')).not.toMatch(/undefined|null|NaN/);
  }
  expect(explain(year, outcome, 'ind99')).toBeUndefined();
});

test('the text of one indicator: rule, inputs, counts, rounding, and what was taken instead', () => {
  const outcome = scoreAgency(year, {
    channels: { iit: { counts } },
    printed: { i3: '74.00', ind1: '90.00' },
  });
  expect(explainLines(explain(year, outcome, 'ind1')!, 'en')).toEqual([
    'ind1 Performance of duty = 89.67',
    '  · Mean of the 3 below = 269/3 = 89.6666…',
    '  · The printed 90.00 does not agree',
    '  i1 How far do staff in your agency work and serve by the announced steps and times? = 95.00',
    "    · Sum of the answers' scores over their number = 95 (4 answers)",
    '    · score 100 × 3 answers',
    '    · score 80 × 1 answers',
    '    · Rounded to 2 decimals (halves go up)',
    '  i2 How much unfair discrimination is there among those your agency serves? = 100.00',
    "    · Sum of the answers' scores over their number = 100 (4 answers)",
    '    · score 100 × 4 answers',
    '    · Rounded to 2 decimals (halves go up)',
    '  i3 Do staff in your agency ask for bribes in return for work or service? = 75.00 [the printed 74.00 is used]',
    "    · Sum of the answers' scores over their number = 75 (4 answers)",
    '    · score 100 × 3 answers',
    '    · score 0 × 1 answers',
    '    · Rounded to 2 decimals (halves go up)',
    '    · The printed 74.00 does not agree',
  ]);
});

test('assumed points are said to be assumed', () => {
  const verdicts = { o12: 100, o13: 0 };
  const tree = explain(year, scoreAgency(year, { verdicts }), '9.3')!;
  expect(tree).toMatchObject({ value: '56.52', provenance: 'assumed' });
  expect(explainLines(tree, 'th').join('\n')).toContain('ข้อสมมติ');
});
