import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../src/actions/action.ts';
import { registerAgency } from '../../src/actions/participation.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { readInstrument } from '../../src/core/instrument-reading.ts';
import { DOORS, partBehind } from '../../src/core/survey.ts';
import { visitor } from '../kit/browser.ts';
import { type Cast, withCast } from '../kit/cast.ts';
import { runningCycle, storedAnswers } from '../kit/collection.ts';
import { houseOn, ownDatabase } from '../kit/world.ts';

/** Every year's questionnaire is light enough for a cheap phone and can be answered to the end. */
const LIGHTEST = 14_000;
const YEARS = [
  ['nacc/2565', 'A01'],
  ['nacc/2567', 'A02'],
  ['nacc/2568', 'A03'],
  ['office/2569', 'O01'],
] as const;
const database = ownDatabase();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(async () => {
  house = houseOn(database.url());
  cast = await withCast(house);
});
afterAll(() => house.close());

test.each(YEARS)('%s', async (name, agency) => {
  const file = `instruments/${name}/instrument.yaml`;
  const instrument = readInstrument(await readFile(file, 'utf8'));
  const admin = await cast.actor('admin');
  const cycleId = await runningCycle(house, admin, file);
  const agencyId = await cast.agencyId(agency);
  await perform(house, admin, registerAgency, {
    cycleId,
    agencyId,
    eligibleStaff: 50,
    serviceUsers: 0,
  });
  const phone = await visitor(house);
  for (const door of DOORS) {
    const path = `/go/${door}/${await cast.linkCode(agency)}`;
    for (const language of ['', '?lang=en']) {
      for (const coding of ['br', 'gzip']) {
        const sent = await phone.raw(path + language, { headers: { 'accept-encoding': coding } });
        const { byteLength } = await sent.arrayBuffer();
        expect([door, language, coding, byteLength < LIGHTEST, byteLength]).toEqual([
          door,
          language,
          coding,
          true,
          byteLength,
        ]);
      }
    }
    const cells = cellsOf(instrument, partBehind(instrument, door)!.channel);
    const answers = Object.fromEntries(cells.map((cell, n) => [cell.code, String(1 + (n % 2))]));
    const before = (await storedAnswers(house)).intake;
    const review = await phone.post(path, answers);
    const thanks = await phone.post(`${path}/send`, review.form(`${path}/send`));
    expect(thanks.path).toBe(`${path}/thanks`);
    const after = (await storedAnswers(house)).intake;
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContain(Buffer.from(cells.map((_, n) => 1 + (n % 2))).toString('hex'));
  }
});
