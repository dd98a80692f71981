import sql from 'sql-template-tag';
import { perform } from '../src/actions/action.ts';
import type { House } from '../src/actions/house.ts';
import { computeStandings } from '../src/actions/standing.ts';
import { PROVINCE_TILES } from '../src/charts/provinces.ts';

import type { Nation, NationWish } from '../src/cli/command.ts';
import { type Channel, type Instrument, itemsOf, partsOf } from '../src/core/instrument.ts';
import { type Cell, cellsOf } from '../src/core/instrument-cells.ts';
import { Problem } from '../src/core/problem.ts';
import { insertAgencies } from '../src/store/agency.ts';
import type { Tx } from '../src/store/database.ts';
import { findGroup, insertGroup } from '../src/store/group.ts';
import { seeded } from './answers.ts';
import { addDemoCycle } from './cycles.ts';
import { administrator } from './load.ts';
import { divided, MINISTRIES, type NationAgency, nationOf, PROVINCES } from './nation.ts';

/**
 * A whole national cycle, made up: for trying the program at its full size and for measuring it.
 * The same wish gives the same answers.
 */
/** Of a hundred submissions, by channel. */
const CHANNEL_SHARES: Readonly<Record<Channel, number>> = { iit: 45, eit: 55, eit1: 45, eit2: 10 };
const AGENCIES_AT_ONCE = 500;

export async function addNational(
  house: House,
  wish: NationWish,
  tell: (line: string) => void,
): Promise<Nation> {
  if (!house.installation.isDemo) throw new Problem('cannotRun', { why: 'demoOnly' });
  const { fiscalYear = 2568 } = wish;
  const nation = nationOf(wish.agencies);
  const ids = await house.db.transaction({ kind: 'all' }, (tx) => registered(tx, nation));
  const { cycleId, instrument } = await addDemoCycle(house, administrator, {
    fiscalYear,
    instrument: `nacc/${fiscalYear}`,
    isOver: true,
    name: `การประเมินทั้งประเทศ (จำลอง ${wish.seed}, ${wish.agencies}, ${wish.responses})`,
  });
  const places = nation.map((agency, i) => ({ agency, id: ids[i]! }));
  await house.db.transaction({ kind: 'all' }, async (tx) => {
    await addParticipation(tx, cycleId, places);
    await addAnswers(tx, { cycleId, instrument, wish, places, tell });
    await addVerdicts(tx, { cycleId, instrument, wish, places }, house.clock());
  });
  const summary = await perform(house, administrator, computeStandings, { cycleId });
  return { ...wish, cycleId, summary };
}

interface Placed {
  readonly agency: NationAgency;
  readonly id: number;
}

async function registered(tx: Tx, nation: readonly NationAgency[]): Promise<number[]> {
  const ministries = await groups(tx, 'ministry', 'NM', MINISTRY_NAMES);
  const provinces = await groups(tx, 'province', 'NP', PROVINCE_NAMES);
  const there = await tx.rows<{ code: string }>(sql`select code from agency`);
  const known = new Set(there.map((row) => row.code));
  const missing = nation.filter((agency) => !known.has(agency.code));
  for (let from = 0; from < missing.length; from += AGENCIES_AT_ONCE) {
    await insertAgencies(
      tx,
      missing.slice(from, from + AGENCIES_AT_ONCE).map((agency) => ({
        ...agency,
        nameEn: '',
        abbreviation: '',
        ministry: agency.ministry === null ? null : ministries[agency.ministry - 1]!,
        province: agency.province === null ? null : provinces[agency.province - 1]!,
        domains: [],
        endedYear: null,
      })),
    );
  }
  const rows = await tx.rows<{ id: number; code: string }>(sql`select id, code from agency`);
  const idOf = new Map(rows.map((row) => [row.code, row.id]));
  return nation.map((agency) => idOf.get(agency.code)!);
}

const MINISTRY_NAMES = Array.from({ length: MINISTRIES }, (_, i) => `กระทรวงสมมติ ${i + 1}`);

/** Of the real provinces, so that their map can be tried; every agency in them is made up. */
const PROVINCE_NAMES = PROVINCE_TILES.map(({ name }) => `จังหวัด${name}`)
  .filter((name) => !name.endsWith('กรุงเทพมหานคร'))
  .slice(0, PROVINCES);

async function groups(
  tx: Tx,
  kind: 'ministry' | 'province',
  prefix: string,
  names: readonly string[],
) {
  const all = [];
  for (const [i, nameTh] of names.entries()) {
    const code = `${prefix}${String(i + 1).padStart(2, '0')}`;
    const group = { kind, code, nameTh, nameEn: '' };
    all.push((await findGroup(tx, kind, code)) ?? (await insertGroup(tx, group)));
  }
  return all;
}

async function addParticipation(tx: Tx, cycleId: number, places: readonly Placed[]) {
  await tx.run(sql`
    insert into participation (agency_id, cycle_id, eligible_staff, service_users)
    select id, ${cycleId}, staff, users from unnest(
      ${places.map(({ id }) => id)}::integer[],
      ${places.map(({ agency }) => agency.headCount)}::integer[],
      ${places.map(({ agency }) => agency.serviceUsers)}::integer[]) as r(id, staff, users)`);
}

interface Filling {
  readonly cycleId: number;
  readonly instrument: Instrument;
  readonly wish: NationWish;
  readonly places: readonly Placed[];
  readonly tell: (line: string) => void;
}

/** As the mixer leaves them: pieces of some twenty of one agency and channel, in no order. */
const PIECE = 24;
const PIECES_AT_ONCE = 600;

async function addAnswers(tx: Tx, { cycleId, instrument, wish, places, tell }: Filling) {
  const random = seeded(`order ${wish.seed}`);
  const weights = places.map(({ agency }) => agency.headCount ** 0.6);
  const parts = partsOf(instrument);
  const whole = divided(
    wish.responses,
    parts.map(({ channel }) => CHANNEL_SHARES[channel]),
  );
  let done = 0;
  for (const [p, { channel }] of parts.entries()) {
    const cells = cellsOf(instrument, channel);
    const pieces = divided(whole[p]!, weights).flatMap((respondents, i) => {
      const { agency, id } = places[i]!;
      const draw = answersOf(cells, agency, `${wish.seed} ${agency.code} ${channel}`);
      return piecesOf(respondents).map((count) => ({ id, count, draw }));
    });
    shuffle(pieces, random);
    for (let from = 0; from < pieces.length; from += PIECES_AT_ONCE) {
      const some = pieces.slice(from, from + PIECES_AT_ONCE);
      const packed = Buffer.concat(some.map(({ count, draw }) => draw(count)));
      await tx.run(sql`
        insert into response (agency_id, cycle_id, channel, answers)
        select r.id, ${cycleId}, ${channel},
          substring(${packed}::bytea from (r.start + i * ${cells.length})::integer + 1
                    for ${cells.length})
        from unnest(${some.map(({ id }) => id)}::integer[],
          ${some.map(({ count }) => count)}::integer[],
          ${startsOf(some, cells.length)}::integer[]) as r(id, count, start)
        cross join lateral generate_series(0, r.count - 1) as i`);
      done += some.reduce((sum, { count }) => sum + count, 0);
      if (from % (PIECES_AT_ONCE * 10) === 0) tell(`${done}/${wish.responses}`);
    }
  }
}

function piecesOf(respondents: number): number[] {
  const pieces = Math.ceil(respondents / PIECE);
  return Array.from({ length: pieces }, (_, i) => Math.min(PIECE, respondents - i * PIECE));
}

function startsOf(pieces: readonly { readonly count: number }[], width: number): number[] {
  let start = 0;
  return pieces.map(({ count }) => {
    const own = start;
    start += count * width;
    return own;
  });
}

function shuffle(things: unknown[], random: () => number): void {
  for (let i = things.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [things[i], things[j]] = [things[j], things[i]];
  }
}

/** Packed answers of so many respondents, each question around a level of the agency's own. */
function answersOf(cells: readonly Cell[], agency: NationAgency, seed: string) {
  const random = seeded(seed);
  const tables = cells.map(({ scores }) => {
    const level = Math.min(0.998, Math.max(0.05, agency.tendency + (random() - 0.5) * 0.1));
    return { steps: cumulative(scores.length, level), options: optionsByScore(scores) };
  });
  return (count: number): Uint8Array => {
    const packed = new Uint8Array(count * tables.length);
    for (let at = 0, cell = 0; at < packed.length; at += 1) {
      const { steps, options } = tables[cell]!;
      const drawn = random();
      let step = 0;
      while (drawn > steps[step]!) step += 1;
      packed[at] = options[step]!;
      cell = cell + 1 === tables.length ? 0 : cell + 1;
    }
    return packed;
  };
}

/** Cumulative chances of the scores, lowest first, so that their mean lies at the level. */
function cumulative(scores: number, level: number): number[] {
  const most = scores - 1;
  let chance = (1 - level) ** most;
  let sum = 0;
  return Array.from({ length: scores }, (_, k) => {
    sum += chance;
    chance *= ((most - k) / (k + 1)) * (level / (1 - level));
    return k === most ? 1 : sum;
  });
}

function optionsByScore(scores: readonly number[]): number[] {
  return scores
    .map((score, i) => ({ score, option: i + 1 }))
    .sort((a, b) => a.score - b.score)
    .map(({ option }) => option);
}

async function addVerdicts(
  tx: Tx,
  { cycleId, instrument, wish, places }: Omit<Filling, 'tell'>,
  now: Date,
) {
  const items = itemsOf(instrument).map((item) => item.code);
  for (let from = 0; from < places.length; from += AGENCIES_AT_ONCE) {
    const rows = places.slice(from, from + AGENCIES_AT_ONCE).flatMap(({ agency, id }) => {
      const random = seeded(`verdicts ${wish.seed} ${agency.code}`);
      return items.map((item) => ({
        id,
        item,
        score: random() < agency.tendency + 0.03 ? 100 : 0,
      }));
    });
    await tx.run(sql`
      insert into verdict (agency_id, cycle_id, item, score, at)
      select id, ${cycleId}, item, score, ${now} from unnest(
        ${rows.map((row) => row.id)}::integer[], ${rows.map((row) => row.item)}::text[],
        ${rows.map((row) => row.score)}::integer[]) as r(id, item, score)`);
  }
}
