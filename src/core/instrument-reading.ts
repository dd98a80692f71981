import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import type { Instrument } from './instrument.ts';
import { ruleFaults } from './instrument-faults.ts';
import { instrumentSchema } from './instrument-schema.ts';
import { Problem } from './problem.ts';

/** Why an instrument file cannot be used, at which line; sentences are in text/instrument.ts. */
export interface InstrumentFault {
  /** From 1. */
  readonly line: number;
  readonly path: readonly (string | number)[];
  readonly fault: string;
  readonly details: Readonly<Record<string, string | number>>;
}

const LONGEST = 1_000_000;

/** The instrument in a file's text; throws `badInput` with every fault and its line. */
export function readInstrument(text: string): Instrument {
  const read = checkInstrument(text);
  if ('instrument' in read) return read.instrument;
  throw new Problem('badInput', {
    faults: read.faults.map(({ line, path, fault, details }) => ({
      path,
      fault,
      details: { ...details, line },
    })),
  });
}

export function checkInstrument(
  text: string,
): { readonly instrument: Instrument } | { readonly faults: readonly InstrumentFault[] } {
  if (text.length > LONGEST) {
    return { faults: [{ line: 1, path: [], fault: 'fileTooLong', details: { most: LONGEST } }] };
  }
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: false, version: '1.2' });
  const broken = doc.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    path: [],
    fault: 'notYaml',
    details: { message: error.message.split('\n')[0]!.slice(0, 200) },
  }));
  const unwanted = broken.length > 0 ? broken : unwantedYaml(doc, lines);
  if (unwanted.length > 0) return { faults: unwanted };

  const parsed = instrumentSchema.safeParse(doc.toJS());
  if (!parsed.success) {
    return {
      faults: inOrder(parsed.error.issues.flatMap((issue) => shapeFaults(doc, lines, issue))),
    };
  }
  const faults = ruleFaults(parsed.data).map(({ path, fault, details }) => ({
    line: lineOf(doc, lines, path),
    path,
    fault,
    details: details ?? {},
  }));
  return faults.length > 0 ? { faults: inOrder(faults) } : { instrument: parsed.data };
}

function inOrder(faults: InstrumentFault[]): InstrumentFault[] {
  return faults.sort((a, b) => a.line - b.line);
}

/** References to other places of the file and a key written twice: neither can be read by eye. */
function unwantedYaml(doc: Document, lines: LineCounter): InstrumentFault[] {
  const faults: InstrumentFault[] = [];
  const at = (offset: number | undefined, fault: string, details = {}) =>
    faults.push({ line: lines.linePos(offset ?? 0).line, path: [], fault, details });
  visit(doc, {
    Alias: (_key, node) => void at(node.range?.[0], 'reference'),
    Map(_key, node) {
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) at(key.range?.[0], 'keyTwice', { key: String(key.value) });
        seen.add(key.value);
      }
    },
  });
  return faults;
}

type Issue = z.core.$ZodIssue;

function shapeFaults(doc: Document, lines: LineCounter, issue: Issue): InstrumentFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const made = (
    fault: string,
    details: InstrumentFault['details'] = {},
    place: InstrumentFault['path'] = path,
  ) => ({ line: lineOf(doc, lines, place), path: place, fault, details });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => made('fieldUnknown', { key }, [...path, key]));
    case 'invalid_type':
      return [
        doc.getIn(path) === undefined
          ? made('fieldMissing', { key: String(path.at(-1) ?? '') })
          : made('fieldKind', { expected: issue.expected }),
      ];
    case 'invalid_value':
      return [
        doc.getIn(path) === undefined
          ? made('fieldMissing', { key: String(path.at(-1) ?? '') })
          : made('fieldChoice', { allowed: issue.values.map(String).join(', ') }),
      ];
    case 'invalid_union':
      return [made('fieldChoice', { allowed: unionChoices(issue) })];
    case 'too_small':
      return [made('fieldTooSmall', { least: String(issue.minimum) })];
    case 'too_big':
      return [made('fieldTooBig', { most: String(issue.maximum) })];
    case 'invalid_format':
      return [made('fieldForm', { given: String(doc.getIn(path)).slice(0, 60) })];
    default:
      return [made('fieldForm', { given: String(path.at(-1) ?? '') })];
  }
}

function unionChoices(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  return issue.path.includes('sample')
    ? 'percentage, byGroup, setByAssessor'
    : 'survey, disclosure';
}

/** The line of a place, or of the nearest thing around it that is there. */
function lineOf(doc: Document, lines: LineCounter, path: InstrumentFault['path']): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const around = depth === 1 ? doc.contents : doc.getIn(path.slice(0, depth - 1), true);
    if (isMap(around)) {
      const step = String(path[depth - 1]);
      const pair = around.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair && isScalar(pair.key) && pair.key.range)
        return lines.linePos(pair.key.range[0]).line;
    } else if (isCollection(around)) {
      const node = doc.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
  }
  return 1;
}
