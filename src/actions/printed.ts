import { z } from 'zod';
import type { Cycle } from '../core/cycle.ts';
import { textField } from '../core/field.ts';
import type { Instrument } from '../core/instrument.ts';
import { scorePrinted } from '../core/printed-entry.ts';
import { badField } from '../core/problem.ts';
import type { Sheet } from '../core/sheet.ts';
import {
  cellsOfText,
  type NamedAgency,
  type ReadTable,
  readSheetTable,
} from '../core/sheet-table.ts';
import { readTable } from '../kit/table.ts';
import { everyAgency } from '../store/agency-list.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { appendSheets, type NextSheet, sheetsOfYear } from '../store/sheet.ts';
import { change, type Deed, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';
import { fileField, refuseFile } from './registry.ts';
import { instrumentOfCycle } from './result-made.ts';

/** A year of printed figures: which agencies' sheets are there, and many of them brought in at once. */
const TABLE_LIMITS = { bytes: 10_000_000, rows: 20_000, columns: 200 };
const tableText = z.string().max(4_000_000);

async function find(tx: Tx, { cycleId }: { readonly cycleId: number }) {
  const cycle = await findCycle(tx, cycleId);
  return cycle?.source === 'printed' ? cycle : undefined;
}

export interface PrintedYear {
  readonly cycle: Cycle;
  readonly instrument: Instrument;
  readonly sheets: readonly PrintedSheet[];
}

export interface PrintedSheet {
  readonly agency: NamedAgency;
  readonly total: string | null;
  readonly isComplete: boolean;
  /** Figures that do not follow from those below them. */
  readonly differs: number;
}

export const seePrinted = look({
  name: 'printed.see',
  input: z.strictObject(cycleKey),
  may: ['administrator'],
  find,
  async do({ tx, thing: cycle }): Promise<PrintedYear> {
    const instrument = await instrumentOfCycle(tx, cycle);
    const agencies = new Map((await everyAgency(tx)).map((agency) => [agency.id, agency]));
    const sheets = (await sheetsOfYear(tx, cycle.fiscalYear)).map((sheet) => {
      const outcome = scorePrinted(instrument, sheet.figures);
      return {
        agency: agencies.get(sheet.agencyId)!,
        total: sheet.figures.total ?? null,
        isComplete: sheet.isComplete,
        differs: outcome.disagreements.length,
      };
    });
    sheets.sort((a, b) => (a.agency.code < b.agency.code ? -1 : 1));
    return { cycle, instrument, sheets };
  },
});

/** What of a table is understood, before it goes in. */
export const readPrinted = look({
  name: 'printed.read',
  input: z.strictObject({ ...cycleKey, text: tableText.default(''), file: fileField.optional() }),
  may: ['administrator'],
  find,
  async do({ tx, thing: cycle }, { text, file }) {
    const rows = file ? (await readTable(file, TABLE_LIMITS).catch(refuseFile)).rows : undefined;
    const given = rows ? rows.map(({ cells }) => cells.map(inLine).join('\t')).join('\n') : text;
    const instrument = await instrumentOfCycle(tx, cycle);
    return { cycle, instrument, text: given, ...(await judged(tx, cycle, instrument, given)) };
  },
});

const inLine = (cell: string) => cell.replace(/\s+/g, ' ');

export const takePrinted = change({
  name: 'printed.take',
  input: z.strictObject({ ...cycleKey, text: tableText, source: textField(300).default('') }),
  may: ['administrator'],
  find,
  async do(deed, { text, source }) {
    const { tx, thing: cycle, now, actor } = deed;
    const instrument = await instrumentOfCycle(tx, cycle);
    const { read, before } = await judged(tx, cycle, instrument, text);
    if (read.agencies.length === 0) throw badField('text', 'tableNothingRead');
    const next = read.agencies.map(({ agency, figures }): NextSheet => {
      const old = before.get(agency.id);
      return {
        agencyId: agency.id,
        fiscalYear: cycle.fiscalYear,
        instrumentHash: cycle.instrumentHash,
        figures: { ...old?.figures, ...figures },
        respondents: old?.respondents ?? {},
        source: source || (old?.source ?? ''),
        note: old?.note ?? '',
        isComplete: true,
        at: now,
      };
    });
    await appendSheets(tx, next, actor.personId);
    return { agencies: read.agencies.map(({ agency }) => agency.code) };
  },
  record: ({ source }, cycle, { agencies }) => ({
    target: targetOf(cycle),
    details: { source, agencies },
  }),
});

async function judged(
  tx: Deed['tx'],
  cycle: Cycle,
  instrument: Instrument,
  text: string,
): Promise<{ readonly read: ReadTable; readonly before: ReadonlyMap<number, Sheet> }> {
  const read = readSheetTable(
    { instrument, fiscalYear: cycle.fiscalYear },
    cellsOfText(text),
    await everyAgency(tx),
  );
  const sheets = await sheetsOfYear(tx, cycle.fiscalYear);
  return { read, before: new Map(sheets.map((sheet) => [sheet.agencyId, sheet])) };
}
