import { expect, test } from 'vitest';
import { fewApart } from './kept-answers.ts';

/** Two editions of a channel whose second question may be left out. */
const of = (respondents: number, all: number[], some: number[]) => ({
  respondents,
  counts: {
    q1: { 0: all[0]!, 100: all[1]! },
    q2: { 0: some[0]!, 100: some[1]! },
  },
});
const before = of(20, [3, 17], [2, 8]);

test.each([
  ['the same answers', of(20, [3, 17], [2, 8]), undefined],
  ['four more people', of(24, [3, 21], [2, 12]), 4],
  ['five more people', of(25, [3, 22], [2, 13]), undefined],
  ['as many people, of whom one answers otherwise', of(20, [4, 16], [2, 8]), 0],
  ['six more, of whom one answers the other question', of(26, [3, 23], [3, 8]), 1],
  ['six more, of whom nobody answers the other question', of(26, [3, 23], [2, 8]), undefined],
  ['five people fewer', of(15, [3, 12], [2, 3]), undefined],
  ['two people fewer', of(18, [3, 15], [2, 8]), 2],
])('%s', (_what, now, people) => {
  expect(fewApart(before, now)).toBe(people);
});
