import { tidy, toArabicDigits } from '../kit/thai.ts';
import { usesCodes } from './access-code.ts';
import type { CollectionPolicy } from './collection-policy.ts';
import type { Channel, Instrument, Part } from './instrument.ts';
import { partsOf } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { type Actor, hasRole } from './person.ts';
import type { FieldFault } from './problem.ts';

/**
 * A stack of questionnaires that were filled in on paper. Each sheet is typed twice without sight of
 * the first typing; where the two differ somebody looks at the paper a third time. Then all of them
 * go the way of every other answer at once, and what was typed is deleted.
 */
export interface PaperBatch {
  readonly id: number;
  readonly agencyId: number;
  readonly cycleId: number;
  readonly channel: Channel;
  readonly sheets: number;
  readonly alone: boolean;
  readonly state: 'open' | 'taken' | 'dropped';
  readonly taken: number | null;
}

export const MOST_SHEETS = 200;

export const TYPINGS = [1, 2] as const;
export type Typing = (typeof TYPINGS)[number];
/** What was settled lies beside the two typings. */
export const SETTLED = 3;
export type Round = Typing | typeof SETTLED;

/** One byte a cell; none at all for a sheet that cannot be read. */
export type TypedAnswers = Uint8Array;

export interface TypedSheet {
  readonly number: number;
  readonly round: Round;
  readonly answers: TypedAnswers;
  readonly personId: string;
}

/** Surveys whose paper this person may type: an interviewer those of interviews alone. */
export function paperParts(
  instrument: Instrument,
  policy: CollectionPolicy,
  actor: Actor,
): readonly Part[] {
  const seesAll = hasRole(actor, ['assessor', 'lead']);
  return partsOf(instrument).filter(({ answeredBy }) => {
    if (answeredBy === 'interviewed') return true;
    // A sheet of paper has no code that could be spent with it.
    return seesAll && !usesCodes(policy, answeredBy === 'staff' ? 'iit' : 'eit');
  });
}

export interface SheetStanding {
  readonly number: number;
  readonly is: 'empty' | 'once' | 'differs' | 'agrees';
  /** What would be taken in. */
  readonly final: TypedAnswers | undefined;
}

export function standingOf(number: number, typed: readonly TypedSheet[]): SheetStanding {
  const own = typed.filter((sheet) => sheet.number === number);
  const of = (round: Round) => own.find((sheet) => sheet.round === round)?.answers;
  const [first, second, settled] = [of(1), of(2), of(SETTLED)];
  if (!first && !second) return { number, is: 'empty', final: undefined };
  if (!first || !second) return { number, is: 'once', final: undefined };
  if (settled) return { number, is: 'agrees', final: settled };
  const isSame = Buffer.compare(first, second) === 0;
  return { number, is: isSame ? 'agrees' : 'differs', final: isSame ? first : undefined };
}

export function standingsOf(
  { sheets }: Pick<PaperBatch, 'sheets'>,
  typed: readonly TypedSheet[],
): SheetStanding[] {
  return Array.from({ length: sheets }, (_, i) => standingOf(i + 1, typed));
}

/** The sheet to type next in this typing, after one and going round; undefined when all are typed. */
export function nextSheet(
  { sheets }: Pick<PaperBatch, 'sheets'>,
  typed: readonly Pick<TypedSheet, 'number' | 'round'>[],
  round: Typing,
  after: number,
): number | undefined {
  const done = new Set(typed.filter((one) => one.round === round).map(({ number }) => number));
  const numbers = Array.from({ length: sheets }, (_, i) => ((after + i) % sheets) + 1);
  return numbers.find((number) => !done.has(number));
}

export interface ReadSheet {
  readonly answers: TypedAnswers;
  readonly faults: readonly FieldFault[];
}

/** What was typed of one sheet: the number of the ticked option, by cell; nothing for no answer. */
export function readSheet(
  instrument: Instrument,
  channel: Channel,
  typedOf: (code: string) => string,
): ReadSheet {
  const isRequired = instrument.missing.rule === 'required';
  const faults: FieldFault[] = [];
  const answers = cellsOf(instrument, channel).map(({ code, labels }) => {
    const typed = toArabicDigits(tidy(typedOf(code)));
    if (typed === '' || typed === '0') {
      if (isRequired) faults.push({ path: [code], fault: 'paperUnanswered' });
      return 0;
    }
    const option = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
    if (option >= 1 && option <= labels.length) return option;
    faults.push({ path: [code], fault: 'paperNoOption', details: { most: labels.length } });
    return 0;
  });
  return { answers: Uint8Array.from(answers), faults };
}

export const UNREADABLE: TypedAnswers = new Uint8Array();
