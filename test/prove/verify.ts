import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { administrator, loadCast, loadDemo } from '../../demo/load.ts';
import { addNational } from '../../demo/national.ts';
import { perform } from '../../src/actions/action.ts';
import { listInstruments } from '../../src/actions/instrument.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { type BundleFiles, bundleFiles } from '../kit/bundle-files.ts';
import { withDatabase } from '../kit/database-alone.ts';
import { demoVisitor } from '../kit/demo.ts';
import { houseOn } from '../kit/house.ts';
import { publishedHouse } from '../kit/published.ts';
import { correct } from '../kit/results.ts';
import { FEW_USERS } from '../kit/signed-in-attack.ts';
import { tamperings } from '../kit/tamper.ts';
import { rewritten, SAME, tamperedFiles } from '../kit/tamper-file.ts';
import { typed } from '../kit/typed-command.ts';
import { runVerify, type VerifyRun } from '../kit/verify-run.ts';

/**
 * `npm run prove -- verify [AGENCIES]`: a public and a sealed bundle of a small world with a correction, of
 * printed figures and of a larger world; each altered in every kind of place and way, the command run
 * on each in a process of its own; then every field of the small ones in every way there is.
 */
const [MOST_MB, MOST_MS] = [400, 120_000];
const ANSWERS_EACH = 60;

export async function prove([agencies = '1000']: readonly string[]): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-verify-'));
  try {
    const small = await corrected(folder);
    const all = [small, await printed(folder), await nation(folder, +agencies)];
    const proof = new Proof(path.join(folder, 'altered.json'));
    for (const { name, open, sealed, hash } of all) {
      for (const file of [open, sealed]) await proof.ofFile(`${name} ${kindOf(file)}`, file, hash);
    }
    await proof.ofSizes(small.open);
    for (const { open, sealed } of all.slice(0, 2)) {
      for (const file of [open, sealed]) await proof.ofFields(file);
    }
    console.log(`${proof.tried} tried, ${proof.failed} do not hold`);
    return proof.failed === 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const kindOf = (file: string) => (file.endsWith('-sealed.json') ? 'sealed' : 'open');

class Proof {
  tried = 0;
  failed = 0;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** The good one, the good one in other letters, and whatever was done to it. */
  async ofFile(name: string, good: string, hash: string): Promise<void> {
    const text = await readFile(good, 'utf8');
    const isRight = ({ code, out }: VerifyRun) => code === 0 && out.includes(hash);
    this.#tell(name, 'nothing', await runVerify(good, '--hash', hash), isRight);
    for (const [what, write] of Object.entries(SAME)) {
      await writeFile(this.#file, write(text));
      this.#tell(name, what, await runVerify(this.#file), isRight);
    }
    for (const [what, bytes] of tamperedFiles(text)) await this.#ofBytes(name, what, bytes);
    const whole = Buffer.from(JSON.stringify(rewritten(JSON.parse(text))));
    await this.#ofBytes(name, 'rewritten throughout, its hash known', whole, '--hash', hash);
  }

  /** What no memory and no patience is enough for. */
  async ofSizes(good: string): Promise<void> {
    const text = await readFile(good, 'utf8');
    const at = text.indexOf('"agencies":[') + '"agencies":['.length;
    const big: readonly (readonly [what: string, from: string, piece: string, times: number])[] = [
      ['4 million agencies that are none', text.slice(0, at), '{},', 4_000_000],
      ['4 million of them before the head', '{"agencies":[', '{},', 4_000_000],
      ['40 million lists in each other', '{"head":', '[', 40_000_000],
      ['100 MB of spaces', '{', ' ', 100_000_000],
      ['100 MB of digits', '{"head":', '7', 100_000_000],
      ['a million members', '{', '"x":1,', 1_000_000],
    ];
    for (const [what, from, piece, times] of big) {
      await writeRepeated(this.#file, from, piece, times);
      this.#tell('size', what, await runVerify(this.#file), isRefused);
    }
    await writeFile(this.#file, '{"head":"');
    await truncate(this.#file, 2 ** 30);
    this.#tell('size', 'a line of 1 GB', await runVerify(this.#file), isRefused);
  }

  /** Without a process for each. */
  async ofFields(good: string): Promise<void> {
    const text = await readFile(good, 'utf8');
    let [fields, wrong] = [0, 0];
    for (const { what, text: altered } of tamperings(text)) {
      await writeFile(this.#file, altered);
      const { code, out, err } = await typed('result', 'verify', this.#file);
      fields += 1;
      if (code !== 0 && isSentence(out || err)) continue;
      wrong += 1;
      console.log(`  DOES NOT HOLD: ${what}: exit ${code} ${out || err}`);
    }
    console.log(
      `${kindOf(good)}, every field in every way: ${fields - wrong} of ${fields} refused`,
    );
    this.tried += fields;
    this.failed += wrong;
  }

  async #ofBytes(name: string, what: string, bytes: Uint8Array, ...words: string[]): Promise<void> {
    await writeFile(this.#file, bytes);
    this.#tell(name, what, await runVerify(this.#file, ...words), isRefused);
  }

  #tell(name: string, what: string, run: VerifyRun, holds: (run: VerifyRun) => boolean): void {
    const isGood = holds(run) && isSentence(run.said) && run.mb <= MOST_MB && run.ms <= MOST_MS;
    this.tried += 1;
    if (!isGood) this.failed += 1;
    const cells = [
      name.padEnd(15),
      what.padEnd(40),
      `exit ${run.code}`,
      `${run.ms} ms`,
      `${run.mb} MB`,
    ];
    console.log(
      `${cells.join(' | ')} | ${run.said.slice(0, 200)}${isGood ? '' : ' | DOES NOT HOLD'}`,
    );
  }
}

const isRefused = ({ code }: VerifyRun) => code === 1 || code === 2;

/** Not a word of a stack, nor of a bug. */
const isSentence = (said: string) =>
  /[\u0e00-\u0e7f]/.test(said) && !/\bat .*:\d+:\d+|Error:/.test(said);

function writeRepeated(file: string, from: string, piece: string, times: number): Promise<void> {
  const many = piece.repeat(100_000);
  return pipeline(function* () {
    yield from;
    for (let n = 0; n < times; n += 100_000) yield many;
  }, createWriteStream(file));
}

/** Three agencies, a channel of four among them, in their second edition. */
const corrected = (folder: string) =>
  withDatabase(async (url) => {
    const few = { ...FEW_USERS, A01: { people: { iit: 40, eit1: 90, eit2: 20 }, missed: ['o3'] } };
    const world = await publishedHouse(url, few, 'instruments/nacc/2568/instrument.yaml');
    const { house, cast, cycleId, publish } = world;
    await correct(house, cast, cycleId, 'A01', 'o3');
    await publish({ reason: 'แก้ผลตรวจข้อ o3' });
    const admin = await cast.actor('admin');
    const files = await bundleFiles(house, admin, { cycleId }, { folder, name: 'corrected' });
    await house.close();
    return files;
  });

/** A past year of which only what documents print is known. */
const printed = (folder: string) =>
  withDatabase(async (url) => {
    const house = houseOn(url);
    await loadDemo(house);
    const admin = await demoVisitor(house, 'admin');
    const all = await perform(house, administrator, listInstruments, {});
    const { hash = '' } = all.find(({ name }) => name === 'nacc/2565') ?? {};
    const year = { name: 'ผลปี 2566', fiscalYear: '2566', instrumentHash: hash };
    const { path: at } = await admin.post('/cycles/new', { ...year, source: 'printed' });
    const text = `หน่วยงาน\tคะแนน ปี 2566\tตัวชี้วัดที่ 9
สำนักงานปลัดกระทรวงวิถีชุมชน\t91.50\t95.00
กรมตลาดชุมชน\t89.55\t93.33`;
    const read = await admin.post(`${at}/printed/read`, { text });
    const take = { ...read.form(`${at}/printed/take`), do: 'take', source: 'ประกาศผลปี 2566' };
    await admin.post(`${at}/printed/take`, take);
    const preview = await admin.get(`${at}/results`);
    await admin.post(`${at}/results`, preview.form(`${at}/results`));
    const key = { cycleId: Number(at.split('/').at(-1)) };
    const files = await bundleFiles(house, administrator, key, { folder, name: 'printed' });
    await house.close();
    return files;
  });

const nation = (folder: string, agencies: number): Promise<BundleFiles> =>
  withDatabase(async (url) => {
    const installation = { id: '', kind: 'self-assessment', name: 'สาธิต', isDemo: true } as const;
    const house = houseOn(url, { installation });
    await loadCast(house);
    const wish = { agencies, responses: agencies * ANSWERS_EACH, seed: '1' };
    const { cycleId } = await addNational(house, wish, () => {});
    const { version } = (await perform(house, administrator, previewResult, { cycleId })).cycle;
    await perform(house, administrator, publishResult, { cycleId, version, incomplete: 'on' });
    const files = await bundleFiles(house, administrator, { cycleId }, { folder, name: 'nation' });
    await house.close();
    return files;
  });
