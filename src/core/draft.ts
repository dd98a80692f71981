import { createHash } from 'node:crypto';
import { parseDecimal } from '../kit/decimal.ts';
import type { PublishedText } from './advice-issue.ts';
import type { AgencyYear } from './agency-year.ts';
import { canonical } from './audit.ts';
import { type BandSense, type Bands, bandAt, bandTo } from './band.ts';
import type { GroupMean } from './group-mean.ts';
import type { Channel, Text } from './instrument.ts';
import type { Lineage } from './lineage.ts';
import type { Change } from './trend.ts';

/**
 * What can be said of a year's results, as facts: each point becomes a sentence in text/draft.ts.
 * Everything in a point is in the results, the instrument or the agency's bands; nothing is guessed.
 */
export type Point =
  /** Where an indicator or a question stands. */
  | {
      readonly say: 'standing';
      readonly code: string;
      readonly value: string;
      readonly band: In;
      /** Among all indicators; null where some have no score yet. */
      readonly rank: { readonly place: number; readonly of: number; readonly tied: boolean } | null;
    }
  | ({ readonly say: 'noScore'; readonly code: string } & NoScore)
  /** The indicator is known and its questions are not. */
  | { readonly say: 'noQuestions'; readonly code: string }
  | { readonly say: 'inBand'; readonly band: In; readonly scores: readonly Score[] }
  | {
      readonly say: 'noneInBands';
      readonly sense: 'strong' | 'weak';
      readonly from: number | null;
      readonly among?: Among;
    }
  | {
      readonly say: 'highest' | 'lowest';
      readonly scores: readonly Score[];
      readonly among?: Among;
    }
  /** Of all indicators, where no two differ. */
  | {
      readonly say: 'allEqual';
      readonly value: string;
      readonly count: number;
      readonly among?: Among;
    }
  /** Asked the other way round, so that a high score means that little of it was found. */
  | { readonly say: 'reversed'; readonly codes: readonly string[] }
  /** Yes or no, and somebody answered the other way. */
  | { readonly say: 'notAll'; readonly code: string; readonly isReversed: boolean }
  | {
      readonly say: 'parts';
      readonly code: string;
      readonly higher: PartScore;
      readonly lower: PartScore;
      readonly difference: string;
    }
  /** Questions of which one part is at least so much higher than the other. */
  | {
      readonly say: 'partsApart';
      readonly higher: Channel;
      readonly lower: Channel;
      readonly least: string;
      readonly questions: readonly {
        readonly code: string;
        readonly higher: string;
        readonly lower: string;
        readonly difference: string;
      }[];
    }
  | ({ readonly say: 'change'; readonly code: string; readonly since: number } & Moved)
  | { readonly say: 'break'; readonly code: string; readonly since: number; readonly why: Text }
  /** What was changed for everybody in a year since then. */
  | { readonly say: 'beware'; readonly year: number; readonly why: Text }
  | { readonly say: 'allItems'; readonly code: string; readonly count: number }
  | {
      readonly say: 'someItems';
      readonly code: string;
      readonly got: number;
      readonly count: number;
    }
  | { readonly say: 'noItems'; readonly count: number }
  | { readonly say: 'noneGot' | 'noneLost' }
  | { readonly say: 'lost'; readonly item: string; readonly reason: string }
  /** Of which no reason is known. */
  | { readonly say: 'lostItems'; readonly items: readonly string[] }
  | { readonly say: 'itemsUnknown'; readonly code: string; readonly value: string }
  | {
      readonly say: 'linked';
      readonly questions: readonly string[];
      /** Sections of which every item is meant. */
      readonly sections: readonly string[];
      readonly items: readonly string[];
      readonly got: boolean;
    }
  | {
      readonly say: 'suggest';
      readonly questions: readonly string[];
      readonly targets: readonly string[];
    }
  /** What assessors advised and published, in their words. */
  | ({ readonly say: 'advised' } & Pick<PublishedText, 'code' | 'th' | 'en' | 'items'>)
  | {
      readonly say: 'level';
      readonly total: string;
      readonly level: string | null;
      readonly pass: number;
      readonly isPass: boolean;
    }
  | {
      readonly say: 'unmet';
      readonly to: string;
      readonly unmet: readonly {
        readonly key: string;
        readonly value: string;
        readonly needs: number;
      }[];
    }
  | { readonly say: 'bestLevel' }
  | {
      readonly say: 'tools';
      readonly scores: readonly (Score & { readonly parts: readonly Score[] })[];
    }
  | GroupPoint;

export type GroupPoint =
  | {
      readonly say: 'groups';
      readonly channel: Channel;
      readonly kind: string;
      readonly higher: GroupMean;
      readonly lower: GroupMean;
      readonly difference: string;
    }
  | { readonly say: 'noGroups'; readonly why: 'none' | 'few' | 'one'; readonly least: number };

export interface Score {
  readonly code: string;
  readonly value: string;
}

/** Why a score is not there, and in which parts of its survey where the others have what it takes. */
export interface NoScore {
  readonly why: 'few' | 'nobody' | 'belowSample' | 'unknown';
  readonly parts: readonly Channel[];
}

/** Some have no score, so that nothing is said of all of them. */
export interface Among {
  readonly known: number;
  readonly all: number;
}

export interface PartScore {
  readonly channel: Channel;
  readonly value: string;
}

interface Moved {
  /** It may as well be chance. */
  readonly isNoise?: true;
  readonly now: string;
  readonly before: string;
  readonly difference: string;
}

/** The band of a score, with its ends in hundredths. */
export interface In {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly sense: BandSense;
}

/** What drafts are made from. */
export interface DraftSource {
  readonly year: AgencyYear;
  /** The year before it of which anything is known. */
  readonly before: AgencyYear | undefined;
  readonly lineage: Lineage;
  readonly bands: Bands;
  /** Why disclosure items did not score, by item. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly groups: readonly GroupMean[];
  /** Published of the assessors', written from these scores. */
  readonly advice: readonly PublishedText[];
  /** Figures whose change since then may as well be chance. */
  readonly noise: readonly string[];
}

/** The same with what follows from it for every place. */
export interface DraftContext extends DraftSource {
  readonly changes: ReadonlyMap<string, Change>;
  readonly rank: (code: string) => { place: number; of: number; tied: boolean } | null;
}

/** One text of an analysis before anybody wrote it. */
export interface Draft {
  readonly place: string;
  readonly kind: PieceKind;
  readonly points: readonly Point[];
}

/** What is written of a place: the whole, an indicator, a question or an item. */
export const PIECE_KINDS = [
  'summary',
  'strengths',
  'weaknesses',
  'positive',
  'negative',
  'finding',
  'suggestion',
  'assessor',
  'groups',
  'remark',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** Nothing where every one has a score, as then it need not be said. */
export function among(known: number, all: number): { readonly among?: Among } {
  return known === all ? {} : { among: { known, all } };
}

/** By what a draft says, whatever words it is said in: a text knows which one it was written from. */
export function draftBasis(points: readonly Point[]): string {
  return createHash('sha256').update(canonical(points)).digest('hex');
}

export function bandOf(bands: Bands, value: string): In {
  const place = bandAt(bands, parseDecimal(value)!);
  const { name, from, sense } = bands[place]!;
  return { name, from, to: bandTo(bands, place), sense };
}

/** What became of a figure since the year before, where that can be said. */
export function changePoints({ changes, before, noise }: DraftContext, code: string): Point[] {
  const change = changes.get(code);
  const since = before?.fiscalYear;
  if (!change || since === undefined || change.kind === 'notComparable') return [];
  if (change.kind === 'breaks') return [{ say: 'break', code, since, why: change.why }];
  const { now, before: then, difference } = change;
  const moved = { now, before: then, difference };
  const label = noise.includes(code) ? ({ isNoise: true } as const) : {};
  return [{ say: 'change', code, since, ...moved, ...label }];
}
