import { type EarlierFiner, writeFiner } from '../core/finer.ts';
import { type Channel, channelsOf, type Instrument } from '../core/instrument.ts';
import { cellsOf } from '../core/instrument-cells.ts';
import { isSameCounts } from '../core/kept-answers.ts';
import { ByteText } from '../kit/byte-text.ts';
import type { Database } from '../store/database.ts';
import {
  editionsWithoutFiners,
  type FrozenInputs,
  inputsOfEdition,
  insertFiners,
} from '../store/finer.ts';
import { findInstrument } from '../store/instrument.ts';
import { eligibleInCycle } from '../store/result.ts';
import { type EditionBefore, editionBefore } from '../store/result-input.ts';
import { reasonsOfCycle } from '../store/verdict.ts';

/** Editions published by a program that kept nothing finer, in an old database or backup. */
export async function finerOlderEditions(db: Database): Promise<void> {
  const scope = { kind: 'all' } as const;
  for (const { id, cycleId, number, instrumentHash, publishedAt } of await db.transaction(
    scope,
    editionsWithoutFiners,
  )) {
    await db.transaction(scope, async (tx) => {
      const adopted = await findInstrument(tx, instrumentHash);
      if (!adopted) throw new Error(`edition ${id} has no instrument`);
      const reasons = await reasonsOfCycle(tx, cycleId, publishedAt);
      const eligible = await eligibleInCycle(tx, cycleId);
      const frozen = await inputsOfEdition(tx, id);
      const earlier = await editionBefore(tx, cycleId, number);
      const before = new Map(earlier.map((one) => [one.agencyId, one]));
      const finers = frozen.map((one) => {
        const registered = eligible.get(one.agencyId) ?? { staff: null, users: null };
        const who = {
          ...registered,
          headCount: null,
          reasons: reasons.get(one.agencyId) ?? {},
          earlier: sameAnswers(one, before.get(one.agencyId)),
        };
        const finer = finerOfFrozen(adopted.instrument, one, who);
        return { agencyId: one.agencyId, finer };
      });
      await insertFiners(tx, id, finers);
    });
  }
}

/** As in publishing: a correction shows options of the same answers alone. */
function sameAnswers({ inputs }: FrozenInputs, before: EditionBefore | undefined) {
  if (!before) return undefined;
  const shown: EarlierFiner = {};
  for (const [name, now] of Object.entries(inputs.channels)) {
    const channel = name as Channel;
    const then = before.channels[channel];
    if (then && isSameCounts(then, now)) shown[channel] = before.finer?.channels[channel];
  }
  return shown;
}

function finerOfFrozen(
  instrument: Instrument,
  { inputs, released }: FrozenInputs,
  who: Parameters<typeof writeFiner>[3],
): string {
  const cells = new Map(channelsOf(instrument).map((one) => [one, cellsOf(instrument, one)]));
  const text = writeFiner(new ByteText(), instrument, released, who, (channel, place) => {
    const { code, scores } = cells.get(channel)![place]!;
    const counts = inputs.channels[channel]?.counts ?? {};
    return scores.toSorted((a, b) => a - b).map((score) => counts[code]?.[score] ?? 0);
  });
  return text.toString();
}
