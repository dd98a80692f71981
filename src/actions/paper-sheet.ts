import { z } from 'zod';
import { countField } from '../core/field.ts';
import {
  MOST_SHEETS,
  type PaperBatch,
  readSheet,
  SETTLED,
  standingOf,
  type TypedAnswers,
  type TypedSheet,
  UNREADABLE,
} from '../core/paper-batch.ts';
import type { Actor } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import type { Tx } from '../store/database.ts';
import { keepSheet, typedSheets } from '../store/paper-batch.ts';
import { change, look } from './action.ts';
import {
  batchKey,
  type FoundBatch,
  findBatch,
  openBatch,
  requireSheet,
  TYPISTS,
} from './paper-batch.ts';

/**
 * One sheet of a stack. A typed sheet leaves no audit line: one beside each would say when an answer
 * came.
 */
export interface SeenSheet extends FoundBatch {
  readonly number: number;
  /** What this person typed in this round before. */
  readonly own: TypedAnswers | undefined;
  readonly typed: readonly Omit<TypedSheet, 'answers'>[];
}

const typingField = countField(1, 2);
const sheetKey = { ...batchKey, number: countField(1, MOST_SHEETS) };

/** Somebody who has seen one typing of a sheet does not type it a second time. */
export const seePaperSheet = look({
  name: 'paper-batch.sheet',
  input: z.strictObject({ ...sheetKey, round: typingField }),
  may: TYPISTS,
  find: findBatch,
  async do({ tx, thing, actor }, { number, round }): Promise<SeenSheet> {
    requireSheet(thing.batch, number);
    const sheets = await typedSheets(tx, thing.batch.id);
    const one = sheets.find((sheet) => sheet.number === number && sheet.round === round);
    const own = one?.personId === actor.personId ? one?.answers : undefined;
    return { ...thing, number, own, typed: sheets.map(({ answers: _, ...rest }) => rest) };
  },
});

const typedAnswers = {
  answers: z.record(z.string().max(20), z.string().max(100)).default({}),
  unreadable: z.enum(['on', '']).default(''),
};

export const typePaperSheet = change({
  name: 'paper-batch.type',
  leavesPages: true,
  input: z.strictObject({ ...sheetKey, round: typingField, ...typedAnswers }),
  may: TYPISTS,
  find: findBatch,
  async do({ tx, thing, actor }, input) {
    const batch = await openBatch(tx, thing.batch.id, input.number);
    const { number } = input;
    const round = input.round === 1 ? 1 : 2;
    const sheets = (await typedSheets(tx, batch.id)).filter((one) => one.number === number);
    const before = sheets.find((one) => one.round === round);
    if (before && before.personId !== actor.personId) throw badField('round', 'paperTypedByOther');
    const other = sheets.find((one) => one.round === 3 - round);
    if (!batch.alone && other?.personId === actor.personId) {
      throw badField('round', 'paperSamePerson');
    }
    await keepSheet(tx, batch, { number, round, ...kept(thing, actor, input) });
  },
  record: () => undefined,
});

export interface DifferingSheet extends FoundBatch {
  readonly number: number;
  readonly first: TypedAnswers;
  readonly second: TypedAnswers;
}

export const seeDifference = look({
  name: 'paper-batch.difference',
  input: z.strictObject(sheetKey),
  may: TYPISTS,
  find: findBatch,
  do: async ({ tx, thing }, { number }): Promise<DifferingSheet> => ({
    ...thing,
    number,
    ...(await bothTypings(tx, thing.batch, number)),
  }),
});

export const settlePaperSheet = change({
  name: 'paper-batch.settle',
  leavesPages: true,
  input: z.strictObject({ ...sheetKey, ...typedAnswers }),
  may: TYPISTS,
  find: findBatch,
  async do({ tx, thing, actor }, input) {
    const batch = await openBatch(tx, thing.batch.id, input.number);
    const { number } = input;
    await bothTypings(tx, batch, number);
    await keepSheet(tx, batch, { number, round: SETTLED, ...kept(thing, actor, input) });
  },
  record: () => undefined,
});

/** To be seen by whoever settles a sheet, and by nobody before it was typed twice. */
async function bothTypings(tx: Tx, batch: PaperBatch, number: number) {
  requireSheet(batch, number);
  const sheets = await typedSheets(tx, batch.id);
  const of = (round: 1 | 2) =>
    sheets.find((one) => one.number === number && one.round === round)?.answers;
  const [first, second] = [of(1), of(2)];
  const { is } = standingOf(number, sheets);
  if (!first || !second || is === 'empty' || is === 'once') {
    throw new Problem('notFound', { what: 'paperSheet' });
  }
  return { first, second };
}

function kept(
  { instrument, part }: FoundBatch,
  actor: Actor,
  input: { readonly answers: Readonly<Record<string, string>>; readonly unreadable: string },
): Pick<TypedSheet, 'answers' | 'personId'> {
  const personId = actor.personId!;
  if (input.unreadable === 'on') return { answers: UNREADABLE, personId };
  const { answers, faults } = readSheet(
    instrument,
    part.channel,
    (code) => input.answers[code] ?? '',
  );
  if (faults.length > 0) throw new Problem('badInput', { faults });
  return { answers, personId };
}
