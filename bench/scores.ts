import { execFileSync } from 'node:child_process';
import { to as copyTo } from 'pg-copy-streams';
import sql from 'sql-template-tag';
import { addNational } from '../demo/national.ts';
import { scoreCycle } from '../src/actions/standing.ts';
import { type Instrument, partsOf } from '../src/core/instrument.ts';
import { cellsOf } from '../src/core/instrument-cells.ts';
import { scoreAgency } from '../src/core/score.ts';
import type { Database, Tx } from '../src/store/database.ts';
import { tallyAgency } from '../src/store/tally.ts';
import { standingVerdicts } from '../src/store/verdict.ts';
import { type Measure, median } from './figure.ts';
import { clocked, inNation, instrumentOf, NATION } from './nation.ts';

/**
 * A whole national cycle from packed answers in the database to stored figures, levels and ranks,
 * against the least that it takes: the same answers copied out and folded into one typed array.
 */
const TENTH = { agencies: 830, responses: 135_000, seed: '1' };
const ROUNDS = 5;
const AGENCIES_ALONE = 200;

export const measure: Measure = () =>
  inNation(async function* ({ house, cycleId, seconds }) {
    yield { name: 'making up 1,350,000 responses', value: seconds, unit: 's', aim: '<=180' };
    const tenth = await addNational(house, TENTH, () => {});
    yield* cycleFigures(house.db, cycleId, tenth.cycleId);
    yield* memoryFigure(house.db, cycleId);
    yield* oneAgencyFigures(house.db, cycleId);
  });

/** Ours, the bare copy and the bare fold one after the other, so that each pair shares its moment. */
async function* cycleFigures(db: Database, nation: number, tenth: number) {
  const instrument = await instrumentOf(db, nation);
  const rounds: { ours: number; copy: number; fold: number; ratio: number; small: number }[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    const ours = await timed(db, (tx) => scoreCycle(tx, nation, instrument));
    const small = await timed(db, (tx) => scoreCycle(tx, tenth, instrument));
    const copied: Buffer[] = [];
    const copy = await timed(db, (tx) => bareCopy(tx, nation, copied));
    const fold = bareFold(Buffer.concat(copied), instrument);
    rounds.push({ ours, copy, fold, ratio: ours / (copy + fold), small });
  }
  const of = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure));
  yield { name: 'bare COPY of the answers', value: of((one) => one.copy), unit: 'ms' };
  yield { name: 'bare typed-array fold of them', value: of((one) => one.fold), unit: 'ms' };
  yield {
    name: 'scoring 8,300 agencies, stored and ranked',
    value: of((one) => one.ours),
    unit: 'ms',
    against: 'bare COPY + bare fold',
    ratio: of((one) => one.ratio),
    aim: '<=2.5',
  };
  yield {
    name: 'a response of 1,350,000',
    value: of((one) => one.ours) / (NATION.responses / 1000),
    unit: 'µs',
    against: 'one of 135,000',
    ratio: of((one) => one.ours / NATION.responses / (one.small / TENTH.responses)),
    aim: '<=1.2',
  };
}

/** In a process of its own, which holds nothing but the scoring. */
async function* memoryFigure(db: Database, cycleId: number) {
  const script = new URL('./score-once.ts', import.meta.url).pathname;
  const said = execFileSync(process.execPath, ['--import', 'tsx', script, db.url, String(cycleId)]);
  yield {
    name: 'peak memory of scoring (RSS)',
    value: Number(said.toString()) / 1024,
    unit: 'MB',
    aim: '<=400',
  };
}

async function* oneAgencyFigures(db: Database, cycleId: number) {
  const instrument = await instrumentOf(db, cycleId);
  const pairs = await db.transaction({ kind: 'all' }, async (tx) => {
    const agencies = await tx.rows<{ id: number }>(sql`
      select agency_id as id from participation where cycle_id = ${cycleId}
      order by md5(agency_id::text) limit ${AGENCIES_ALONE}`);
    const found = [];
    for (const { id } of agencies) {
      const place = { cycleId, agencyId: id };
      const bare = await clocked(() => bareRows(tx, place));
      const ours = await clocked(() => scoredAlone(tx, instrument, place));
      found.push({ bare, ours });
    }
    return found;
  });
  yield {
    name: 'one agency from its raw rows (p50)',
    value: median(pairs.map((pair) => pair.ours)),
    unit: 'ms',
    against: 'bare indexed query of the same rows',
    ratio: median(pairs.map((pair) => pair.ours / pair.bare)),
    aim: '<=1.5',
  };
}

interface Place {
  readonly cycleId: number;
  readonly agencyId: number;
}

async function bareRows(tx: Tx, { cycleId, agencyId }: Place) {
  await tx.rows(sql`
    select channel, answers from response where cycle_id = ${cycleId} and agency_id = ${agencyId}`);
  await tx.rows(sql`
    select distinct on (item) item, score, reason, at from verdict
    where cycle_id = ${cycleId} and agency_id = ${agencyId} order by item, id desc`);
}

async function scoredAlone(tx: Tx, instrument: Instrument, place: Place) {
  const tally = await tallyAgency(tx, instrument, place);
  const verdicts = await standingVerdicts(tx, place);
  return scoreAgency(instrument, {
    sums: tally.sumsOf(place.agencyId),
    verdicts: Object.fromEntries(verdicts.map(({ item, score }) => [item, score])),
  });
}

async function bareCopy(tx: Tx, cycleId: number, into: Buffer[]): Promise<void> {
  const answers = `select agency_id, channel, answers from response where cycle_id = ${cycleId}`;
  const stream = tx.client.query(copyTo(`copy (${answers}) to stdout (format binary)`));
  for await (const chunk of stream as AsyncIterable<Buffer>) into.push(chunk);
}

/** Every answer byte added to one array by agency and place; no check, no score. */
function bareFold(copied: Buffer, instrument: Instrument): number {
  const cells = Math.max(
    ...partsOf(instrument).map((part) => cellsOf(instrument, part.channel).length),
  );
  const counts = new Uint32Array(40_000 * cells);
  const began = performance.now();
  let at = 19;
  while (copied[at] !== 0xff) {
    const agency =
      (copied[at + 6]! << 24) | (copied[at + 7]! << 16) | (copied[at + 8]! << 8) | copied[at + 9]!;
    const answers = at + 14 + copied[at + 13]! + 4;
    const end = answers + copied[answers - 1]!;
    let place = (agency % 40_000) * cells;
    for (let i = answers; i < end; i += 1) counts[place++]! += copied[i]!;
    at = end;
  }
  return performance.now() - began;
}

function timed(db: Database, work: (tx: Tx) => Promise<unknown>): Promise<number> {
  return clocked(() => db.transaction({ kind: 'all' }, work));
}
