import { tidy } from '../kit/thai.ts';
import type { SurveyCodes } from './access-code.ts';
import { type Cycle, openingOf } from './cycle.ts';
import { type Demographic, packBands } from './demographic.ts';
import { type Channel, type Instrument, type Part, partsOf } from './instrument.ts';
import { type Cell, cellsOf } from './instrument-cells.ts';
import type { Response, Submission } from './response.ts';
import { roomOf } from './sealed-answer.ts';

/** A questionnaire as one agency's respondents are shown it. */
export interface Survey {
  readonly cycleId: number;
  readonly fiscalYear: number;
  readonly closesOn: string;
  readonly agency: SurveyAgency;
  readonly instrumentHash: string;
  readonly instrument: Instrument;
  readonly part: Part;
  /** What is asked of the respondent at the end; nothing where few could answer. */
  readonly demographics: readonly Demographic[];
  /** How long a suggestion may be; null where none is taken. */
  readonly suggestion: Part['freeText'] | null;
  /** Null where everybody may answer without a one-time code. */
  readonly codes: SurveyCodes | null;
}

export interface SurveyAgency {
  readonly id: number;
  readonly linkCode: string;
  readonly nameTh: string;
  readonly nameEn: string;
}

/** The two public doors: staff, and people who were served. */
export const DOORS = ['iit', 'eit'] as const;
export type Door = (typeof DOORS)[number];

export function partBehind(instrument: Instrument, door: Door): Part | undefined {
  const answeredBy = door === 'iit' ? 'staff' : 'public';
  return partsOf(instrument).find((part) => part.answeredBy === answeredBy);
}

/** The cycle a respondent means today: one that is open, or else opens next, or else was last. */
export function cycleToday(cycles: readonly Cycle[], today: string): Cycle | undefined {
  const dated = cycles.map((cycle) => ({ cycle, opening: openingOf(cycle, 'collection', today) }));
  const open = dated.filter(({ opening }) => opening.is === 'open');
  const coming = dated.flatMap(({ cycle, opening }) =>
    opening.is === 'notYet' ? [{ cycle, on: opening.opensOn }] : [],
  );
  const gone = dated.flatMap(({ cycle, opening }) =>
    opening.is === 'over' ? [{ cycle, on: opening.closedOn }] : [],
  );
  const newest = open.sort((a, b) => b.cycle.fiscalYear - a.cycle.fiscalYear)[0];
  const next = coming.sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  const last = gone.sort((a, b) => (a.on > b.on ? -1 : 1))[0];
  return (newest ?? next ?? last)?.cycle;
}

export interface FilledIn {
  /** The option chosen in each cell, from 1; 0 where none was. */
  readonly chosen: ReadonlyMap<string, number>;
  /** Cells that still need an answer. */
  readonly missing: readonly string[];
  /** One byte a cell, when nothing is missing. */
  readonly packed: Uint8Array | undefined;
  /** The band chosen of each demographic, from 1; 0 for not saying, which is always an answer. */
  readonly about: ReadonlyMap<string, number>;
  /** One byte a demographic, where any is asked. */
  readonly bands: Uint8Array | undefined;
  readonly suggestion: string;
  /** The suggestion is longer than it may be. */
  readonly tooLong: boolean;
}

/** Reads a form: the number of an option for each cell. What is no option is no answer. */
export function fillIn(
  {
    instrument,
    part,
    demographics,
    suggestion: asked,
  }: Pick<Survey, 'instrument' | 'part' | 'demographics' | 'suggestion'>,
  valuesOf: (cell: string) => readonly string[],
): FilledIn {
  const cells = cellsOf(instrument, part.channel);
  const chosen = new Map(
    cells.map((cell) => [cell.code, choiceOf(cell.labels.length, valuesOf(cell.code))]),
  );
  const missing =
    instrument.missing.rule === 'required'
      ? cells.filter((cell) => !chosen.get(cell.code)).map((cell) => cell.code)
      : [];
  const suggestion = asked ? tidy(valuesOf(SUGGESTION_FIELD)[0] ?? '') : '';
  const tooLong = suggestion.length > (asked?.maxLength ?? 0);
  const packed =
    missing.length === 0 && !tooLong
      ? Uint8Array.from(cells, (cell) => chosen.get(cell.code) ?? 0)
      : undefined;
  const about = new Map(
    demographics.map(({ code, bands }) => [
      code,
      choiceOf(bands.length, valuesOf(aboutField(code))),
    ]),
  );
  const bands =
    demographics.length > 0 ? packBands(part, ({ code }) => about.get(code) ?? 0) : undefined;
  return { chosen, missing, packed, about, bands, suggestion, tooLong };
}

/** What is taken in of a form; nothing while something is missing. */
export function submissionOf(
  survey: Survey,
  { packed, bands, suggestion }: FilledIn,
  key: Uint8Array,
): Submission | undefined {
  if (!packed) return undefined;
  const room = survey.codes ? roomOf(survey) : undefined;
  return { key, ...channelOf(survey), answers: packed, bands, suggestion, room };
}

/** What its answers belong to. */
export function channelOf({ cycleId, agency, part }: Survey): Omit<Response, 'answers'> {
  return { cycleId, agencyId: agency.id, channel: part.channel };
}

function choiceOf(choices: number, values: readonly string[]): number {
  const [value = '', ...others] = new Set(values);
  const choice = /^[1-9]\d?$/.test(value) ? Number(value) : 0;
  return others.length === 0 && choice <= choices ? choice : 0;
}

export const SUGGESTION_FIELD = '_suggestion';

/** In a form; no code of a question begins like this. */
export const aboutField = (demographic: string): string => `_about.${demographic}`;

/** The cells of a channel, question by question, as they are asked. */
export function askedOf(
  instrument: Instrument,
  channel: Channel,
): { readonly question: Cell['question']; readonly cells: readonly Cell[] }[] {
  const asked: { question: Cell['question']; cells: Cell[] }[] = [];
  for (const cell of cellsOf(instrument, channel)) {
    const last = asked.at(-1);
    if (last?.question === cell.question) last.cells.push(cell);
    else asked.push({ question: cell.question, cells: [cell] });
  }
  return asked;
}
