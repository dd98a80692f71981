import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visitor, visitor } from '../kit/browser.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn, ownDemo } from '../kit/world.ts';

/** What is read of a public page by whoever sees no more than its link: search engines, messengers. */
const demo = ownDemo();
let house: ReturnType<typeof houseOn>;
let guest: Visitor;
beforeAll(async () => {
  house = houseOn(demo.url());
  guest = await visitor(house);
});
afterAll(() => house.close());

const HERE = 'http://localhost:8420';
async function headOf(path: string, who = guest) {
  const { html } = await who.get(path);
  const head = html.slice(0, html.indexOf('</head>'));
  const found = (pattern: RegExp) => pattern.exec(head)?.[1];
  return {
    canonical: found(/rel="canonical" href="([^"]*)"/),
    english: found(/hreflang="en" href="([^"]*)"/),
    description: found(/name="description" content="([^"]*)"/),
    title: found(/property="og:title" content="([^"]*)"/),
    robots: found(/name="robots" content="([^"]*)"/),
  };
}

test('an agency’s page has one address in each language, and says first whose result it is', async () => {
  const thai = await headOf('/results/2/A01?edition=1');
  expect(thai).toMatchObject({
    canonical: `${HERE}/results/2/A01`,
    english: `${HERE}/results/2/A01?lang=en`,
    robots: undefined,
  });
  expect(thai.description).toMatch(
    /^การประเมินตนเอง ไม่ใช่ผลการประเมินอย่างเป็นทางการ · คะแนนภาพรวม \d\d\.\d\d · /,
  );
  expect(thai.title).toContain('2568');
  const english = await headOf('/results/2/A01?lang=en', await visitor(house));
  expect(english.canonical).toBe(`${HERE}/results/2/A01?lang=en`);
  expect(english.description).toMatch(
    /^A self-assessment, not the official result · Overall score/,
  );
});

test('whatever was sorted and searched leads to the list, a page of it to that page', async () => {
  const list = '/standings/2?sort=name&type=university';
  expect((await headOf(list)).canonical).toBe(`${HERE}/standings/2`);
  expect((await headOf('/results/2?page=1"><x>')).canonical).toBeUndefined();
  expect((await headOf('/results?page=2')).canonical).toBe(`${HERE}/results?page=2`);
});

test('what is not there, one person’s or invented is not to be found', async () => {
  const coordinator = await demoVisitor(house, 'coordinator');
  expect(await headOf('/results/999')).toMatchObject({ canonical: undefined, robots: 'noindex' });
  const own = await headOf('/results/2/A01', coordinator);
  expect(own).toMatchObject({ canonical: undefined, robots: 'noindex' });
  const text = async (who: Visitor) => (await who.raw('/robots.txt')).text();
  expect(await text(guest)).toContain('Allow: /results\n');
  expect(await text(guest)).toMatch(/Disallow: \/\n$/);
  const invented = { ...house, installation: { ...house.installation, isDemo: true } };
  const visiting = await visitor(invented);
  expect(await text(visiting)).toBe('User-agent: *\nDisallow: /\n');
  expect((await headOf('/results/2/A01', visiting)).robots).toBe('noindex');
});
