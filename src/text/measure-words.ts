import { type Bands, scoreText } from '../core/band.ts';
import type { Proposal } from '../core/plan-proposal.ts';
import type { Names } from './draft.ts';

/** What a language says when it drafts a measure. */
export interface MeasureWords {
  readonly draft: (proposal: Proposal, names: Names, bands: Bands) => Drafted;
  readonly quoted: (text: string) => string;
  readonly followUp: string;
}

/** What is drafted: each step with its first and last quarter. */
export interface Drafted {
  readonly title: string;
  readonly finding: string;
  readonly steps: readonly (readonly [text: string, from: number, to: number])[];
  readonly output: string;
  readonly evidence: string;
  readonly success: string;
}

/** The least score that the agency means to keep. */
export function keepFrom(bands: Bands): string {
  const keep = bands.filter(({ sense }) => sense === 'keep').at(-1);
  return keep ? scoreText(keep.from) : '100.00';
}
