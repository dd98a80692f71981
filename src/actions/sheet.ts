import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import type { Instrument } from '../core/instrument.ts';
import { instrumentName } from '../core/instrument.ts';
import { badField, Problem } from '../core/problem.ts';
import { NO_FIGURES, readTyped, type Sheet, sheetFields } from '../core/sheet.ts';
import { checkSheet, type SheetCheck } from '../core/sheet-check.ts';
import { readSheetText, SHEET_LIMITS } from '../core/sheet-reading.ts';
import { readTable } from '../kit/table.ts';
import { insertSheet, sheetVersions } from '../store/sheet.ts';
import { change, type Deed, look } from './action.ts';
import { thisAgency } from './agency.ts';
import { YEAR_ROLES, yearKey } from './agency-year.ts';
import { fileField, refuseFile } from './registry.ts';
import { adoptRules, rulesOf, type SheetRules } from './sheet-instrument.ts';

/** Printed figures of an agency's year: looked at, checked while they are typed, saved half done. */
export interface SeenSheet {
  readonly agency: Agency;
  readonly fiscalYear: number;
  readonly instrument: Instrument;
  /** Every save, newest first. */
  readonly versions: readonly Sheet[];
  readonly check: SheetCheck;
}

const find = (tx: Parameters<typeof thisAgency>[0], input: { readonly agency: string }) =>
  thisAgency(tx, input.agency);

export const seeSheet = look({
  name: 'sheet.see',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find,
  async do(deed, { year }): Promise<SeenSheet> {
    const { agency } = deed.thing;
    const versions = await sheetVersions(deed.tx, agency.id, year);
    const { instrument } = await rulesOf(deed, year, versions[0]);
    const check = checkSheet(instrument, versions[0] ?? NO_FIGURES);
    return { agency, fiscalYear: year, instrument, versions, check };
  },
});

/** What a checker says of figures that are being typed; nothing is kept. */
export const trySheet = look({
  name: 'sheet.check',
  input: z.strictObject({
    ...yearKey,
    figures: sheetFields.figures,
    respondents: sheetFields.respondents,
  }),
  may: ['administrator', 'coordinator'],
  find,
  async do(deed, input) {
    const [newest] = await sheetVersions(deed.tx, deed.thing.agencyId, input.year);
    const { instrument } = await rulesOf(deed, input.year, newest);
    const { faults, ...figures } = readTyped(instrument, input);
    return { instrument, faults, check: checkSheet(instrument, figures) };
  },
});

export const saveSheet = change({
  name: 'sheet.save',
  input: z.strictObject({ ...yearKey, ...sheetFields }),
  may: ['administrator', 'coordinator'],
  find,
  async do(deed, input) {
    const [newest] = await sheetVersions(deed.tx, deed.thing.agencyId, input.year);
    const rules = await rulesOf(deed, input.year, newest);
    const { faults, figures, respondents } = readTyped(rules.instrument, input);
    if (faults.length > 0) throw new Problem('badInput', { faults });
    const { source, note } = input;
    const isComplete = input.complete === 'on';
    const content = { figures, respondents, source, note, isComplete };
    return { ...(await append(deed, input, rules, newest, content)), figures };
  },
  record: (input, { agency }, { number, figures, adopted }) => ({
    target: `${agency.code} ${input.year}`,
    agencyId: agency.id,
    details: {
      version: number,
      figures: Object.keys(figures).length,
      complete: input.complete === 'on',
      source: input.source,
      ...(adopted ? { adopted } : {}),
    },
  }),
});

/** What of pasted text or a file is understood, before it goes in. */
export const readSheet = look({
  name: 'sheet.read',
  input: z.strictObject({
    ...yearKey,
    text: z.string().max(SHEET_LIMITS.bytes).default(''),
    file: fileField.optional(),
  }),
  may: ['administrator', 'coordinator'],
  find,
  async do(deed, { year, text, file }) {
    const { agency } = deed.thing;
    const [newest] = await sheetVersions(deed.tx, agency.id, year);
    const { instrument } = await rulesOf(deed, year, newest);
    const given = file ? await textOfFile(file) : text;
    return {
      agency,
      instrument,
      newest,
      text: given,
      read: readSheetText(instrument, given, year),
    };
  },
});

async function textOfFile(file: Uint8Array): Promise<string> {
  const { rows } = await readTable(file, SHEET_LIMITS).catch(refuseFile);
  const lines: string[] = [];
  for (const { line, cells } of rows) {
    lines[line - 1] = cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
  }
  return Array.from(lines, (line) => line ?? '').join('\n');
}

/** Takes what is understood of pasted text into the sheet; the rest of it stays as it was. */
export const takeSheet = change({
  name: 'sheet.take',
  input: z.strictObject({
    ...yearKey,
    number: sheetFields.number,
    text: z.string().max(SHEET_LIMITS.bytes),
  }),
  may: ['administrator', 'coordinator'],
  find,
  async do(deed, input) {
    const [newest] = await sheetVersions(deed.tx, deed.thing.agencyId, input.year);
    const rules = await rulesOf(deed, input.year, newest);
    const read = readSheetText(rules.instrument, input.text, input.year);
    const taken = Object.keys(read.lines).length;
    if (taken === 0) throw badField('text', 'sheetNothingRead');
    const saved = await append(deed, input, rules, newest, {
      figures: { ...newest?.figures, ...read.figures },
      respondents: { ...newest?.respondents, ...read.respondents },
      source: newest?.source ?? '',
      note: newest?.note ?? '',
      isComplete: newest?.isComplete ?? false,
    });
    return { ...saved, taken };
  },
  record: (input, { agency }, { number, adopted, taken }) => ({
    target: `${agency.code} ${input.year}`,
    agencyId: agency.id,
    details: { version: number, taken, ...(adopted ? { adopted } : {}) },
  }),
});

type Content = Pick<Sheet, 'figures' | 'respondents' | 'source' | 'note' | 'isComplete'>;

/** The next version, unless somebody else saved since the one that was seen. */
async function append(
  { tx, thing, now, actor }: Deed<{ readonly agencyId: number }>,
  seen: { readonly year: number; readonly number: number },
  rules: SheetRules,
  newest: Sheet | undefined,
  content: Content,
) {
  if ((newest?.number ?? 0) !== seen.number) throw new Problem('stale', { what: 'sheet' });
  const isAdopted = await adoptRules(tx, rules, now);
  const number = seen.number + 1;
  const isSaved = await insertSheet(tx, {
    ...content,
    agencyId: thing.agencyId,
    fiscalYear: seen.year,
    number,
    instrumentHash: rules.hash,
    personId: actor.personId,
    at: now,
  });
  if (!isSaved) throw new Problem('stale', { what: 'sheet' });
  return { number, adopted: isAdopted ? instrumentName(rules.instrument) : null };
}
