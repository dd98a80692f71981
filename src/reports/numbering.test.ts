import { expect, test } from 'vitest';
import type { Block } from './body.ts';
import { numbered } from './numbering.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const section = (
  key: 'summary' | 'analysis' | 'check' | 'plan',
  title: string,
  blocks: Block[] = [],
) => ({
  key,
  title,
  isLandscape: false,
  blocks,
});

test('sections and what stands below them are numbered by their place, annexes are not', () => {
  const made = numbered([
    section('summary', 'สรุป'),
    section('check', 'ภาคผนวก'),
    section('analysis', 'วิเคราะห์', [
      heading('IIT'),
      { kind: 'heading', level: 3, text: 'ก' },
      heading('EIT'),
    ]),
    section('plan', '๔. มาตรการ'),
  ]);
  expect(made.map(({ title }) => title)).toEqual(['1. สรุป', 'ภาคผนวก', '2. วิเคราะห์', '๔. มาตรการ']);
  expect(made[2]?.blocks.map((block) => 'text' in block && block.text)).toEqual([
    '2.1 IIT',
    'ก',
    '2.2 EIT',
  ]);
});
