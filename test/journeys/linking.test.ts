import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { answerKey } from '../../src/actions/intake.ts';
import { placeOf, unpackContents } from '../../src/core/sealed-answer.ts';
import { unseal } from '../../src/kit/seal.ts';
import { withCast } from '../kit/cast.ts';
import { codedOffice, type Office, WAYS } from '../kit/linking.ts';
import { hitsOf, judged } from '../kit/linking-attack.ts';
import { type Watcher, watch } from '../kit/linking-watch.ts';
import { houseOn, ownDatabase, TEST_NOW } from '../kit/world.ts';

/** A few days of `npm run prove -- linking`, with a wider bound, since few days vary more. */
const database = ownDatabase();
const N = 5;
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let office: Office;
let watcher: Watcher;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now, publicUrl: 'https://ita.example.go.th' });
  await withCast(house);
  office = await codedOffice(
    house,
    (to) => {
      now = to;
    },
    N,
  );
  watcher = await watch(inject('postgres').adminUrl, database.url());
});
afterAll(async () => {
  await watcher.end();
  await house.close();
});

test('who has the tables, the write-ahead log and our log matches codes and answers by chance alone', async () => {
  const days = [];
  for (let day = 0; day < 8; day += 1) {
    await watcher.begin();
    const played = await office.play(N, WAYS[day % WAYS.length]!);
    const answers = played.people.map((one) => one.answers);
    expect(await watcher.bytesInLog(answers)).toBe(0);
    await office.close();
    expect(await watcher.bytesInLog(answers)).toBe(N);
    days.push(hitsOf(played, await watcher.look()));
    await office.reset(watcher);
  }
  const { rate, bound, ways } = judged(days, N, 5);
  expect(ways).toBe(32);
  expect(rate).toBeLessThanOrEqual(bound);
  expect(office.log).toEqual([]);
});

test('the attack is a real one: with the key that lies outside the database it finds who came one by one', async () => {
  await watcher.begin();
  const played = await office.play(N, 'one by one');
  const key = answerKey(house.keys.codes);
  const waiting = (await watcher.waiting()).map((sealed) => {
    const { answers } = unpackContents(unseal(key, sealed, placeOf(office.place))!);
    return Buffer.from(answers).toString('hex');
  });
  await office.close();
  const { tickets } = await watcher.look();
  const opened = { tickets, answers: { 'as they waited': waiting } };
  expect(hitsOf(played, opened).get('the log / as they waited')).toBe(N);
  await office.reset(watcher);
});
