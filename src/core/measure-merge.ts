import { canonical } from './audit.ts';
import type { MeasureBody, Step } from './plan.ts';

/** Texts that both wrote stand one after the other; of what cannot stand twice, mine. */
export function mergedMeasure(theirs: MeasureBody, mine: MeasureBody): MeasureBody {
  const lines = (field: (typeof LINES)[number]) => both(theirs[field], mine[field], '\n\n');
  const inLine = (field: (typeof ONE_LINE)[number]) => both(theirs[field], mine[field], ' / ');
  return {
    ...mine,
    answers: [...new Set([...theirs.answers, ...mine.answers])],
    steps: mergedSteps(theirs.steps, mine.steps),
    period: mine.period ?? theirs.period,
    budget: mine.budget.kind === 'unsaid' ? theirs.budget : mine.budget,
    ...Object.fromEntries(LINES.map((field) => [field, lines(field)])),
    ...Object.fromEntries(ONE_LINE.map((field) => [field, inLine(field)])),
  };
}

const LINES = ['finding', 'output', 'evidence', 'success', 'followUp', 'reporting'] as const;
const ONE_LINE = ['title', 'ownerUnit', 'ownerPerson'] as const;

function both(theirs: string, mine: string, between: string): string {
  if (theirs === mine || theirs === '') return mine;
  return mine === '' ? theirs : `${theirs}${between}${mine}`;
}

/** Theirs, then those of mine that are not among them. */
function mergedSteps(theirs: readonly Step[], mine: readonly Step[]): Step[] {
  const known = new Set(theirs.map(({ text, period }) => canonical({ text, period })));
  const more = mine.filter(({ text, period }) => !known.has(canonical({ text, period })));
  return [...theirs, ...more].map((step, i) => ({ ...step, number: i + 1 }));
}
