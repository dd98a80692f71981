import { cellsOf } from './instrument-cells.ts';
import type { Response, Submission } from './response.ts';
import type { Survey } from './survey.ts';

/**
 * An answer as it is closed up until the window has closed: everything that came with it, and then
 * nothing up to a length that is the same for all of them.
 */
type Contents = Pick<Submission, 'answers' | 'bands' | 'suggestion'>;

const NO_BANDS = 0xffff;
const HEAD = 8;
const STEP = 64;
/** A letter of a suggestion takes at most so many bytes; covers put over names may make it longer. */
const LETTER = 4;
const COVERS = 1024;

/** So many bytes each answer of this survey takes up. */
export function roomOf({ instrument, part, suggestion }: Survey): number {
  const words = suggestion ? suggestion.maxLength * LETTER + COVERS : 0;
  const bytes = HEAD + cellsOf(instrument, part.channel).length + part.demographics.length + words;
  return Math.ceil(bytes / STEP) * STEP;
}

export function packContents({ answers, bands, suggestion = '' }: Contents, room: number): Buffer {
  const words = Buffer.from(suggestion, 'utf8');
  const length = HEAD + answers.length + (bands?.length ?? 0) + words.length;
  const packed = Buffer.alloc(Math.ceil(length / room) * room);
  packed.writeUInt16BE(answers.length, 0);
  packed.writeUInt16BE(bands?.length ?? NO_BANDS, 2);
  packed.writeUInt32BE(words.length, 4);
  Buffer.concat([answers, bands ?? new Uint8Array(), words]).copy(packed, HEAD);
  return packed;
}

export function unpackContents(packed: Buffer): Contents {
  const answersEnd = HEAD + packed.readUInt16BE(0);
  const bandBytes = packed.readUInt16BE(2);
  const hasBands = bandBytes !== NO_BANDS;
  const bandsEnd = answersEnd + (hasBands ? bandBytes : 0);
  const words = packed.subarray(bandsEnd, bandsEnd + packed.readUInt32BE(4));
  return {
    answers: packed.subarray(HEAD, answersEnd),
    bands: hasBands ? packed.subarray(answersEnd, bandsEnd) : undefined,
    suggestion: words.toString('utf8'),
  };
}

/** Where an answer belongs, as what closes it up is bound to. */
export function placeOf({ cycleId, agencyId, channel }: Omit<Response, 'answers'>): string {
  return `answer ${cycleId} ${agencyId} ${channel}`;
}
