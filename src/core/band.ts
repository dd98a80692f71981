import { compare, type Exact, exact, parseDecimal } from '../kit/decimal.ts';

/**
 * An agency sorts its scores into bands of its own choice. A band begins at a score and reaches to
 * where the one above begins, so that every score from 0 to 100 is in one band and in one only.
 * Scores are printed with two decimals, so bands are kept in hundredths.
 */
export interface Band {
  readonly name: string;
  /** The least score in it, in hundredths: 9500 is 95.00. */
  readonly from: number;
  readonly sense: BandSense;
}

/** What the agency means to do about scores there: what drafts call a strength or a weakness. */
export const BAND_SENSES = ['keep', 'raise', 'mend'] as const;
export type BandSense = (typeof BAND_SENSES)[number];

/** Best first; the last begins at 0. */
export type Bands = readonly Band[];

export const HIGHEST = 10_000;
export const FEWEST_BANDS = 3;
export const MOST_BANDS = 8;

/** Where the bands begin that agencies are known to use; names are in text/band.ts. */
export const BAND_PRESETS = {
  common: [
    { from: 9500, sense: 'keep' },
    { from: 8500, sense: 'raise' },
    { from: 0, sense: 'mend' },
  ],
  close: [
    { from: 9500, sense: 'keep' },
    { from: 9000, sense: 'raise' },
    { from: 0, sense: 'mend' },
  ],
  high: [
    { from: 9751, sense: 'keep' },
    { from: 9500, sense: 'keep' },
    { from: 0, sense: 'raise' },
  ],
  urgent: [
    { from: 9500, sense: 'keep' },
    { from: 9000, sense: 'raise' },
    { from: 8500, sense: 'mend' },
    { from: 0, sense: 'mend' },
  ],
} as const satisfies Record<string, readonly Omit<Band, 'name'>[]>;
export type BandPreset = keyof typeof BAND_PRESETS;

/** What holds until an agency chooses; its names are in text/band.ts. */
export const DEFAULT_BANDS: Bands = BAND_PRESETS.common.map((band) => ({ name: '', ...band }));

/** Its place among the bands, 0 the best. */
export function bandAt(bands: Bands, score: Exact): number {
  const place = bands.findIndex((band) => compare(score, exact(band.from, 100)) >= 0);
  return place < 0 ? bands.length - 1 : place;
}

/** The greatest score in it, in hundredths. */
export function bandTo(bands: Bands, place: number): number {
  const above = bands[place - 1];
  return above ? above.from - 1 : HIGHEST;
}

/** `94.5` as 9450; undefined where there are more than two decimals or it is no score. */
export function hundredths(text: string): number | undefined {
  const value = parseDecimal(text);
  if (!value) return undefined;
  const scaled = value.over * 100n;
  if (value.over < 0n || scaled % value.under !== 0n) return undefined;
  const whole = Number(scaled / value.under);
  return whole <= HIGHEST ? whole : undefined;
}

/** 9450 as `94.50`. */
export function scoreText(inHundredths: number): string {
  return `${Math.trunc(inHundredths / 100)}.${String(inHundredths % 100).padStart(2, '0')}`;
}
