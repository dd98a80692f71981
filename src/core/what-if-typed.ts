import type { Entry } from './edition.ts';
import { countField } from './field.ts';
import type { Instrument } from './instrument.ts';
import type { FieldFault } from './problem.ts';
import { readFigure } from './sheet.ts';
import { nextGoal } from './what-if.ts';
import type { Case, Goal, Known } from './what-if-case.ts';

/** What a person asks: a level or a total, and changes to be tried; all as typed. */
export interface TypedGoal {
  readonly level: string;
  readonly total: string;
}

export interface TypedChanges {
  /** By key of the cell: how many answers one step higher. */
  readonly moves: Readonly<Record<string, string>>;
  readonly items: readonly string[];
  /** By key of a part or tool whose answers are not known: its new figure. */
  readonly figures: Readonly<Record<string, string>>;
}

/** Without a wish, the level after the one that is sure; undefined where the best is reached. */
export function readGoal(
  instrument: Instrument,
  entry: Entry,
  sure: string | null,
  { level, total }: TypedGoal,
): { readonly goal: Goal | undefined } | { readonly faults: readonly FieldFault[] } {
  if (total.trim() !== '') {
    const read = readFigure(total);
    if ('fault' in read) return { faults: [{ path: ['total'], ...read }] };
    return { goal: { total: read.figure, each: null, level: null } };
  }
  if (level === '') return { goal: nextGoal(instrument, entry.values, sure) };
  const wanted = instrument.rating.levels.find((one) => one.code === level);
  if (!wanted) return { faults: [{ path: ['level'], fault: 'wrongValue' }] };
  const each = wanted.eachFrom === undefined ? null : String(wanted.eachFrom);
  return { goal: { total: String(wanted.from), each, level } };
}

export interface ReadChanges {
  readonly known: Known;
  readonly moves: ReadonlyMap<string, number>;
  readonly items: readonly string[];
  readonly faults: readonly FieldFault[];
}

export function readChanges(of: Case, typed: TypedChanges): ReadChanges {
  const faults: FieldFault[] = [];
  const moves = new Map<string, number>();
  const room = of.everyMove();
  for (const [key, text] of Object.entries(typed.moves)) {
    if (text.trim() === '') continue;
    const maximum = room.get(key);
    const read = countField(0, 1_000_000_000).safeParse(text);
    const path = [`m.${key}`];
    if (maximum === undefined) faults.push({ path, fault: 'wrongValue' });
    else if (!read.success) faults.push({ path, fault: 'notANumber' });
    else if (read.data > maximum) faults.push({ path, fault: 'tooBig', details: { maximum } });
    else if (read.data > 0) moves.set(key, read.data);
  }
  const printed = { ...of.known.printed };
  for (const [key, text] of Object.entries(typed.figures)) {
    if (text.trim() === '') continue;
    const read = readFigure(text);
    const path = [`f.${key}`];
    if (printed[key] === undefined) faults.push({ path, fault: 'wrongValue' });
    else if ('fault' in read) faults.push({ path, ...read });
    else printed[key] = read.figure;
  }
  const items = typed.items.filter((code) => of.known.verdicts[code] !== undefined);
  return { known: { ...of.known, printed }, moves, items, faults };
}
