import { afterAll, expect, test } from 'vitest';
import { castOf } from '../kit/cast.ts';
import { watchedBy } from '../kit/watch.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/**
 * While a survey runs nobody learns from two looks that somebody has answered in between. A sample;
 * everybody is `npm run prove -- suppression`.
 */
const demo = ownDemo();
let now = TEST_NOW;
let close = async () => {};
afterAll(() => close());

test('one answer more changes nothing that a coordinator or everybody sees; a step does', async () => {
  const house = houseOn(demo.url(), { clock: () => now });
  close = () => house.close();
  const wait = (hours: number) => {
    now = new Date(+now + hours * 3_600_000);
  };
  const place = { house, cast: castOf(house), cycleId: 3, agency: 'L01', wait };
  const watched = await watchedBy(place, ['coordinator', null]);
  for (const [key, { places, one }] of watched) {
    expect([key, one]).toEqual([key, []]);
    expect(places).toBeGreaterThan(100);
  }
  expect(watched.get('coordinator')?.step.join('\n')).toContain('participation.view');
  expect(watched.get('everybody')?.step).toEqual([]);
});
