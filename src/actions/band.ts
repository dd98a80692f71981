import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import type { AgencyYear } from '../core/agency-year.ts';
import { BAND_SENSES, type Bands, FEWEST_BANDS, MOST_BANDS, scoreText } from '../core/band.ts';
import {
  type BandFault,
  type CheckedBands,
  checkBands,
  isOrdered,
  type Scored,
  touchedBy,
  worseAbove,
} from '../core/band-check.ts';
import { readRange, type TypedRange } from '../core/band-range.ts';
import { codeField, countField, requiredText } from '../core/field.ts';
import type { Role } from '../core/person.ts';
import { type FieldFault, Problem } from '../core/problem.ts';
import { planOf } from '../core/score-plan.ts';
import { asThai } from '../kit/misread.ts';
import { searchForm, tidy } from '../kit/thai.ts';
import { type BandVersion, bandVersions, insertBands } from '../store/band.ts';
import { change, look } from './action.ts';
import { thisAgency } from './agency.ts';
import { YEAR_ROLES, yearsOf } from './agency-year.ts';

/** The bands an agency has chosen; they hold for every year until it chooses others. */
export interface AgencyBands {
  readonly agency: Agency;
  /** Newest first; none while the agency goes by the usual ones. */
  readonly versions: readonly BandVersion[];
  /** Every figure of every year that a band is read for. */
  readonly scores: readonly Scored[];
}

export const seeBands = look({
  name: 'band.see',
  input: z.strictObject({ agency: codeField }),
  may: YEAR_ROLES,
  find: (tx, input) => thisAgency(tx, input.agency),
  do: async ({ tx, thing: { agency } }): Promise<AgencyBands> => ({
    agency,
    versions: await bandVersions(tx, agency.id),
    scores: (await yearsOf(tx, agency)).flatMap(scoresOf),
  }),
});

const typedBand = z.strictObject({
  name: z.string().transform(asThai).pipe(requiredText(60)),
  range: z.string().max(200),
  sense: z.enum(BAND_SENSES),
});

export const BAND_CHOOSERS: readonly Role[] = ['coordinator', 'head'];

export const chooseBands = change({
  name: 'band.choose',
  input: z.strictObject({
    agency: codeField,
    /** The version that was shown; 0 where none was chosen before. */
    version: countField(0, 2_000_000_000),
    bands: z.array(typedBand).min(FEWEST_BANDS).max(MOST_BANDS),
  }),
  may: BAND_CHOOSERS,
  find: (tx, input) => thisAgency(tx, input.agency),
  async do({ tx, thing: { agency }, actor, now }, input): Promise<ChosenBands> {
    const bands = await bandsOf(input.bands, async () =>
      (await yearsOf(tx, agency)).flatMap(scoresOf),
    );
    const [latest] = await bandVersions(tx, agency.id);
    if (latest && isSentAgain(latest, bands, input.version, actor.personId)) {
      return { ...latest, isNew: false };
    }
    const made = { version: input.version + 1, bands, personId: actor.personId, at: now };
    if (!(await insertBands(tx, agency.id, made))) throw new Problem('stale', { what: 'band' });
    return { ...made, personName: actor.name, isNew: true };
  },
  record: (_input, { agency }, { version, bands, isNew }) =>
    isNew
      ? {
          target: `${agency.code} ${version}`,
          agencyId: agency.id,
          details: { version, bands },
        }
      : undefined,
});

interface ChosenBands extends BandVersion {
  readonly isNew: boolean;
}

/** Saved without a change, or pressed twice by the same person: nothing more is to be kept. */
function isSentAgain(
  latest: BandVersion,
  bands: Bands,
  shown: number,
  personId: string | null,
): boolean {
  const isTwice = latest.version === shown + 1 && latest.personId === personId;
  return (latest.version === shown || isTwice) && isDeepStrictEqual(latest.bands, bands);
}

type TypedBand = z.infer<typeof typedBand>;

async function bandsOf(
  typed: readonly TypedBand[],
  scores: () => Promise<readonly Scored[]>,
): Promise<Bands> {
  const faults = namesTwice(typed.map((band) => band.name));
  const ranges = typed.map(({ range }, row): TypedRange => {
    const read = tidy(range) === '' ? 'required' : readRange(range);
    if (typeof read === 'string') faults.push(atRange(row, read));
    else if (read.isReversed) faults.push(reversedFault(row, read));
    return typeof read === 'string' ? {} : read;
  });
  if (faults.some(({ path }) => path[2] === 'range')) throw new Problem('badInput', { faults });
  const checked = checkBands(ranges);
  if (checked.faults.length > 0 || !isOrdered(checked.starts)) {
    faults.push(...rangeFaults(checked, typed, await scores()));
  }
  for (const { row, below } of worseAbove(checked.starts, (at) => typed[at]!.sense)) {
    const fault = 'bandSenseOrder';
    faults.push({ path: ['bands', row, 'sense'], fault, details: { below: typed[below]!.name } });
  }
  if (faults.length > 0) throw new Problem('badInput', { faults });
  return checked.starts.map(({ row, from }) => {
    const { name, sense } = typed[row]!;
    return { name, from, sense };
  });
}

const atRange = (row: number, fault: string, details?: FieldFault['details']): FieldFault => ({
  path: ['bands', row, 'range'],
  fault,
  details,
});

function reversedFault(row: number, { low = 0, high = 0 }: TypedRange): FieldFault {
  return atRange(row, 'rangeReversed', { from: scoreText(low), to: scoreText(high) });
}

/** The same name in other digits or capitals is no other name to whoever reads it. */
function namesTwice(names: readonly string[]): FieldFault[] {
  const forms = names.map(searchForm);
  return forms.flatMap((form, row) =>
    forms.indexOf(form) < row ? [{ path: ['bands', row, 'name'], fault: 'bandNameTwice' }] : [],
  );
}

function rangeFaults(
  { faults, starts }: CheckedBands,
  typed: readonly TypedBand[],
  scores: readonly Scored[],
): FieldFault[] {
  if (faults.length > 0) return faults.map((fault) => rangeFault(fault, typed, scores));
  const row = starts.find(({ from }, i) => from === starts[i - 1]?.from)?.row ?? 0;
  return [atRange(row, 'bandEmpty')];
}

/** At the last of the rows concerned, with one of the agency's figures that it would touch. */
function rangeFault(
  fault: BandFault,
  typed: readonly TypedBand[],
  scores: readonly Scored[],
): FieldFault {
  const touched = touchedBy(fault, scores);
  const kind = { gap: 'bandGap', overlap: 'bandOverlap', empty: 'bandEmpty' }[fault.kind];
  const [first = 0, last = first] = [fault.rows[0], fault.rows.at(-1)];
  return atRange(last, kind, {
    from: scoreText(fault.from),
    to: scoreText(fault.to),
    above: typed[first]!.name,
    below: typed[last]!.name,
    rows: fault.rows.length,
    touched: touched.length,
    ...touched[0],
  });
}

const READ_BY_BAND = new Set([
  'question',
  'combinedQuestion',
  'indicator',
  'combinedIndicator',
  'part',
  'tool',
  'total',
]);

function scoresOf({ fiscalYear, instrument, entry }: AgencyYear): Scored[] {
  return planOf(instrument).flatMap(({ key, kind }) => {
    const value = entry.values[key];
    return value === undefined || !READ_BY_BAND.has(kind) ? [] : [{ year: fiscalYear, key, value }];
  });
}
