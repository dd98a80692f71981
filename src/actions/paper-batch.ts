import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { type Cycle, requireOpen } from '../core/cycle.ts';
import { countField } from '../core/field.ts';
import type { Instrument, Part } from '../core/instrument.ts';
import {
  MOST_SHEETS,
  type PaperBatch,
  paperParts,
  type SheetStanding,
  standingsOf,
  type TypedSheet,
} from '../core/paper-batch.ts';
import type { Actor, Role } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import { agencyById } from '../store/agency.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { takeIn } from '../store/intake.ts';
import {
  batchesOf,
  endPaperBatch,
  findPaperBatch,
  insertPaperBatch,
  lockPaperBatch,
  typedSheets,
} from '../store/paper-batch.ts';
import { findParticipation } from '../store/participation.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { instrumentOfCycle } from './result-made.ts';

/** Questionnaires on paper, typed twice by those who assess and never by the agency itself. */
export const TYPISTS: readonly Role[] = ['interviewer', 'assessor', 'lead'];

interface PaperPlace {
  readonly agencyId: number;
  readonly agency: Agency;
  readonly cycle: Cycle;
  readonly instrument: Instrument;
  readonly parts: readonly Part[];
}

async function findPlace(
  tx: Tx,
  { cycleId, agencyId }: { readonly cycleId: number; readonly agencyId: number },
  actor: Actor,
): Promise<PaperPlace | undefined> {
  const agency = await agencyById(tx, agencyId);
  const cycle = await findCycle(tx, cycleId);
  const joined = agency && cycle && (await findParticipation(tx, cycleId, agencyId));
  if (!joined) return undefined;
  const instrument = await instrumentOfCycle(tx, cycle);
  const parts = paperParts(instrument, cycle.policy, actor);
  return { agencyId, agency, cycle, instrument, parts };
}

export interface PaperBatches extends PaperPlace {
  readonly batches: readonly PaperBatch[];
}

const placeKey = { ...cycleKey, agencyId: countField(1, 2_000_000_000) };

export const seePaperBatches = look({
  name: 'paper-batch.list',
  input: z.strictObject(placeKey),
  may: TYPISTS,
  find: findPlace,
  async do({ tx, thing }): Promise<PaperBatches> {
    const all = await batchesOf(tx, { cycleId: thing.cycle.id, agencyId: thing.agencyId });
    const own = new Set(thing.parts.map(({ channel }) => channel));
    return { ...thing, batches: all.filter(({ channel }) => own.has(channel)) };
  },
});

export const addPaperBatch = change({
  name: 'paper-batch.add',
  input: z.strictObject({
    ...placeKey,
    channel: z.enum(['iit', 'eit', 'eit1', 'eit2']),
    sheets: countField(1, MOST_SHEETS),
    alone: z.enum(['on', '']).default(''),
  }),
  may: TYPISTS,
  find: findPlace,
  async do({ tx, thing, now }, { channel, sheets, alone }) {
    requireOpen(thing.cycle, 'collection', dayInThailand(now));
    if (!thing.parts.some((part) => part.channel === channel)) {
      throw badField('channel', 'paperNotHere');
    }
    const { agencyId, cycle } = thing;
    const batch = { agencyId, cycleId: cycle.id, channel, sheets, alone: alone === 'on' };
    return { id: await insertPaperBatch(tx, batch) };
  },
  record: ({ channel, sheets, alone }, { cycle, agency, agencyId }, { id }) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId,
    details: { batch: id, channel, sheets, alone: alone === 'on' },
  }),
});

export interface FoundBatch extends PaperPlace {
  readonly batch: PaperBatch;
  readonly part: Part;
}

export const batchKey = { batchId: countField(1, 2_000_000_000) };

export async function findBatch(
  tx: Tx,
  { batchId }: { readonly batchId: number },
  actor: Actor,
): Promise<FoundBatch | undefined> {
  const batch = await findPaperBatch(tx, batchId);
  const place = batch && (await findPlace(tx, batch, actor));
  const part = place?.parts.find(({ channel }) => channel === batch?.channel);
  return batch && place && part && { ...place, batch, part };
}

export interface SeenBatch extends FoundBatch {
  readonly standings: readonly SheetStanding[];
  /** Who typed which sheet in which round, without what was typed. */
  readonly typed: readonly Omit<TypedSheet, 'answers'>[];
}

export const seePaperBatch = look({
  name: 'paper-batch.see',
  input: z.strictObject(batchKey),
  may: TYPISTS,
  find: findBatch,
  async do({ tx, thing }): Promise<SeenBatch> {
    const sheets = await typedSheets(tx, thing.batch.id);
    const typed = sheets.map(({ answers: _, ...rest }) => rest);
    return { ...thing, standings: standingsOf(thing.batch, sheets), typed };
  },
});

/** All sheets at once, as far as they can be read; what was typed is deleted with it. */
export const takePaperBatch = change({
  name: 'paper-batch.take',
  input: z.strictObject(batchKey),
  may: TYPISTS,
  find: findBatch,
  async do({ tx, thing, now }) {
    requireOpen(thing.cycle, 'collection', dayInThailand(now));
    const batch = await openBatch(tx, thing.batch.id, 1);
    const standings = standingsOf(batch, await typedSheets(tx, batch.id));
    const open = standings.filter(({ final }) => !final).length;
    if (open > 0) throw badField('sheets', 'paperUnfinished', { sheets: open });
    const { agencyId, cycleId, channel } = batch;
    const readable = standings.flatMap(({ final }) => (final?.length ? [final] : []));
    await takeIn(
      tx,
      readable.map((answers) => ({ agencyId, cycleId, channel, answers, key: randomBytes(16) })),
    );
    await endPaperBatch(tx, batch.id, { state: 'taken', taken: readable.length });
    return { taken: readable.length };
  },
  record: (_, { batch, cycle, agency, agencyId }, { taken }) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId,
    details: { batch: batch.id, channel: batch.channel, sheets: batch.sheets, taken },
  }),
});

export const dropPaperBatch = change({
  name: 'paper-batch.drop',
  input: z.strictObject({ ...batchKey, sure: z.literal('on') }),
  may: TYPISTS,
  find: findBatch,
  async do({ tx, thing }) {
    const batch = await openBatch(tx, thing.batch.id, 1);
    await endPaperBatch(tx, batch.id, { state: 'dropped' });
  },
  record: (_, { batch, cycle, agency, agencyId }) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId,
    details: { batch: batch.id, channel: batch.channel, sheets: batch.sheets },
  }),
});

/** Locked, so that nobody takes it in meanwhile. */
export async function openBatch(tx: Tx, id: number, number: number): Promise<PaperBatch> {
  const batch = await lockPaperBatch(tx, id);
  if (batch.state !== 'open')
    throw new Problem('wrongState', { what: 'paperBatch', state: batch.state });
  requireSheet(batch, number);
  return batch;
}

export function requireSheet({ sheets }: PaperBatch, number: number): void {
  if (number > sheets) throw new Problem('notFound', { what: 'paperSheet' });
}
