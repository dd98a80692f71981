import { compare, exact, parseDecimal } from '../kit/decimal.ts';
import { type JsonFault, strictJson } from '../kit/json.ts';
import { toArabicDigits } from '../kit/thai.ts';
import type { Channel, Instrument } from './instrument.ts';
import { channelsOf, itemsOf } from './instrument.ts';
import { type Cell, type ChannelCounts, cellsOf } from './instrument-cells.ts';
import { badField, type FieldFault, Problem } from './problem.ts';
import type { ScoreInput } from './score.ts';
import { planOf } from './score-plan.ts';

/**
 * A result sheet as a file: counts, verdicts and printed figures beside the name of their
 * instrument. Nothing is guessed: what does not fit the instrument is refused, each fault by its
 * place.
 */
type Members = Readonly<Record<string, unknown>>;

const LONGEST = 5_000_000;
const MOST_ANSWERS = 1_000_000_000;
const MEMBERS = ['instrument', 'channels', 'oit', 'printed'];

/** The file's members and the instrument it names, before that instrument is known. */
export function openScoreFile(text: string): { instrument: string; members: Members } {
  if (text.length > LONGEST) throw badField('file', 'fileTooLong', { most: LONGEST });
  const read = strictJson(text.replace(/^\ufeff/, ''));
  if ('fault' in read) throw jsonProblem(read);
  const members = read.value;
  if (!isMembers(members)) throw badField('file', 'notAnObject');
  const unknown = Object.keys(members).filter((key) => !MEMBERS.includes(key));
  if (unknown.length > 0) {
    throw refused(
      unknown.map((key) => fault([key], 'unknownMember', { members: MEMBERS.join(', ') })),
    );
  }
  const { instrument } = members;
  if (typeof instrument !== 'string' || !/^[a-z][a-z0-9-]{0,29}\/\d{4}$/.test(instrument)) {
    throw badField('instrument', 'instrumentName');
  }
  return { instrument, members };
}

function jsonProblem(read: JsonFault): Problem {
  return read.fault === 'notJson'
    ? badField('file', 'brokenJson', { line: read.line })
    : badField('file', 'memberTwice', { line: read.line, member: read.member.slice(0, 60) });
}

export function readScoreFile(instrument: Instrument, members: Members): ScoreInput {
  const faults: FieldFault[] = [];
  const input = {
    channels: readChannels(instrument, members.channels, faults),
    verdicts: readVerdicts(instrument, members.oit, faults),
    printed: readPrinted(instrument, members.printed, faults),
  };
  if (faults.length > 0) throw refused(faults);
  return input;
}

function readChannels(instrument: Instrument, given: unknown, faults: FieldFault[]) {
  const channels: Partial<Record<Channel, ChannelCounts>> = {};
  const known = channelsOf(instrument);
  for (const [name, body] of entries(given, ['channels'], faults)) {
    const path = ['channels', name];
    const channel = known.find((one) => one === name);
    if (!channel) {
      faults.push(fault(path, 'unknownChannel', { channels: known.join(', ') }));
      continue;
    }
    const members = new Map(entries(body, path, faults));
    for (const key of members.keys()) {
      if (key === 'counts' || key === 'respondents') continue;
      faults.push(fault([...path, key], 'unknownMember', { members: 'counts, respondents' }));
    }
    const respondents = readRespondents(members.get('respondents'), path, faults);
    const counts = readCounts(instrument, channel, members.get('counts'), faults);
    unequalAnswers(instrument, channel, counts, respondents, faults);
    channels[channel] = { respondents, counts };
  }
  return channels;
}

function readRespondents(given: unknown, path: string[], faults: FieldFault[]) {
  if (given === undefined || isCount(given)) return given;
  faults.push(fault([...path, 'respondents'], 'badCount', { given: shown(given) }));
  return undefined;
}

function readCounts(
  instrument: Instrument,
  channel: Channel,
  given: unknown,
  faults: FieldFault[],
): Record<string, Record<string, number>> {
  const cells = cellsOf(instrument, channel);
  const byCode = new Map(cells.map((cell) => [cell.code.toLowerCase(), cell]));
  const counts: Record<string, Record<string, number>> = {};
  for (const [code, body] of entries(given, ['channels', channel, 'counts'], faults)) {
    const path = ['channels', channel, 'counts', code];
    const cell = byCode.get(code.toLowerCase());
    if (!cell) faults.push(unknownCell(cells, path, code));
    else if (Object.hasOwn(counts, cell.code)) faults.push(fault(path, 'givenTwice'));
    else counts[cell.code] = readCell(cell, body, path, faults);
  }
  return counts;
}

function unknownCell(cells: readonly Cell[], path: string[], code: string): FieldFault {
  const parts = cells.filter((cell) => cell.question.code.toLowerCase() === code.toLowerCase());
  return parts.length > 0
    ? fault(path, 'hasCells', { cells: parts.map((cell) => cell.code).join(', ') })
    : fault(path, 'unknownCode');
}

function readCell(cell: Cell, given: unknown, path: string[], faults: FieldFault[]) {
  const counts: Record<string, number> = {};
  const allowed = cell.scores.map(String);
  for (const [score, count] of entries(given, path, faults)) {
    if (!allowed.includes(score)) {
      faults.push(fault([...path, score], 'unknownScore', { scores: allowed.join(', ') }));
    } else if (!isCount(count)) {
      faults.push(fault([...path, score], 'badCount', { given: shown(count) }));
    } else counts[score] = count;
  }
  return counts;
}

/** Everybody answers everything, unless the instrument lets a question be left out. */
function unequalAnswers(
  instrument: Instrument,
  channel: Channel,
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>,
  respondents: number | undefined,
  faults: FieldFault[],
): void {
  const isRequired = instrument.missing.rule === 'required';
  let expected = respondents;
  for (const [code, cell] of Object.entries(counts)) {
    const answers = Object.values(cell).reduce((sum, count) => sum + count, 0);
    if (isRequired) expected ??= answers;
    if (expected === undefined) continue;
    if (isRequired ? answers !== expected : answers > expected) {
      const path = ['channels', channel, 'counts', code];
      faults.push(fault(path, 'unequalAnswers', { answers, expected }));
    }
  }
}

function readVerdicts(instrument: Instrument, given: unknown, faults: FieldFault[]) {
  const codes = new Map(itemsOf(instrument).map(({ code }) => [code.toLowerCase(), code]));
  const verdicts: Record<string, number> = {};
  for (const [key, verdict] of entries(given, ['oit'], faults)) {
    const code = codes.get(key.toLowerCase());
    if (code === undefined) faults.push(fault(['oit', key], 'unknownCode'));
    else if (Object.hasOwn(verdicts, code)) faults.push(fault(['oit', key], 'givenTwice'));
    else if (verdict === 0 || verdict === 100) verdicts[code] = verdict;
    else faults.push(fault(['oit', key], 'badVerdict', { given: shown(verdict) }));
  }
  return verdicts;
}

function readPrinted(instrument: Instrument, given: unknown, faults: FieldFault[]) {
  const keys = new Map(planOf(instrument).map(({ key }) => [key.toLowerCase(), key]));
  const printed: Record<string, string> = {};
  for (const [name, figure] of entries(given, ['printed'], faults)) {
    const key = keys.get(name.toLowerCase());
    const path = ['printed', name];
    // A JSON number is read by its shortest digits, which are the ones that were written.
    const text = typeof figure === 'number' ? String(figure) : figure;
    const digits = typeof text === 'string' ? toArabicDigits(text).trim() : '';
    if (key === undefined) faults.push(fault(path, 'unknownCode'));
    else if (Object.hasOwn(printed, key)) faults.push(fault(path, 'givenTwice'));
    else if (isFigure(digits)) printed[key] = digits;
    else faults.push(fault(path, 'badFigure', { given: shown(figure) }));
  }
  return printed;
}

function isFigure(text: string): boolean {
  const value = /^\d+(\.\d{1,2})?$/.test(text) ? parseDecimal(text) : undefined;
  return value !== undefined && compare(value, exact(100)) <= 0;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_ANSWERS;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entries(value: unknown, path: string[], faults: FieldFault[]): [string, unknown][] {
  if (value === undefined) return [];
  if (isMembers(value)) return Object.entries(value);
  faults.push(fault(path, 'notAnObject'));
  return [];
}

function fault(
  path: readonly string[],
  why: string,
  details?: Readonly<Record<string, string | number>>,
): FieldFault {
  return { path: path.map((step) => step.slice(0, 60)), fault: why, details };
}

/** At most so many faults are told at once; a hostile file could name millions. */
const MOST_FAULTS = 50;

function refused(faults: readonly FieldFault[]): Problem {
  return new Problem('badInput', { faults: faults.slice(0, MOST_FAULTS) });
}

function shown(value: unknown): string {
  return String(JSON.stringify(value) ?? value).slice(0, 40);
}
