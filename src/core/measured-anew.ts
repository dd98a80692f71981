import type { AgencyYear } from './agency-year.ts';
import type { Instrument } from './instrument.ts';
import { ancestry, type Lineage } from './lineage.ts';
import { placesOf, planOf } from './score-plan.ts';

type Year = Pick<AgencyYear, 'fiscalYear' | 'instrument'>;

/**
 * Whether a figure of two years is made of other questions or items, or of the same asked in
 * another way: then its change is not the agency's alone. False where the rules do not say.
 */
export function isMeasuredAnew(lineage: Lineage, key: string, now: Year, before: Year): boolean {
  // Read with one instrument: of what was asked otherwise nothing is known.
  if (now.instrument.year === before.instrument.year) return false;
  const olds = new Set<string>();
  for (const leaf of leavesOf(now.instrument, key)) {
    const found = ancestry(lineage, leaf, now.fiscalYear, before.fiscalYear);
    if (found.kind === 'unknown') return false;
    if (found.kind !== 'continues' || found.codes.length !== 1) return true;
    olds.add(found.codes[0]!);
  }
  const then = leavesOf(before.instrument, key);
  return then.size > 0 && (then.size !== olds.size || [...then].some((leaf) => !olds.has(leaf)));
}

/** Codes of the questions and items it is made of. */
function leavesOf(instrument: Instrument, key: string): ReadonlySet<string> {
  const leaves = new Set<string>();
  const gather = (one: string) => {
    const place = placesOf(instrument).get(one);
    if (place === undefined) return;
    const { kind, code, ways } = planOf(instrument)[place]!;
    if (kind === 'question' || kind === 'item') leaves.add(code);
    else for (const input of ways[0]?.inputs ?? []) gather(input);
  };
  gather(key);
  return leaves;
}
