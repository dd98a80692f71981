import type { Channel } from './instrument.ts';

/** A suggestion in words, masked, that belongs to an agency's survey and to nobody's answers. */
export interface Suggestion {
  readonly id: string;
  readonly agencyId: number;
  readonly channel: Channel;
  readonly text: string;
}

export const DECISIONS = ['release', 'withhold'] as const;

/** An agency reads none of a survey's while there are fewer. */
export const LEAST_SUGGESTIONS = 5;
