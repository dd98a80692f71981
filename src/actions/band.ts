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
} from '../core/band-check.ts';
import { readRange, type TypedRange } from '../core/band-range.ts';
import { codeField, countField, requiredText } from '../core/field.ts';
import type { Role } from '../core/person.ts';
import { type FieldFault, Problem } from '../core/problem.ts';
import { planOf } from '../core/score-plan.ts';
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

export const BAND_CHOOSERS: readonly Role[] = ['coordinator', 'head'];

export const chooseBands = change({
  name: 'band.choose',
  input: z.strictObject({
    agency: codeField,
    /** The version that was shown; 0 where none was chosen before. */
    version: countField(0, 2_000_000_000),
    bands: z
      .array(
        z.strictObject({
          name: requiredText(60),
          range: z.string().max(200),
          sense: z.enum(BAND_SENSES),
        }),
      )
      .min(FEWEST_BANDS)
      .max(MOST_BANDS),
  }),
  may: BAND_CHOOSERS,
  find: (tx, input) => thisAgency(tx, input.agency),
  async do({ tx, thing: { agency }, actor, now }, input): Promise<BandVersion> {
    const faults = namesTwice(input.bands.map((band) => band.name));
    const ranges = input.bands.map(({ range }, row): TypedRange => {
      const read = readRange(range);
      if (typeof read !== 'string') return read;
      faults.push({ path: ['bands', row, 'range'], fault: read });
      return {};
    });
    if (faults.length > 0) throw new Problem('badInput', { faults });
    const checked = checkBands(ranges);
    if (checked.faults.length > 0 || !isOrdered(checked.starts)) {
      const scores = (await yearsOf(tx, agency)).flatMap(scoresOf);
      throw new Problem('badInput', { faults: rangeFaults(checked, scores) });
    }
    const bands: Bands = checked.starts.map(({ row, from }) => {
      const { name, sense } = input.bands[row]!;
      return { name, from, sense };
    });
    const made = { version: input.version + 1, bands, personId: actor.personId, at: now };
    if (!(await insertBands(tx, agency.id, made))) throw new Problem('stale', { what: 'band' });
    return { version: made.version, bands, at: now, personName: actor.name };
  },
  record: (_input, { agency }, { version, bands }) => ({
    target: `${agency.code} ${version}`,
    agencyId: agency.id,
    details: { version, bands },
  }),
});

function namesTwice(names: readonly string[]): FieldFault[] {
  return names.flatMap((name, row) =>
    names.indexOf(name) < row ? [{ path: ['bands', row, 'name'], fault: 'bandNameTwice' }] : [],
  );
}

function rangeFaults({ faults, starts }: CheckedBands, scores: readonly Scored[]): FieldFault[] {
  if (faults.length > 0) return faults.map((fault) => rangeFault(fault, scores));
  const row = starts.find(({ from }, i) => from === starts[i - 1]?.from)?.row ?? 0;
  return [{ path: ['bands', row, 'range'], fault: 'bandEmpty' }];
}

/** At the last of the rows concerned, with one of the agency's figures that it would touch. */
function rangeFault(fault: BandFault, scores: readonly Scored[]): FieldFault {
  const touched = touchedBy(fault, scores);
  const kind = { gap: 'bandGap', overlap: 'bandOverlap', empty: 'bandEmpty' }[fault.kind];
  return {
    path: ['bands', fault.rows.at(-1) ?? 0, 'range'],
    fault: kind,
    details: {
      from: scoreText(fault.from),
      to: scoreText(fault.to),
      touched: touched.length,
      ...touched[0],
    },
  };
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
