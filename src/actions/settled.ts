import type { Cycle } from '../core/cycle.ts';
import type { Instrument } from '../core/instrument.ts';
import { type OwnVerdict, verdictChain } from '../core/verdict-chain.ts';
import type { Tx } from '../store/database.ts';
import { insertVerdict, verdictChainOf } from '../store/verdict.ts';

/** Writes what stands of an item now, and of all that depends on it. */
export async function settleVerdict(
  tx: Tx,
  of: {
    readonly agencyId: number;
    readonly cycle: Pick<Cycle, 'id'>;
    readonly instrument: Instrument;
  },
  item: string,
  own: OwnVerdict,
  by: { readonly personId: string | null; readonly at: Date },
): Promise<void> {
  const place = { cycleId: of.cycle.id, agencyId: of.agencyId };
  const known = await verdictChainOf(tx, place);
  known.own.set(item, own);
  for (const row of verdictChain(of.instrument, known.own, known.standing, item)) {
    await insertVerdict(tx, place, { ...row, ...by });
  }
}
