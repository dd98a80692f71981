import { randomBytes } from 'node:crypto';
import { canonical } from '../core/audit.ts';
import type { Cycle } from '../core/cycle.ts';
import { contentHasher, type Entry, sealedHashOf, textHash } from '../core/edition.ts';
import type { Instrument } from '../core/instrument.ts';
import { placeFacts } from '../core/place.ts';
import { makePrintedEntry, scorePrinted } from '../core/printed-entry.ts';
import { type Gap, isBlocking } from '../core/result.ts';
import { planOf } from '../core/score-plan.ts';
import type { Sheet, SheetFigures } from '../core/sheet.ts';
import type { Tx } from '../store/database.ts';
import { theseAgencies } from '../store/result.ts';
import { sheetsOfYear } from '../store/sheet.ts';
import { entryAgency } from './result-inputs.ts';
import type { MadeAgency, MadeCycle } from './result-made.ts';

/** A cycle's results out of the sheets of its year that are said to be whole. */
export async function makePrintedCycle(
  tx: Tx,
  cycle: Cycle,
  instrument: Instrument,
): Promise<MadeCycle> {
  const content = contentHasher(cycle.instrumentHash);
  const agencies: MadeAgency[] = [];
  const whole = await wholeSheets(tx, cycle);
  const own = await theseAgencies(tx, [...whole.keys()]);
  const results = function* () {
    for (const agency of own) {
      const sheet = known(instrument, whole.get(agency.id)!);
      const salt = randomBytes(32).toString('hex');
      const sealed = sealedHashOf(salt, '{}');
      const entry = makePrintedEntry(instrument, entryAgency(agency), sheet, sealed);
      const text = Buffer.from(canonical(entry));
      const hash = textHash(text);
      content.put(text, sealed);
      const facts = placeFacts(instrument, { agencyId: agency.id, entry, ...agency });
      const gaps = printedGaps(instrument, sheet, entry).map((gap) => ({
        ...gap,
        blocking: isBlocking(instrument, gap),
      }));
      agencies.push({ facts, entryHash: hash, gaps });
      const made = { entry: text, entryHash: hash, inputs: NO_INPUTS, salt, finer: null };
      yield { agencyId: agency.id, ...made };
    }
  };
  return { results: results(), agencies, contentHash: content.hash };
}

const NO_INPUTS = Buffer.from('{"channels":{},"minimums":{},"verdicts":{}}');

export async function printedDraft(
  tx: Tx,
  cycle: Cycle,
  instrument: Instrument,
  agencyCode: string,
): Promise<Entry | undefined> {
  const whole = await wholeSheets(tx, cycle);
  const agencies = await theseAgencies(tx, [...whole.keys()]);
  const agency = agencies.find((one) => one.code === agencyCode);
  if (!agency) return undefined;
  return makePrintedEntry(
    instrument,
    entryAgency(agency),
    known(instrument, whole.get(agency.id)!),
  );
}

async function wholeSheets(tx: Tx, { fiscalYear }: Cycle): Promise<Map<number, Sheet>> {
  const sheets = await sheetsOfYear(tx, fiscalYear);
  return new Map(sheets.flatMap((one) => (one.isComplete ? [[one.agencyId, one]] : [])));
}

/** A sheet may have been begun with another version of the year's instrument. */
function known(instrument: Instrument, { figures, respondents }: Sheet): SheetFigures {
  const keys = new Set(planOf(instrument).map((rule) => rule.key));
  const own = Object.entries(figures).filter(([key]) => keys.has(key));
  return { figures: Object.fromEntries(own), respondents };
}

function printedGaps(instrument: Instrument, { figures }: SheetFigures, entry: Entry): Gap[] {
  const differs = scorePrinted(instrument, figures).disagreements.map(({ key }) => key);
  return [
    ...(entry.values.total === undefined ? [{ kind: 'noTotal' } as const] : []),
    ...(differs.length > 0 ? [{ kind: 'printedDiffers', keys: differs } as const] : []),
  ];
}
