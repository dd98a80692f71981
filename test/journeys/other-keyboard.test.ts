import { afterAll, beforeAll, expect, test } from 'vitest';
import { otherKeyboard } from '../../src/kit/keyboard.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** Whoever searched with the keyboard in the other language is offered what was meant, in every list of agencies. */
const demo = ownDemo();
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(() => {
  house = houseOn(demo.url());
  cast = castOf(house);
});
afterAll(() => house.close());

const LISTS: readonly [who: string, path: string, meant: string][] = [
  ['coordinator', '/results/2', 'น้ำกี่'],
  ['coordinator', '/standings/2', 'น้ำกี่'],
  ['coordinator', '/standings/2/heat-map', 'น้ำกี่'],
  ['coordinator', '/standings/2/compare?agency=L02', 'น้ำกี่'],
  ['coordinator', '/standings/2/movers', 'น้ำกี่'],
  ['admin', '/agencies?sort=code&page=3', 'เทศบาล'],
  ['admin', '/oversight', 'เทศบาล'],
  ['admin', '/oversight/collection', 'เทศบาล'],
  ['admin', '/oversight/analysis', 'เทศบาล'],
  ['admin', '/cycles/3/interviews', 'น้ำ'],
  ['lead', '/cycles/4/appeals', 'น้ำ'],
  ['lead', '/cycles/4/advice', 'น้ำ'],
  ['admin', '/cycles/2/results', 'น้ำ'],
];

test.each(LISTS)('%s at %s is offered %s', async (who, path, meant) => {
  const browser = await cast.signedIn(who);
  const ask = (q: string) => {
    const url = new URL(path, 'http://house');
    url.searchParams.set('q', q);
    return browser.get(url.pathname + url.search);
  };
  const found = await ask(otherKeyboard(meant)!);
  expect(found.status).toBe(200);
  expect(found.text).toContain(`ค้นหา “${meant}”`);
  const [, href = ''] = /href="([^"]+)">ค้นหา “/.exec(found.html) ?? [];
  const led = await browser.get(href.replaceAll('&amp;', '&'));
  expect(led.status).toBe(200);
  expect(led.text).not.toContain('แป้นพิมพ์อาจตั้งเป็นอีกภาษาหนึ่ง');
  expect(new URL(href.replaceAll('&amp;', '&'), 'http://house').searchParams.get('q')).toBe(meant);
  expect(led.text).not.toContain('page=3');
  expect((await ask('zzzz')).text).not.toContain('ค้นหา “');
});

test('where nobody is found, nothing is said to add up', async () => {
  const browser = await cast.signedIn('province');
  const found = await browser.get('/oversight/collection?ministry=NOPE');
  expect(found.text).toContain('0 หน่วยงาน');
  expect(found.text).not.toContain('รวมอย่างน้อย');
  expect((await browser.get('/oversight/collection')).text).toContain('รวมอย่างน้อย IIT');
});
