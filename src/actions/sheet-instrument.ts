import { type Instrument, instrumentHash } from '../core/instrument.ts';
import { readInstrument } from '../core/instrument-reading.ts';
import { badField } from '../core/problem.ts';
import { SHEET_FAMILY, type Sheet } from '../core/sheet.ts';
import type { Tx } from '../store/database.ts';
import { allInstruments, findInstrument, insertInstrument } from '../store/instrument.ts';
import type { House } from './house.ts';

/** Which year's rules printed figures are read with. */
export interface SheetRules {
  readonly instrument: Instrument;
  readonly hash: string;
  /** Its text, while it has come with the program and nobody has taken it in yet. */
  readonly text?: string;
}

/**
 * A sheet stays with the instrument it was begun with. A new one takes the adopted instrument of
 * its year, else the one that came with the program: nothing adopted is replaced by that.
 */
export async function rulesOf(
  { tx, house }: { readonly tx: Tx; readonly house: House },
  fiscalYear: number,
  sheet?: Pick<Sheet, 'instrumentHash'>,
): Promise<SheetRules> {
  if (sheet) {
    const adopted = await findInstrument(tx, sheet.instrumentHash);
    if (!adopted) throw new Error(`a sheet has no instrument ${sheet.instrumentHash}`);
    return adopted;
  }
  const { readWith } = await house.shipped.lineage(SHEET_FAMILY);
  const years = [fiscalYear, readWith[fiscalYear]?.year ?? fiscalYear];
  const adopted = await allInstruments(tx);
  for (const year of years) {
    const own = adopted.find(({ instrument }) => isOf(instrument, year));
    if (own) return own;
    const text = await house.shipped.instrumentText(`${SHEET_FAMILY}/${year}`);
    if (text === undefined) continue;
    const instrument = readInstrument(text);
    return { instrument, hash: instrumentHash(instrument), text };
  }
  throw badField('year', 'noRulesForYear', { year: fiscalYear });
}

const isOf = ({ family, year }: Instrument, asked: number) =>
  family === SHEET_FAMILY && year === asked;

/** Takes the instrument in, if it only came with the program so far; says whether it did. */
export async function adoptRules(tx: Tx, rules: SheetRules, now: Date): Promise<boolean> {
  if (rules.text === undefined || (await findInstrument(tx, rules.hash))) return false;
  await insertInstrument(tx, rules.instrument, rules.text, now);
  return true;
}
