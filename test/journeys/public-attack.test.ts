import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPersonId } from '../../demo/people.ts';
import { perform } from '../../src/actions/action.ts';
import { seeAdvice } from '../../src/actions/advice.ts';
import { decideAdvice } from '../../src/actions/advice-decide.ts';
import { publishAdvice } from '../../src/actions/advice-issue.ts';
import { prepareAdvice, reassignAdvice } from '../../src/actions/advice-queue.ts';
import { writeAdvice } from '../../src/actions/advice-write.ts';
import { listResults } from '../../src/actions/edition.ts';
import { NOBODY } from '../../src/core/person.ts';
import { possibleChoices, publishedOf } from '../kit/attack.ts';
import { visitor } from '../kit/browser.ts';
import { addressesOf, type PublicOutput, publicOutputs } from '../kit/public-outputs.ts';
import { type PublishedHouse, publishedHouse } from '../kit/published.ts';
import { rowsOf, type Secret, secretsOf } from '../kit/small-cells.ts';
import { ownDatabase } from '../kit/world.ts';

/** Everything that is public, at once, in the hands of somebody who wants to know who answered what. */
const database = ownDatabase();
let published: PublishedHouse;
let outputs: PublicOutput[];
let secrets: Secret[];

beforeAll(async () => {
  published = await publishedHouse(
    database.url(),
    {
      A01: { people: { iit: 62, eit1: 320, eit2: 40 }, missed: ['o26'] },
      L01: { people: { iit: 24, eit1: 31, eit2: 3 } },
      L02: { people: { iit: 12, eit1: 60, eit2: 18 }, missed: ['o12'] },
    },
    'instruments/nacc/2568/instrument.yaml',
  );
  const { house, cycleId } = published;
  await advise();
  const [edition] = await perform(house, NOBODY, listResults, {});
  const world = {
    cycleId,
    hash: edition?.hash ?? '',
    agencies: ['A01', 'L01', 'L02'],
    keys: ['total', 'eit2.e1'],
  };
  outputs = await publicOutputs(await visitor(house), world);
  secrets = await secretsOf(house);
});
afterAll(() => published.house.close());

const SAID = { A01: 'ปู่ฐูประกาศแล้ว', L01: 'ปู่ฐูรอประกาศ', L02: 'ปู่ฐูยังไม่เห็นชอบ' };

/** Advice for three: published, approved only, and handed over only. */
async function advise(): Promise<void> {
  const { house, cycleId, cast } = published;
  const [lead, assessor, admin] = await Promise.all(['lead', 'assessor', 'admin'].map(cast.actor));
  if (!lead || !assessor || !admin) throw new Error('somebody is not there');
  await perform(house, lead, prepareAdvice, { cycleId });
  for (const [agency, th] of Object.entries(SAID)) {
    const of = { cycleId, agency };
    await perform(house, lead, reassignAdvice, { ...of, person: demoPersonId('assessor') });
    const version = (await perform(house, assessor, seeAdvice, of)).versions[0]?.version ?? 0;
    const texts = [{ code: 'i1', th }];
    const made = await perform(house, assessor, writeAdvice, { ...of, version, texts, hand: 'on' });
    if (agency === 'L02') continue;
    const decided = { ...of, version: made.version, decision: 'approved' };
    await perform(house, lead, decideAdvice, decided);
    if (agency === 'A01') await perform(house, admin, publishAdvice, { cycleId });
  }
}

test('pages, data, files, paper and the JSON door are all in the attacker’s hands', () => {
  const at = outputs.map((output) => output.at.replace(/\/\d+/, '/1'));
  for (const one of [
    '/results/1/A01',
    '/results/1/A01.json',
    '/results/1/A01.csv',
    '/results/1/A01/summary.pdf',
    '/results/1/bundle.json',
    '/results/1/advice.json',
    '/standings/1/export.xlsx',
    '/standings/1/heat-map.json',
    '/standings/1/movers.csv',
    '/standings/1/items.json?code=o26&by=type',
    '/standings/1/compare.csv?agency=A01&agency=L01&agency=L02',
    '/open-data/1/questions.csv',
  ]) {
    expect(at).toContain(one);
  }
  expect(at.filter((one) => one.startsWith('/api/result.detail'))).toHaveLength(3);
  expect(outputs.length).toBeGreaterThan(60);
});

test('an address with a part nobody thought of is not passed over', () => {
  const world = { cycleId: 1, agencies: ['A01'], keys: ['total'], hash: 'a'.repeat(64) };
  expect(addressesOf(world).join(' ')).not.toContain(':');
});

test('nowhere are the options of a question that few chose, in any order, with or without scores', () => {
  const looks = rowsOf(secrets);
  expect(looks.length).toBeGreaterThan(160);
  for (const { at, text } of outputs) {
    const numbers = ` ${(text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ')} `;
    expect([at, looks.filter((look) => numbers.includes(look))]).toEqual([at, []]);
  }
});

test('nowhere is advice that was not published, nor who wrote what was', async () => {
  const holds = (words: string) => outputs.filter(({ text }) => text.includes(words));
  expect(holds(SAID.A01).map(({ at }) => at)).toContain(`/results/${published.cycleId}/A01`);
  expect([...holds(SAID.L01), ...holds(SAID.L02)].map(({ at }) => at)).toEqual([]);
  const file = outputs.find(({ at }) => at === `/results/${published.cycleId}/advice.json`);
  const { issues } = JSON.parse(file?.text ?? '');
  expect(issues.map(({ agencies }: { agencies: { code: string }[] }) => agencies)).toEqual([
    [{ code: 'A01', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  ]);
  const { name } = await published.cast.actor('assessor');
  expect([name.length > 3, holds(name)]).toEqual([true, []]);
});

test('nowhere is a figure of a channel that fewer than five answered', () => {
  for (const { at, text } of outputs) {
    if (!/\bL01\b/.test(at)) continue;
    const said = text.match(/"?eit2\.(?:e\d|ind\d)"?\s*[:,]\s*"?\d+(?:\.\d+)?/g) ?? [];
    expect([at, said]).toEqual([at, []]);
    if (!at.startsWith('/api/result') && !at.endsWith('.json')) continue;
    const channel = /"eit2":(\{[^{}]*\})/.exec(text)?.[1];
    if (channel)
      expect([at, JSON.parse(channel)]).toEqual([at, { release: 'withheld', minimum: null }]);
  }
});

test('all bands that are anywhere, with the exact sums that are anywhere, leave every few open', () => {
  const details = outputs.filter(({ at }) => at.startsWith('/api/result.detail'));
  let attacked = 0;
  for (const { text } of details) {
    const { entry, finer } = JSON.parse(text).result;
    for (const [channel, own] of Object.entries<{ bands: Record<string, [number, number][]> }>(
      finer.channels,
    )) {
      for (const [cell, bands] of Object.entries(own.bands)) {
        const secret = secrets.find(
          (one) => one.agency === entry.agency.code && one.channel === channel && one.cell === cell,
        )!;
        const said = publishedOf(secret.scores, bands);
        const [sum] = entry.channels[channel].sums[cell];
        for (const [i, count] of secret.chosen.entries()) {
          if (count === 0 || count >= 5) continue;
          attacked += 1;
          const choices = possibleChoices(said, sum, secret.scores[i]!);
          expect([cell, choices[0]! <= 1, choices.at(-1)! >= 5]).toEqual([cell, true, true]);
        }
      }
    }
  }
  expect(attacked).toBeGreaterThan(5);
});

test('pages show the same bands and no others', async () => {
  const pages = outputs.filter(({ at }) => /^\/results\/\d+\/(A01|L01|L02)$/.test(at));
  expect(pages).toHaveLength(3);
  for (const { at, text } of pages) {
    const tables = text.match(/<table class="figures answers">.*?<\/table>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(5);
    const shown = tables.flatMap((table) =>
      [...table.matchAll(/<td class="(?:number|joined)"[^>]*>(\d+)/g)].map((cell) =>
        Number(cell[1]),
      ),
    );
    expect([at, shown.filter((count) => count > 0 && count < 5)]).toEqual([at, []]);
  }
});
