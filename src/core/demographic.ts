import { type Channel, type Instrument, type Part, partsOf } from './instrument.ts';
import { type Cell, cellsOf } from './instrument-cells.ts';
import type { CellSums } from './score.ts';

/**
 * What respondents may say of themselves, in coarse bands. It is added up per band while answers are
 * mixed, each demographic for itself, and never stands beside an answer afterwards: two bands of one
 * person meet nowhere. Where few could have answered nothing is asked.
 */
export type Demographic = Part['demographics'][number];

/** Fewer who could answer, or nobody knows how many: not asked. */
export const LEAST_ELIGIBLE = 50;

export function demographicsAsked(
  part: Part,
  eligible: number | null | undefined,
): readonly Demographic[] {
  return (eligible ?? 0) >= LEAST_ELIGIBLE ? part.demographics : [];
}

/** Who could answer a part, as registered for the cycle. */
export function eligibleFor(
  part: Pick<Part, 'answeredBy'>,
  who: {
    readonly headCount: number | null;
    readonly staff: number | null | undefined;
    readonly users: number | null | undefined;
  },
): number | null {
  const eligible = part.answeredBy === 'staff' ? (who.staff ?? who.headCount) : who.users;
  return eligible ?? null;
}

/** One byte a demographic of the part, in its order: 0 not stated, n the n-th band. */
export function packBands(
  part: Pick<Part, 'demographics'>,
  chosenOf: (demographic: Demographic) => number,
): Uint8Array {
  return Uint8Array.from(part.demographics, (demographic) => {
    const band = chosenOf(demographic);
    return band <= demographic.bands.length ? band : 0;
  });
}

/** A respondent as the mixer sees one: answers, and bands where they were asked. */
export interface Banded {
  readonly answers: Uint8Array;
  readonly bands: Uint8Array;
}

/** Of everybody in one band: how many, and what each cell adds up to. */
export interface BandSum {
  readonly demographic: string;
  readonly band: string;
  readonly respondents: number;
  readonly sums: CellSums;
}

export interface ChannelBandSum extends BandSum {
  readonly channel: Channel;
}

/** Adds respondents to what was there; who said nothing of a demographic is in no band of it. */
export function addBands(
  instrument: Instrument,
  channel: Channel,
  before: readonly BandSum[],
  respondents: readonly Banded[],
): BandSum[] {
  const cells = cellsOf(instrument, channel);
  const { demographics } = partsOf(instrument).find((part) => part.channel === channel)!;
  const found = new Map(before.map((one) => [`${one.demographic} ${one.band}`, one]));
  for (const { answers, bands } of respondents) {
    for (const [place, demographic] of demographics.entries()) {
      const band = demographic.bands[(bands[place] ?? 0) - 1];
      if (!band) continue;
      const key = `${demographic.code} ${band.code}`;
      const known = found.get(key);
      found.set(key, {
        demographic: demographic.code,
        band: band.code,
        respondents: (known?.respondents ?? 0) + 1,
        sums: added(cells, known?.sums, answers),
      });
    }
  }
  return [...found.values()];
}

function added(cells: readonly Cell[], before: CellSums | undefined, answers: Uint8Array) {
  const sums: Record<string, readonly [number, number]> = {};
  for (const [place, { code, scores }] of cells.entries()) {
    const [sum, answered] = before?.[code] ?? [0, 0];
    const score = scores[answers[place]! - 1];
    sums[code] = score === undefined ? [sum, answered] : [sum + score, answered + 1];
  }
  return sums;
}
