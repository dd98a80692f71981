import { expect, test } from 'vitest';
import { EMPTY_MEASURE, type MeasureBody, type Step } from './plan.ts';
import { idOf, namedSteps, placeOf, stepsOf } from './step.ts';

const row = (text: string, id: number | null = null) => ({ id, text, period: null });
const body = (steps: readonly Step[]): MeasureBody => ({ ...EMPTY_MEASURE, steps });
const names = (steps: readonly Step[]) => steps.map((step) => [idOf(step), step.text]);

const first = namedSteps([row('ก'), row('ข'), row('ค')], []);

test('steps are first called by their places, and nothing more is written', () => {
  expect(first.map(({ text }) => text)).toEqual(['ก', 'ข', 'ค']);
  expect(first.some((step) => 'id' in step)).toBe(false);
});

test('moved, come between, taken out and written anew, a step keeps its name', () => {
  const moved = namedSteps([row('ค', 3), row('ก', 1), row('ใหม่'), row('ข ใหม่', 2)], [body(first)]);
  expect(names(moved)).toEqual([
    [3, 'ค'],
    [1, 'ก'],
    [4, 'ใหม่'],
    [2, 'ข ใหม่'],
  ]);
  expect(placeOf(moved, 3)).toBe(1);
  const fewer = namedSteps([row('ข ใหม่', 2)], [body(moved), body(first)]);
  expect(names(fewer)).toEqual([[2, 'ข ใหม่']]);
  expect(placeOf(fewer, 4)).toBe(0);
  const again = namedSteps([row('ก'), row('ข ใหม่', 2)], [body(fewer), body(moved), body(first)]);
  expect(names(again)).toEqual([
    [5, 'ก'],
    [2, 'ข ใหม่'],
  ]);
});

test('a name that was never given, or comes twice, is a new step', () => {
  const steps = namedSteps([row('ก', 1), row('ก', 1), row('ง', 77)], [body(first)]);
  expect(names(steps)).toEqual([
    [1, 'ก'],
    [4, 'ก'],
    [5, 'ง'],
  ]);
});

test('rows that come without names keep those of the same words', () => {
  const steps = namedSteps([row('ค'), row('ค'), row('ก')], [body(first)]);
  expect(names(steps)).toEqual([
    [3, 'ค'],
    [4, 'ค'],
    [1, 'ก'],
  ]);
});

test('a measure that was reported on as one gives that to none of its later steps', () => {
  const whole = { ...EMPTY_MEASURE, title: 'ทั้งมาตรการ' };
  expect(stepsOf(whole)).toMatchObject([{ id: 1, number: 1, text: 'ทั้งมาตรการ' }]);
  const steps = namedSteps([row('ก'), row('ข')], [whole]);
  expect(steps.map(idOf)).toEqual([2, 3]);
});
