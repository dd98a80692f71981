import { administrator } from '../demo/load.ts';
import { perform } from '../src/actions/action.ts';
import { seeDocumentSource } from '../src/actions/batch-work.ts';
import { searchResult } from '../src/actions/edition.ts';
import type { House } from '../src/actions/house.ts';
import { newSetting } from '../src/core/document.ts';
import type { Body } from '../src/reports/body.ts';
import { documentBody } from '../src/reports/document.ts';
import { batchFigures } from './documents-batch.ts';
import { officeFigures, paperFigures } from './documents-paper.ts';
import type { Measure } from './figure.ts';
import { inNation } from './nation.ts';
import { publishNation } from './results-publish.ts';

/**
 * Documents: one long report against the bare tools it is made with, and two hundred agencies'
 * reports in one go while visitors are answered.
 */
const WISH = { agencies: 200, responses: 24_000, seed: '1' };

export const measure: Measure = () =>
  inNation(async function* (nation) {
    await publishNation(nation.house, nation.cycleId);
    const report = await reportOf(nation.house, nation.cycleId);
    yield* paperFigures(report);
    yield* officeFigures(report);
    yield* batchFigures(nation);
  }, WISH);

/** Of the first agency, in the shape that has most in it. */
async function reportOf(house: House, cycleId: number): Promise<Body> {
  const { edition, found } = await perform(house, administrator, searchResult, { cycleId });
  const agency = found.lines[0]?.code;
  const year = edition.head.cycle.fiscalYear;
  const source = await perform(house, administrator, seeDocumentSource, { agency, year });
  return documentBody(source, newSetting('department', { language: 'th', unit: '', day: DAY }));
}

const DAY = '2026-03-02';
