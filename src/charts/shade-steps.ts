import { chartText } from '../text/chart.ts';
import type { Language } from '../text/language.ts';
import { type Key, shadeAmong } from './shade.tsx';

/** How dark a value is: by how many of the ascending steps it has reached, the best darkest. */
export function shadeOf(value: number, steps: readonly number[]): number {
  return shadeAmong(steps.filter((step) => value >= step).length, steps.length + 1);
}

export function shadeKeys(steps: readonly number[], language: Language): Key[] {
  const t = chartText[language];
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    { shade: shadeAmong(0, steps.length + 1), words: t.below(first) },
    ...steps.slice(1).map((step, index) => ({
      shade: shadeAmong(index + 1, steps.length + 1),
      words: t.between(steps[index]!, step),
    })),
    { shade: shadeAmong(steps.length, steps.length + 1), words: t.from(last) },
  ];
}
