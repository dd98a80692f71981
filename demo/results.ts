import sql from 'sql-template-tag';
import { perform } from '../src/actions/action.ts';
import type { House } from '../src/actions/house.ts';
import { registerAgency } from '../src/actions/participation.ts';
import { publishResult } from '../src/actions/result.ts';
import { addBands, demographicsAsked, eligibleFor, packBands } from '../src/core/demographic.ts';
import {
  type Channel,
  type Instrument,
  itemsOf,
  type Part,
  partsOf,
} from '../src/core/instrument.ts';
import type { Actor } from '../src/core/person.ts';
import type { Tx } from '../src/store/database.ts';
import { keepBandSums } from '../src/store/demographic.ts';
import { insertVerdict } from '../src/store/verdict.ts';
import { madeUpAnswers, seeded } from './answers.ts';
import { demoPersonId } from './people.ts';
import { addDemoSuggestions } from './suggestions.ts';
import { agencies, type DemoAgency } from './world.ts';

/** What a year brings in: registrations, answers and, when it is over, verdicts and results. */
export interface DemoYear {
  readonly cycleId: number;
  readonly fiscalYear: number;
  readonly instrument: Instrument;
  readonly isOver: boolean;
}

export async function addDemoYear(
  house: House,
  administrator: Actor,
  year: DemoYear,
): Promise<void> {
  const ids = await agencyIds(house);
  for (const agency of agencies) {
    const agencyId = ids.get(agency.code) ?? 0;
    // One agency has not registered for the running year yet: something waits for it.
    const takesPart = year.isOver || agency.code !== 'L02';
    if (takesPart) {
      await perform(house, administrator, registerAgency, {
        cycleId: year.cycleId,
        agencyId,
        eligibleStaff: agency.headCount,
        serviceUsers: agency.serviceUsers,
        contact: `ผู้ประสานงาน ${agency.abbreviation}`,
      });
    }
    await house.db.transaction({ kind: 'all' }, async (tx) => {
      if (takesPart) await addAnswers(tx, agencyId, agency, year);
      if (year.isOver) await addVerdicts(tx, agencyId, agency, year, house.clock());
    });
  }
  if (year.isOver) await publish(house, administrator, year.cycleId);
}

async function agencyIds(house: House): Promise<Map<string, number>> {
  const rows = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<{ id: number; code: string }>(sql`select id, code from agency`),
  );
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function addAnswers(tx: Tx, agencyId: number, agency: DemoAgency, year: DemoYear) {
  if (year.isOver && agency.code === 'L01') {
    const [{ channel }] = partsOf(year.instrument) as [Part];
    await addDemoSuggestions(tx, { cycleId: year.cycleId, agencyId, channel });
  }
  for (const part of partsOf(year.instrument)) {
    const { channel } = part;
    const answers = madeUpAnswers(
      year.instrument,
      channel,
      agency.tendency + (year.fiscalYear - 2568) * 2,
      respondents(agency, channel, year.isOver),
      `${agency.code} ${year.fiscalYear}`,
    );
    await tx.run(sql`
      insert into response (agency_id, cycle_id, channel, answers)
      select ${agencyId}, ${year.cycleId}, ${channel}, packed
      from unnest(${answers.map((one) => Buffer.from(one))}::bytea[]) as packed`);
    const who = { headCount: null, staff: agency.headCount, users: agency.serviceUsers };
    if (demographicsAsked(part, eligibleFor(part, who)).length === 0) continue;
    const random = seeded(`bands ${agency.code} ${year.fiscalYear} ${channel}`);
    const banded = answers.map((answers) => ({ answers, bands: madeUpBands(part, random) }));
    const place = { cycleId: year.cycleId, agencyId, channel };
    await keepBandSums(tx, place, addBands(year.instrument, channel, [], banded));
  }
}

/** Some say nothing of themselves. */
function madeUpBands(part: Part, random: () => number): Uint8Array {
  return packBands(part, ({ bands }) =>
    random() < 0.08 ? 0 : 1 + Math.floor(random() ** 1.5 * bands.length),
  );
}

/** Enough for the minimum when a year is over, less than that while it runs. */
function respondents(agency: DemoAgency, channel: Channel, isOver: boolean): number {
  const whole = {
    iit: Math.min(agency.headCount, 40 + Math.round(agency.headCount / 12)),
    eit: 120,
    eit1: Math.min(440, 60 + Math.round(agency.serviceUsers / 120)),
    eit2: 40,
  }[channel];
  return isOver ? whole : Math.round(whole * 0.4);
}

async function addVerdicts(
  tx: Tx,
  agencyId: number,
  agency: DemoAgency,
  { cycleId, instrument }: DemoYear,
  at: Date,
) {
  const missed = new Set(agency.missedItems.map((number) => `o${number}`));
  for (const { code, title } of itemsOf(instrument)) {
    const isMissed = missed.has(code);
    const reason = isMissed ? `องค์ประกอบของข้อมูล “${title.th}” ยังไม่ครบตามที่กำหนด` : '';
    const verdict = { item: code, score: isMissed ? 0 : 100, reason, at } as const;
    const place = { cycleId, agencyId };
    await insertVerdict(tx, place, { ...verdict, personId: demoPersonId('assessor') });
  }
}

async function publish(house: House, administrator: Actor, cycleId: number): Promise<void> {
  const { version } = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ version: number }>(sql`select version from cycle where id = ${cycleId}`),
  );
  await perform(house, administrator, publishResult, { cycleId, version, incomplete: 'on' });
}
