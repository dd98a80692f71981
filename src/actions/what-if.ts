import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import { Problem } from '../core/problem.ts';
import { type Tried, tryOut, type WhatIf, whatIf } from '../core/what-if.ts';
import { Case, type Goal, type Known } from '../core/what-if-case.ts';
import { knownOf } from '../core/what-if-known.ts';
import { readChanges, readGoal } from '../core/what-if-typed.ts';
import { look } from './action.ts';
import { findAgencyYear, YEAR_ROLES, yearKey } from './agency-year.ts';

/** What would take an agency's year to a level or a total, and what changes of one's own would do. */
const goalFields = {
  level: z.string().max(40).default(''),
  total: z.string().max(100).default(''),
};

export interface SeenWhatIf {
  readonly year: AgencyYear;
  /** Undefined at the best level, until a total is asked for. */
  readonly goal: Goal | undefined;
  /** Undefined without a goal, or where there is no total to begin with. */
  readonly found: WhatIf | undefined;
  /** What can be tried: room of each cell, figures whose answers are not known. */
  readonly room: ReadonlyMap<string, number>;
  readonly fixed: readonly string[];
  /** Figures that the total is made of and of which nothing is known; then nothing can be tried. */
  readonly unknown: readonly string[];
}

/** A goal that anything reaches, where only the figures are wanted. */
const ANYTHING: Goal = { total: '0', each: null, level: null };

export const seeWhatIf = look({
  name: 'what-if.see',
  input: z.strictObject({ ...yearKey, ...goalFields }),
  may: YEAR_ROLES,
  find: (tx, { agency, year }) => findAgencyYear(tx, { agency, year }),
  async do({ thing: { year } }, input): Promise<SeenWhatIf> {
    const { instrument, entry } = year;
    const known = knownOf(instrument, entry);
    const goal = goalOf(year, known, input);
    const found = goal && whatIf(known, goal);
    const of = new Case(known, goal ?? ANYTHING);
    const unknown = of.levers().filter((key) => !of.now.nodes.get(key)?.figure);
    return { year, goal, found, room: of.everyMove(), fixed: of.fixed(), unknown };
  },
});

const typedText = z.record(z.string().max(40), z.string().max(100));

export interface TriedWhatIf {
  readonly year: AgencyYear;
  readonly now: Tried;
  readonly after: NonNullable<ReturnType<typeof tryOut>>;
  readonly goal: Goal | undefined;
}

export const tryWhatIf = look({
  name: 'what-if.try',
  input: z.strictObject({
    ...yearKey,
    ...goalFields,
    moves: typedText.default({}),
    items: z.array(z.string().max(40)).max(500).default([]),
    figures: typedText.default({}),
  }),
  may: YEAR_ROLES,
  find: (tx, { agency, year }) => findAgencyYear(tx, { agency, year }),
  async do({ thing: { year } }, input): Promise<TriedWhatIf> {
    const { instrument, entry } = year;
    const own = knownOf(instrument, entry);
    const goal = goalOf(year, own, input);
    const of = new Case(own, goal ?? ANYTHING);
    const { known, moves, items, faults } = readChanges(of, input);
    if (faults.length > 0) throw new Problem('badInput', { faults });
    const after = tryOut(known, goal ?? ANYTHING, { moves, items });
    if (!after) throw new Problem('notFound', { what: 'result' });
    const possible = of.now.levelCandidates.map(({ code }) => code);
    const now = { values: entry.values, level: entry.level, possible };
    return { year, now, after, goal };
  },
});

function goalOf(
  { instrument, entry }: AgencyYear,
  known: Known,
  typed: { readonly level: string; readonly total: string },
): Goal | undefined {
  const { now } = new Case(known, ANYTHING);
  const sure = entry.level ?? now.levelCandidates.at(-1)?.code ?? null;
  const read = readGoal(instrument, entry, sure, typed);
  if ('faults' in read) throw new Problem('badInput', { faults: read.faults });
  return read.goal;
}
