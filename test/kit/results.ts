import { createHash } from 'node:crypto';
import { madeUpAnswers } from '../../demo/answers.ts';
import { agencies } from '../../demo/world.ts';
import { perform } from '../../src/actions/action.ts';
import type { House } from '../../src/actions/house.ts';
import { setVerdict } from '../../src/actions/verdict.ts';
import { type Channel, type Instrument, itemsOf } from '../../src/core/instrument.ts';
import type { Cast } from './cast.ts';

/** Made-up answers of one agency, sent in as forms are. */
export async function answerAs(
  house: House,
  instrument: Instrument,
  cycleId: number,
  agency: { readonly id: number; readonly code: string },
  people: Readonly<Partial<Record<Channel, number>>>,
  /** Others than those who answered before. */
  also = '',
): Promise<void> {
  const tendency = agencies.find((one) => one.code === agency.code)?.tendency ?? 80;
  for (const [channel, n] of Object.entries(people) as [Channel, number][]) {
    const seed = `${cycleId} ${agency.code}${also}`;
    const all = madeUpAnswers(instrument, channel, tendency, n, seed);
    const kept = await Promise.all(
      all.map((answers, i) =>
        house.intake.submit({
          key: createHash('sha256').update(`${seed} ${channel} ${i}`).digest().subarray(0, 16),
          agencyId: agency.id,
          cycleId,
          channel,
          answers,
        }),
      ),
    );
    if (kept.some((one) => one !== 'kept')) throw new Error('an answer was not kept');
  }
}

/** A verdict on every item: nothing for those missed, full for the others. */
export async function judge(
  house: House,
  cast: Cast,
  instrument: Instrument,
  place: { readonly cycleId: number; readonly agencyCode: string },
  missed: readonly string[] = [],
): Promise<void> {
  const lead = await cast.actor('lead');
  for (const { code } of itemsOf(instrument)) {
    const verdict = missed.includes(code) ? { score: 0, reason: 'องค์ประกอบไม่ครบ' } : { score: 100 };
    await perform(house, lead, setVerdict, { ...place, item: code, ...verdict });
  }
}

/** An item that was missed is given after all. */
export async function correct(
  house: House,
  cast: Cast,
  cycleId: number,
  agencyCode: string,
  item: string,
): Promise<void> {
  const given = { cycleId, agencyCode, item, score: 100 };
  await perform(house, await cast.actor('lead'), setVerdict, given);
}
