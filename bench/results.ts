import type { Measure } from './figure.ts';
import { inNation } from './nation.ts';
import { exportFigures } from './results-export.ts';
import { pageFigures } from './results-pages.ts';
import { publishFigures } from './results-publish.ts';

/** From a whole country's answers to its published results, and out to whoever wants all of them. */
export const measure: Measure = () =>
  inNation(async function* (nation) {
    yield* publishFigures(nation);
    yield* exportFigures(nation);
    yield* pageFigures(nation);
  });
