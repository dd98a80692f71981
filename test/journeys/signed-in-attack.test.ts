import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import {
  attackAs,
  FEW_USERS,
  type Secrets,
  secretsIn,
  withDocument,
} from '../kit/signed-in-attack.ts';
import { smallIn } from '../kit/small-cells.ts';
import { ownDatabase } from '../kit/world.ts';

/**
 * An account opens more looks, pages and files than nobody has, and none that tells more of a few. A sample;
 * everybody about every agency is `npm run prove -- suppression`.
 */
const database = ownDatabase();
let published: PublishedHouse;
let secrets: Secrets;
const year = 2569;
beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    FEW_USERS,
    'instruments/nacc/2568/instrument.yaml',
  );
  await withDocument(published.house, published.cast, year);
  secrets = await secretsIn(published.house);
});
afterAll(() => published.house.close());

test('there is something to find', () => {
  expect(secrets.rows.length).toBeGreaterThan(40);
  expect(secrets.figures.get('L01')?.size).toBeGreaterThan(5);
  const few = {
    channels: {
      iit: {
        bands: {
          i1: [
            [40, 3],
            [100, 20],
          ],
        },
      },
    },
    groups: [{ n: 4, mean: '90.00' }],
  };
  expect(smallIn(few)).toHaveLength(2);
});

test.each([
  ['coordinator', 90],
  ['ministry', 40],
  ['assessor', 40],
])('%s finds nothing of one to four people in all they may open', async (key, least) => {
  const about = { cycleId: published.cycleId, year, agency: 'L01' };
  const { opened, found } = await attackAs(published, key, about, secrets);
  expect(found).toEqual([]);
  expect(opened).toBeGreaterThan(least);
});
