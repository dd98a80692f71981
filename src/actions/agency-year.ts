import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import type { AgencyYear } from '../core/agency-year.ts';
import { codeField, fiscalYearField } from '../core/field.ts';
import type { Lineage } from '../core/lineage.ts';
import type { Role } from '../core/person.ts';
import { publishedYears } from '../store/agency-year.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { look } from './action.ts';
import { thisAgency } from './agency.ts';

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
}

export const listAgencyYears = look({
  name: 'agency-year.list',
  input: z.strictObject({ agency: codeField }),
  may: YEAR_ROLES,
  find: (tx, input) => thisAgency(tx, input.agency),
  async do({ tx, house, thing: { agency } }): Promise<AgencyYears> {
    const years = await yearsOf(tx, agency);
    const family = years[0]?.instrument.family ?? 'nacc';
    return { agency, years, lineage: await house.shipped.lineage(family) };
  },
});

export const seeAgencyYear = look({
  name: 'agency-year.see',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: (tx, input) => findAgencyYear(tx, input),
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

/** Newest first. */
export async function yearsOf(tx: Tx, agency: Agency): Promise<AgencyYear[]> {
  const years: AgencyYear[] = [];
  for (const { fiscalYear, entry, ...edition } of await publishedYears(tx, agency.id)) {
    const adopted = await findInstrument(tx, edition.head.instrumentHash);
    if (!adopted) throw new Error(`edition ${edition.hash} has no instrument`);
    const source = { kind: 'published', edition } as const;
    years.push({ agency, fiscalYear, instrument: adopted.instrument, source, entry });
  }
  return years;
}
