import sql, { type Sql } from 'sql-template-tag';
import { type Calendar, calendarOf, type Phase, type PhaseWindow } from '../core/calendar.ts';
import { type CollectionPolicy, NOTHING_ASKED } from '../core/collection-policy.ts';
import type { Cycle, CycleSource, CycleState } from '../core/cycle.ts';
import type { ScreeningRule } from '../core/screening-rule.ts';
import type { Tx } from './database.ts';

/** Cycles and their calendars. They belong to no agency; every officer may see them. */
interface CycleRow {
  id: number;
  fiscal_year: number;
  name: string;
  instrument_hash: string;
  state: CycleState;
  source: CycleSource;
  version: number;
  asks_demographics: boolean;
  asks_suggestions: boolean;
  staff_codes: boolean;
  user_codes: boolean;
  screening: ScreeningRule;
  windows: { phase: Phase; opens_on: string; closes_on: string }[] | null;
}

const SELECT_CYCLE = sql`
  select c.id, c.fiscal_year, c.name, c.instrument_hash, c.state, c.source, c.version,
    c.asks_demographics, c.asks_suggestions, c.staff_codes, c.user_codes, c.screening,
    (select json_agg(json_build_object('phase', w.phase, 'opens_on', w.opens_on,
       'closes_on', w.closes_on)) from cycle_phase w where w.cycle_id = c.id) as windows
  from cycle c`;

function cycleOf(row: CycleRow): Cycle {
  return {
    id: row.id,
    fiscalYear: row.fiscal_year,
    name: row.name,
    instrumentHash: row.instrument_hash,
    state: row.state,
    source: row.source,
    version: row.version,
    policy: {
      asksDemographics: row.asks_demographics,
      asksSuggestions: row.asks_suggestions,
      staffCodes: row.staff_codes,
      userCodes: row.user_codes,
    },
    screening: row.screening,
    calendar: calendarOf(
      (row.windows ?? []).map(
        (window): PhaseWindow => ({
          phase: window.phase,
          opensOn: window.opens_on,
          closesOn: window.closes_on,
        }),
      ),
    ),
  };
}

export async function cyclesWhere(tx: Tx, condition: Sql): Promise<Cycle[]> {
  const rows = await tx.rows<CycleRow>(
    sql`${SELECT_CYCLE} where ${condition} order by c.fiscal_year desc, c.id desc`,
  );
  return rows.map(cycleOf);
}

export const allCycles = (tx: Tx): Promise<Cycle[]> => cyclesWhere(tx, sql`true`);

export async function findCycle(tx: Tx, id: number): Promise<Cycle | undefined> {
  return (await cyclesWhere(tx, sql`c.id = ${id}`))[0];
}

export async function insertCycle(
  tx: Tx,
  cycle: Pick<Cycle, 'fiscalYear' | 'name' | 'instrumentHash' | 'calendar' | 'source' | 'state'>,
): Promise<Cycle> {
  const { id, screening } = await tx.one<{ id: number; screening: ScreeningRule }>(sql`
    insert into cycle (fiscal_year, name, instrument_hash, source, state)
    values (${cycle.fiscalYear}, ${cycle.name}, ${cycle.instrumentHash}, ${cycle.source},
      ${cycle.state}) returning id, screening`);
  await writeCalendar(tx, id, cycle.calendar);
  return { ...cycle, id, policy: NOTHING_ASKED, screening, version: 1 };
}

/** Replaces the calendar; false when someone else changed the cycle since `version`. */
export async function updateCalendar(
  tx: Tx,
  cycle: Pick<Cycle, 'id' | 'version' | 'calendar'>,
): Promise<boolean> {
  if (!(await bumpVersion(tx, cycle))) return false;
  await tx.run(sql`delete from cycle_phase where cycle_id = ${cycle.id}`);
  await writeCalendar(tx, cycle.id, cycle.calendar);
  return true;
}

/** False when someone else changed the cycle since `version`. */
export async function updatePolicy(
  tx: Tx,
  cycle: Pick<Cycle, 'id' | 'version'>,
  policy: CollectionPolicy,
  screening: ScreeningRule,
): Promise<boolean> {
  const changed = await tx.run(sql`update cycle set version = version + 1,
      asks_demographics = ${policy.asksDemographics}, asks_suggestions = ${policy.asksSuggestions},
      staff_codes = ${policy.staffCodes}, user_codes = ${policy.userCodes},
      screening = ${JSON.stringify(screening)}::jsonb
    where id = ${cycle.id} and version = ${cycle.version}`);
  return changed === 1;
}

async function writeCalendar(tx: Tx, id: number, calendar: Calendar): Promise<void> {
  await tx.run(sql`
    insert into cycle_phase (cycle_id, phase, opens_on, closes_on)
    select ${id}, * from unnest(${calendar.map((w) => w.phase)}::text[],
      ${calendar.map((w) => w.opensOn)}::date[], ${calendar.map((w) => w.closesOn)}::date[])`);
}

async function bumpVersion(tx: Tx, cycle: Pick<Cycle, 'id' | 'version'>): Promise<boolean> {
  const changed = await tx.run(sql`update cycle set version = version + 1
    where id = ${cycle.id} and version = ${cycle.version}`);
  return changed === 1;
}

/** From one state to the next; false when it is no longer in the state it was seen in. */
export async function advanceCycle(
  tx: Tx,
  cycle: Pick<Cycle, 'id' | 'version' | 'state'>,
  to: CycleState,
): Promise<boolean> {
  const changed = await tx.run(sql`update cycle set state = ${to}, version = version + 1
    where id = ${cycle.id} and version = ${cycle.version} and state = ${cycle.state}`);
  return changed === 1;
}
