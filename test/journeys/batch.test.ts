import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { perform } from '../../src/actions/action.ts';
import {
  cancelBatch,
  listBatches,
  readBatchDocument,
  removeBatch,
  resumeBatch,
  seeBatch,
  startBatch,
  takeBatch,
} from '../../src/actions/batch.ts';
import { forgetBatches } from '../../src/actions/batch-work.ts';
import { disablePerson } from '../../src/actions/person.ts';
import { BATCH_DAYS } from '../../src/core/batch.ts';
import { batchMaker } from '../../src/jobs/batch.ts';
import { runDue, startRunner } from '../../src/jobs/runner.ts';
import type { Paper } from '../../src/reports/typst.ts';
import type { Visitor } from '../kit/browser.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { testTypesetter } from '../kit/paper.ts';
import { pdfText } from '../kit/pdf-text.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** Documents of many agencies: asked for, made by a job that may be killed, taken as one archive. */
const database = ownDemo();
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
beforeAll(() => {
  house = houseOn(database.url(), { clock: () => now });
  cast = castOf(house);
});
afterAll(() => house.close());

const start = async (key: string, asked: object) =>
  perform(house, await cast.actor(key), startBatch, {
    cycleId: 2,
    documents: ['result'],
    ...asked,
  });
const see = async (key: string, id: number) =>
  (await perform(house, await cast.actor(key), seeBatch, { id })).batch;
const codesOf = async (key: string, id: number) =>
  (await perform(house, await cast.actor(key), takeBatch, { id })).made.map(({ code }) => code);

/** A typesetter that writes down what it is asked for, and one that dies after so many. */
function pretending(dieAfter = Number.POSITIVE_INFINITY) {
  const made: Paper[] = [];
  const open = () => ({
    async typeset(paper: Paper) {
      if (made.length >= dieAfter) throw new Error('killed');
      made.push(paper);
      return new Uint8Array(Buffer.from(JSON.stringify(paper.files['data.json'])));
    },
    close: async () => {},
  });
  return { made, open };
}

async function work(typesetters = pretending()) {
  const errors: unknown[] = [];
  const hear = ({ error }: { error?: unknown }) => error && errors.push(error);
  await runDue(house, [batchMaker(typesetters.open, hear)], hear);
  return { made: typesetters.made.length, errors };
}

test('each may ask for those they are in charge of, and for no others', async () => {
  const { id } = await start('province', {});
  const other = await start('admin', { of: 'ministry/M02' });
  const own = await start('coordinator', { documents: ['result', 'subdistrict'] });
  expect([own.size, other.size]).toEqual([2, 3]);
  expect((await work()).errors).toEqual([]);
  expect(await codesOf('province', id)).toEqual(['L01', 'L02', 'L03', 'U01']);
  expect(await codesOf('admin', other.id)).toEqual(['L01', 'L02', 'L03']);
  expect(await codesOf('coordinator', own.id)).toEqual(['L01', 'L01']);
  // A group of somebody else has nothing for them; nor is it among their choices.
  await expect(start('province', { of: 'ministry/M01' })).rejects.toThrow('batchEmpty');
  const { groups } = await perform(house, await cast.actor('province'), listBatches, {});
  expect(groups.map(({ code }) => code)).toEqual(['P01']);
  for (const key of ['head', 'owner', 'lead', 'nobody']) {
    await expect(start(key, {})).rejects.toThrow('notAllowed');
  }
});

test('what one asked for is nobody else’s, whoever they are', async () => {
  const { id } = await start('province', {});
  for (const key of ['admin', 'ministry', 'coordinator']) {
    const actor = await cast.actor(key);
    const deeds = [
      () => perform(house, actor, seeBatch, { id }),
      () => perform(house, actor, cancelBatch, { id }),
      () => perform(house, actor, resumeBatch, { id }),
      () => perform(house, actor, removeBatch, { id }),
      () => perform(house, actor, takeBatch, { id }),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toThrow('notFound');
    const one = { id, agencyId: await cast.agencyId('L01'), document: 'result' };
    await expect(perform(house, actor, readBatchDocument, one)).rejects.toThrow('notFound');
  }
  await perform(house, await cast.actor('province'), removeBatch, { id });
});

test('after a kill the rest is made, and nothing twice', async () => {
  const { id, size } = await start('admin', {});
  expect(size).toBe(8);
  const first = await work(pretending(3));
  expect(first.made).toBe(3);
  expect(String(first.errors)).toContain('killed');
  expect(await see('admin', id)).toMatchObject({ made: 3, waiting: 5, failed: 0 });
  // It is tried again after a pause.
  now = new Date(now.getTime() + 3_600_000);
  expect(await work()).toEqual({ made: 5, errors: [] });
  expect(await see('admin', id)).toMatchObject({ made: 8, waiting: 0 });
});

test('stopped, it makes no more, and goes on when it is told to', async () => {
  const { id } = await start('province', {});
  await perform(house, await cast.actor('province'), cancelBatch, { id });
  expect((await work()).made).toBe(0);
  const officer = await cast.signedIn('province');
  expect((await officer.get(`/batches/${id}`)).text).toContain('หยุดไว้');
  await perform(house, await cast.actor('province'), resumeBatch, { id });
  expect((await work()).made).toBe(4);
});

test('one that takes too long or cannot be made is told by name, the rest is made, and those alone again', async () => {
  const folder = path.resolve('test/papers');
  const hasty = testTypesetter({ folder, timeoutMs: 1500 });
  const patient = testTypesetter({ folder });
  const { id, size } = await start('province', {});
  const made: string[] = [];
  const spoilt = new Map([
    [2, () => hasty.typeset({ template: 'endless.typ', files: {} })],
    [3, () => patient.typeset({ template: 'sample.typ', files: { 'data.json': '{' } })],
  ]);
  const spoiling = () => ({
    async typeset(paper: Paper) {
      made.push(JSON.parse(String(paper.files['data.json'])).agency);
      const instead = spoilt.get(made.length);
      return instead ? instead() : new Uint8Array([1]);
    },
    close: async () => {},
  });
  const heard: string[] = [];
  const hear = ({ document }: { document: string }) => heard.push(document);
  const round = () => runDue(house, [batchMaker(spoiling, hear)], () => {});
  await round();
  expect(made).toHaveLength(size);
  expect(await see('province', id)).toMatchObject({ made: size - 2, failed: 2, waiting: 0 });
  // What an engineer can do something about is logged.
  expect(heard).toEqual([`${id} L03 result`]);
  const officer = await cast.signedIn('province');
  const { text } = await officer.get(`/batches/${id}`);
  const told = text.slice(text.indexOf('ฉบับที่ทำไม่ได้'));
  const [, slow, broken] = made as [string, string, string];
  expect(told).toMatch(
    new RegExp(`${slow}.*จัดหน้าไม่เสร็จในเวลาที่กำหนด.*${broken}.*จัดหน้าไม่สำเร็จ`, 's'),
  );
  spoilt.clear();
  await officer.post(`/batches/${id}/resume`, {});
  await round();
  expect(made.slice(size)).toEqual([slow, broken]);
  expect(await see('province', id)).toMatchObject({ made: size, failed: 0, waiting: 0 });
  await Promise.all([hasty.close(), patient.close()]);
});

test('a program that is stopped gives up the one at hand at once; the next makes it', async () => {
  const { id, size } = await start('coordinator', { documents: ['result', 'onePage'] });
  const endless = testTypesetter({ folder: path.resolve('test/papers') });
  let begun = 0;
  const hanging = () => ({
    typeset() {
      begun += 1;
      return endless.typeset({ template: 'endless.typ', files: {} });
    },
    close: () => endless.close(),
  });
  const lines: object[] = [];
  const stop = startRunner(house, [batchMaker(hanging, () => {})], (line) => lines.push(line));
  await expect.poll(() => begun).toBe(1);
  await stop.stop();
  expect(lines.filter((line) => 'error' in line)).toEqual([]);
  expect(await see('coordinator', id)).toMatchObject({ made: 0, failed: 0, waiting: size });
  expect(await work()).toEqual({ made: size, errors: [] });
});

test('stopped and told to go on while a worker is about to leave it, it is taken up again', async () => {
  const { id, size } = await start('province', {});
  const officer = await cast.actor('province');
  const leaving = () => ({
    typeset: pretending().open().typeset,
    // The worker has seen that nobody wants it; before it ends, somebody does.
    async close() {
      await perform(house, officer, resumeBatch, { id });
    },
  });
  await perform(house, officer, cancelBatch, { id });
  const afterOne = new AbortController();
  const log = () => afterOne.abort();
  await runDue(house, [batchMaker(leaving, () => {})], log, afterOne.signal);
  expect(await see('province', id)).toMatchObject({ waiting: size });
  expect(await work()).toEqual({ made: size, errors: [] });
});

test('who has lost their account gets nothing more; three unfinished are enough', async () => {
  for (let n = 0; n < 3; n += 1) await start('ministry', {});
  await expect(start('ministry', {})).rejects.toThrow('batchTooMany');
  const admin = await cast.actor('admin');
  const { personId } = await cast.actor('ministry');
  await perform(house, admin, disablePerson, { id: personId });
  expect((await work()).made).toBe(0);
});

test('the archive on the page: real papers, the same bytes each time, read while it is sent', async () => {
  const typesetter = testTypesetter();
  const zipped = async (officer: Visitor, id: number) => {
    const cookie = [...officer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await officer.raw(`/batches/${id}/documents.zip`, { headers: { cookie } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(Number(response.headers.get('content-length'))).toBe(bytes.length);
    return bytes;
  };
  const officer = await cast.signedIn('coordinator');
  const archives: Buffer[] = [];
  for (let n = 0; n < 2; n += 1) {
    const { id } = await start('coordinator', { documents: ['subdistrict', 'result'] });
    const hear = ({ error }: { error?: unknown }) => expect(error).toBeUndefined();
    const lasting = { typeset: typesetter.typeset, close: async () => {} };
    await runDue(house, [batchMaker(() => lasting, hear)], hear);
    const shown = await officer.get(`/batches/${id}`);
    expect(shown.text).toContain('ทำแล้ว 2 จาก 2 ฉบับ');
    archives.push(await zipped(officer, id));
  }
  const [one, other] = archives as [Buffer, Buffer];
  expect(one.equals(other)).toBe(true);
  const zip = await fromBufferPromise(one, { lazyEntries: true });
  const texts: [string, boolean][] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const text = await pdfText(new Uint8Array(Buffer.concat(chunks)));
    texts.push([entry.fileName, text.includes('/check/')]);
  }
  expect(texts).toEqual([
    ['ITA-2568-L01-result.pdf', true],
    ['ITA-2568-L01-subdistrict.pdf', true],
  ]);
  await typesetter.close();
});

test('bad input is told at its field, and after its days a set is gone', async () => {
  const officer = await cast.signedIn('province');
  const none = await officer.post('/batches', { cycleId: '2', of: '', language: 'th' });
  expect(none.status).toBe(422);
  expect(none.text).toContain('เอกสาร');
  const hostile = await officer.post('/batches', {
    cycleId: '2',
    of: "custom/'; drop table batch; --",
    documents: 'result',
  });
  expect(hostile.text).toContain('ไม่มีหน่วยงานที่ท่านดูแลในกลุ่มนี้');
  const asked = await officer.post('/batches', {
    cycleId: '2',
    of: 'province/P01',
    documents: 'result',
  });
  expect(asked.text).toContain('ทำแล้ว 0 จาก 4 ฉบับ');
  const list = async () =>
    (await perform(house, await cast.actor('province'), listBatches, {})).batches;
  expect((await list()).length).toBeGreaterThan(0);
  now = new Date(now.getTime() + BATCH_DAYS * 86_400_000);
  await forgetBatches(house);
  expect(await list()).toEqual([]);
});
