import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { asOf } from '../core/agency-history.ts';
import type { AgencyYear } from '../core/agency-year.ts';
import { codeField, fiscalYearField } from '../core/field.ts';
import type { Instrument } from '../core/instrument.ts';
import type { Lineage } from '../core/lineage.ts';
import type { Role } from '../core/person.ts';
import { makePrintedEntry } from '../core/printed-entry.ts';
import type { Estimates } from '../core/result-detail.ts';
import { eventsOf } from '../store/agency-history.ts';
import { publishedYears } from '../store/agency-year.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { standingSheets } from '../store/sheet.ts';
import { look } from './action.ts';
import { thisAgency } from './agency.ts';
import { estimatesOf } from './agency-estimates.ts';
import { entryAgency } from './result-inputs.ts';

/** What is known of one agency, year by year: for those who work with it, who oversee it, who run it. */
export const YEAR_ROLES: readonly Role[] = [
  'administrator',
  'oversight',
  'coordinator',
  'head',
  'owner',
];

export const yearKey = { agency: codeField, year: fiscalYearField };

export interface AgencyYears {
  readonly agency: Agency;
  /** Newest first. */
  readonly years: readonly AgencyYear[];
  readonly lineage: Lineage;
  /** How sure the figures of each year are, as far as what was released says. */
  readonly estimates: ReadonlyMap<number, Estimates>;
}

export const listAgencyYears = look({
  name: 'agency-year.list',
  input: z.strictObject({ agency: codeField }),
  may: YEAR_ROLES,
  find: (tx, input) => thisAgency(tx, input.agency),
  async do({ tx, house, thing: { agency, agencyId } }): Promise<AgencyYears> {
    const years = await yearsOf(tx, agency);
    const family = years[0]?.instrument.family ?? 'nacc';
    const estimates = await estimatesOf(tx, agencyId, years);
    return { agency, years, lineage: await house.shipped.lineage(family), estimates };
  },
});

export const seeAgencyYear = look({
  name: 'agency-year.see',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAgencyYear,
  do: async ({ thing }): Promise<AgencyYear> => thing.year,
});

/** What an action on one agency's one year is done to; undefined where nothing is known of it. */
export async function findAgencyYear(
  tx: Tx,
  input: { readonly agency: string; readonly year: number },
): Promise<{ readonly agencyId: number; readonly year: AgencyYear } | undefined> {
  const found = await thisAgency(tx, input.agency);
  const years = found ? await yearsOf(tx, found.agency) : [];
  const year = years.find((one) => one.fiscalYear === input.year);
  return found && year && { agencyId: found.agencyId, year };
}

/**
 * Newest first. What stands published here goes before a sheet of the same year, unless it is the
 * agency's own practice: then the sheet is what the official round said.
 */
export async function yearsOf(tx: Tx, agency: Agency): Promise<AgencyYear[]> {
  const years = new Map<number, AgencyYear>();
  for (const year of await yearsPublished(tx, agency)) years.set(year.fiscalYear, year);
  for (const year of await yearsOnSheets(tx, agency)) {
    const there = years.get(year.fiscalYear);
    if (!there || isPractice(there)) years.set(year.fiscalYear, year);
  }
  return [...years.values()].sort((a, b) => b.fiscalYear - a.fiscalYear);
}

const isPractice = ({ source }: AgencyYear) =>
  source.kind === 'published' && source.edition.head.installation.kind === 'self-assessment';

async function yearsPublished(tx: Tx, agency: Agency): Promise<AgencyYear[]> {
  const years: AgencyYear[] = [];
  for (const { fiscalYear, entry, ...edition } of await publishedYears(tx, agency.id)) {
    const instrument = await instrumentOf(tx, edition.head.instrumentHash);
    const source = { kind: 'published', edition } as const;
    years.push({ agency, fiscalYear, instrument, source, entry });
  }
  return years;
}

/** Under the names the agency had then. */
async function yearsOnSheets(tx: Tx, agency: Agency): Promise<AgencyYear[]> {
  const sheets = await standingSheets(tx, agency.id);
  const events = sheets.length > 0 ? await eventsOf(tx, agency.id) : [];
  const years: AgencyYear[] = [];
  for (const sheet of sheets) {
    const { fiscalYear } = sheet;
    const instrument = await instrumentOf(tx, sheet.instrumentHash);
    const then = entryAgency({ ...agency, ...asOf(agency, events, fiscalYear) });
    const entry = makePrintedEntry(instrument, then, sheet);
    years.push({ agency, fiscalYear, instrument, source: { kind: 'sheet', sheet }, entry });
  }
  return years;
}

async function instrumentOf(tx: Tx, hash: string): Promise<Instrument> {
  const adopted = await findInstrument(tx, hash);
  if (!adopted) throw new Error(`there is no instrument ${hash}`);
  return adopted.instrument;
}
