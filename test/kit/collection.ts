import { readFile } from 'node:fs/promises';
import sql from 'sql-template-tag';
import { perform } from '../../src/actions/action.ts';
import { setCalendar } from '../../src/actions/calendar.ts';
import { createCycle, openCycle } from '../../src/actions/cycle.ts';
import type { House } from '../../src/actions/house.ts';
import { adoptInstrument } from '../../src/actions/instrument.ts';
import type { Actor } from '../../src/core/person.ts';

const CALENDAR = {
  'registration.opensOn': '2026-01-01',
  'registration.closesOn': '2026-03-31',
  'collection.opensOn': '2026-02-01',
  'collection.closesOn': '2026-04-30',
  'disclosure.opensOn': '2026-03-01',
  'disclosure.closesOn': '2026-04-30',
  'review.opensOn': '2026-05-01',
  'review.closesOn': '2026-05-31',
};

/** A cycle on the small instrument that is being prepared, with its calendar. */
export async function draftCycle(
  house: House,
  administrator: Actor,
  file = 'instruments/office/2569/instrument.yaml',
): Promise<{ readonly cycleId: number; readonly version: number }> {
  const text = await readFile(file, 'utf8');
  const { hash } = await perform(house, administrator, adoptInstrument, { text });
  const { id: cycleId } = await perform(house, administrator, createCycle, {
    name: `รอบทดสอบ ${file}`,
    fiscalYear: 2569,
    instrumentHash: hash,
  });
  await perform(house, administrator, setCalendar, { cycleId, version: 1, ...CALENDAR });
  return { cycleId, version: 2 };
}

export async function openedCycle(
  house: House,
  administrator: Actor,
  draft: { readonly cycleId: number; readonly version: number },
): Promise<number> {
  await perform(house, administrator, openCycle, draft);
  return draft.cycleId;
}

/** A running cycle, in its days of registration, surveys and disclosure. */
export async function runningCycle(
  house: House,
  administrator: Actor,
  file?: string,
): Promise<number> {
  return openedCycle(house, administrator, await draftCycle(house, administrator, file));
}

/** What lies in the tables of answers, as hexadecimal digits. */
export async function storedAnswers(
  house: House,
): Promise<Record<'intake' | 'response', string[]>> {
  return house.db.transaction({ kind: 'all' }, async (tx) => {
    const of = async (rows: Promise<{ answers: Buffer }[]>) =>
      (await rows).map((row) => row.answers.toString('hex'));
    return {
      intake: await of(tx.rows(sql`select answers from intake`)),
      response: await of(tx.rows(sql`select answers from response`)),
    };
  });
}
