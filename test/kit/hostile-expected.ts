import { LARGEST_EVIDENCE } from '../../src/core/evidence.ts';
import { Problem } from '../../src/core/problem.ts';
import { sayFault } from '../../src/text/field-fault.ts';
import { itemAnswerText } from '../../src/text/item-answer.ts';
import { itemTableText } from '../../src/text/item-table.ts';
import { sayProblem } from '../../src/text/problem.ts';

/** What is to come of every hostile thing: the advice on a link, and what the pages of a form answer. */
export interface Expected {
  readonly link: string;
  readonly table?: string;
  readonly evidence?: string;
}

const refused = (fault: string, details = {}) =>
  `422 ${sayFault({ path: ['file'], fault, details }, 'th')}`;
const { title, advice } = sayProblem(
  new Problem('tooLarge', { limitBytes: LARGEST_EVIDENCE }),
  'th',
);
const TOO_LARGE = `413 ${title} ${advice}`;
const KEPT = `303 ${itemAnswerText.th.saved}`;
const KIND = refused('notItemEvidence');
const BROKEN = refused('fileBroken');
const NOT_TABLE = refused('fileNotTable');
const NOT_TEXT = refused('fileNotText');
const BOMB = refused('fileBomb');
const wide = (line: number, found: number) =>
  refused('fileTooManyColumns', { line, found, columns: 100 });

export const HOSTILE_EXPECTED: Readonly<Record<string, Expected>> = {
  'workbook bomb': { link: 'readFault bomb', table: BOMB, evidence: KEPT },
  'document bomb': { link: 'readFault bomb', table: BOMB, evidence: KEPT },
  'entities in a workbook': {
    link: 'readFault entities',
    table: `200 ${itemTableText.th.noHeadings}`,
    evidence: KEPT,
  },
  'entities in a document': { link: 'readFault entities', table: BROKEN, evidence: KEPT },
  'sparse sheet': { link: 'readFault farCells', table: wide(1_048_576, 16_384), evidence: KEPT },
  'archives in archives': { link: 'readFault noReader', table: BROKEN, evidence: KIND },
  'half a workbook': { link: 'readFault broken', table: BROKEN, evidence: KEPT },
  'gzip called a workbook': { link: 'readFault noReader', table: NOT_TEXT, evidence: KIND },
  'PDF of 200 MB': { link: 'fault tooLarge', table: TOO_LARGE, evidence: TOO_LARGE },
  'PDF of 9 MB called a page': { link: '', table: NOT_TEXT, evidence: KEPT },
  'PDF of noise': { link: 'readFault broken', table: NOT_TABLE, evidence: KEPT },
  'page called a workbook': { link: '', table: NOT_TABLE, evidence: KEPT },
  'TIS-620 table': { link: '', table: `200 ${itemTableText.th.good(1)}`, evidence: KEPT },
  'TIS-620 page called UTF-8': { link: '', table: NOT_TABLE, evidence: KEPT },
  'broken letters': { link: 'readFault notText', table: NOT_TEXT, evidence: KEPT },
  'half a UTF-16 letter': { link: 'readFault notText', table: NOT_TEXT, evidence: KEPT },
  // Whoever opens these sees what is there; that they make no table is told where one is wanted.
  'a quote that is never closed': {
    link: '',
    table: refused('fileQuoteOpen', { line: 2 }),
    evidence: KEPT,
  },
  'a million commas': { link: '', table: wide(1, 1_000_001), evidence: KEPT },
  'bytes of anything': { link: 'readFault noReader', table: NOT_TEXT, evidence: KIND },
  nothing: {
    link: 'readFault noReader',
    table: refused('fileEmpty'),
    evidence: refused('fileIsEmpty'),
  },
  'packed without end': { link: 'fault bomb' },
  'packed wrongly': { link: 'fault encodingBroken' },
  'stream without end': { link: 'fault tooLarge' },
  'a letter now and then': { link: 'fault bodySlow' },
  silence: { link: 'fault answerSlow' },
  'half of what it says': { link: 'fault cutShort' },
};
