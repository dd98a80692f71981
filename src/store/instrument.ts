import sql, { type Sql } from 'sql-template-tag';
import { type Instrument, instrumentHash } from '../core/instrument.ts';
import { readInstrument } from '../core/instrument-reading.ts';
import type { Tx } from './database.ts';

/** Adopted instruments, by the hash of everything in them; a row never changes. */
export interface AdoptedInstrument {
  readonly hash: string;
  readonly instrument: Instrument;
  readonly adoptedAt: Date;
}

interface InstrumentRow {
  hash: string;
  body: string;
  adopted_at: Date;
}

/** A hash always means the same instrument, so one is read from its text once. */
const read = new Map<string, Instrument>();
const KEPT = 50;

function adoptedOf(row: InstrumentRow): AdoptedInstrument {
  return { hash: row.hash, instrument: instrumentOf(row), adoptedAt: row.adopted_at };
}

export function instrumentOf(row: { hash: string; body: string }): Instrument {
  const known = read.get(row.hash);
  if (known) return known;
  const instrument = readInstrument(row.body);
  if (instrumentHash(instrument) !== row.hash) {
    throw new Error(`the stored instrument ${row.hash} is not what its hash says`);
  }
  for (const oldest of read.size >= KEPT ? [...read.keys()].slice(0, 1) : []) read.delete(oldest);
  read.set(row.hash, instrument);
  return instrument;
}

async function instrumentsWhere(tx: Tx, condition: Sql): Promise<AdoptedInstrument[]> {
  const rows = await tx.rows<InstrumentRow>(sql`select hash, body, adopted_at from instrument
    where ${condition} order by year desc, family, version desc`);
  return rows.map(adoptedOf);
}

export const allInstruments = (tx: Tx): Promise<AdoptedInstrument[]> =>
  instrumentsWhere(tx, sql`true`);

export async function findInstrument(tx: Tx, hash: string): Promise<AdoptedInstrument | undefined> {
  const instrument = read.get(hash);
  if (!instrument) return (await instrumentsWhere(tx, sql`hash = ${hash}`))[0];
  // Its text is long, and known.
  const row = await tx.maybe<Pick<InstrumentRow, 'adopted_at'>>(
    sql`select adopted_at from instrument where hash = ${hash}`,
  );
  return row && { hash, instrument, adoptedAt: row.adopted_at };
}

/** Of something that refers to it, and so is there: one that was read before needs no question. */
export async function referredInstrument(tx: Tx, hash: string): Promise<Instrument | undefined> {
  return read.get(hash) ?? (await findInstrument(tx, hash))?.instrument;
}

export async function latestVersion(
  tx: Tx,
  { family, year }: Pick<Instrument, 'family' | 'year'>,
): Promise<number | undefined> {
  const row = await tx.one<{ version: number | null }>(sql`
    select max(version) as version from instrument where family = ${family} and year = ${year}`);
  return row.version ?? undefined;
}

export async function insertInstrument(
  tx: Tx,
  instrument: Instrument,
  body: string,
  now: Date,
): Promise<AdoptedInstrument> {
  const hash = instrumentHash(instrument);
  await tx.run(sql`
    insert into instrument (hash, family, year, version, body, reason, adopted_at)
    values (${hash}, ${instrument.family}, ${instrument.year}, ${instrument.version}, ${body},
            ${instrument.reason ?? ''}, ${now})`);
  return { hash, instrument, adoptedAt: now };
}
