import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Instrument, Text } from './instrument.ts';
import { instrumentName, surveyTools } from './instrument.ts';
import type { InstrumentFault } from './instrument-reading.ts';
import { titlesOf } from './instrument-titles.ts';

/**
 * A wording file lies over an instrument: official sentences, or another agency's, replace texts
 * and can touch no rule. Keys are codes; `degree.2` is the second label of an option set,
 * `ind1.purpose` an indicator's purpose, `i1.subject` what a question is about. The result is an
 * instrument with a hash of its own.
 */
const wordingSchema = z.strictObject({
  format: z.literal(1),
  instrument: z.string(),
  source: z.string().min(1).max(1000),
  texts: z.record(
    z.string(),
    z.strictObject({ th: z.string().min(1).max(4000), en: z.string().min(1).max(4000).optional() }),
  ),
});

const LONGEST = 500_000;

export function applyWording(
  instrument: Instrument,
  file: string,
): { readonly instrument: Instrument } | { readonly faults: readonly InstrumentFault[] } {
  const lines = new LineCounter();
  if (file.length > LONGEST) return { faults: [fault(1, 'fileTooLong', { most: LONGEST })] };
  const doc = parseDocument(file, { lineCounter: lines, version: '1.2' });
  const [broken] = doc.errors;
  if (broken) {
    const details = { message: broken.message.split('\n')[0]!.slice(0, 200) };
    return { faults: [fault(lines.linePos(broken.pos[0]).line, 'notYaml', details)] };
  }
  const read = wordingSchema.safeParse(doc.toJS({ maxAliasCount: 0 }));
  const lineOf = (path: readonly PropertyKey[]) => {
    const node = doc.getIn(path.map(String), true) as { range?: [number] } | undefined;
    return node?.range ? lines.linePos(node.range[0]).line : 1;
  };
  if (!read.success) {
    return {
      faults: read.error.issues.map(({ path }) =>
        fault(lineOf(path), 'wordingForm', { place: path.map(String).join('.') || 'file' }),
      ),
    };
  }
  if (read.data.instrument !== instrumentName(instrument)) {
    const details = {
      wanted: instrumentName(instrument),
      given: read.data.instrument.slice(0, 60),
    };
    return { faults: [fault(lineOf(['instrument']), 'wordingOfAnother', details)] };
  }
  const known = placesOfText(instrument);
  const unknown = Object.keys(read.data.texts).filter((key) => !known.has(key));
  if (unknown.length > 0) {
    return {
      faults: unknown.map((key) =>
        fault(lineOf(['texts', key]), 'wordingCode', { code: key.slice(0, 60) }),
      ),
    };
  }
  return { instrument: replaced(instrument, new Map(Object.entries(read.data.texts))) };
}

function fault(line: number, why: string, details: InstrumentFault['details']): InstrumentFault {
  return { line, path: [], fault: why, details };
}

function placesOfText(instrument: Instrument): ReadonlySet<string> {
  const labels = Object.entries(instrument.optionSets).flatMap(([name, set]) =>
    set.labels.map((_, i) => `${name}.${i + 1}`),
  );
  const purposes = instrument.tools
    .flatMap((tool): { code: string }[] => tool.indicators)
    .map(({ code }) => `${code}.purpose`);
  const subjects = surveyTools(instrument)
    .flatMap((tool) => tool.indicators)
    .flatMap((indicator) => indicator.questions)
    .flatMap(({ code, subject }) => (subject ? [`${code}.subject`] : []));
  return new Set([...titlesOf(instrument).keys(), ...labels, ...purposes, ...subjects]);
}

type Words = ReadonlyMap<string, { readonly th: string; readonly en?: string | undefined }>;

/** The same instrument with these words; every other member is carried over as it is. */
function replaced(instrument: Instrument, words: Words): Instrument {
  const say = (code: string, now: Text | undefined): Text | undefined => {
    const said = words.get(code);
    return said ? { th: said.th, en: said.en ?? now?.en ?? said.th } : now;
  };
  const coded = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(coded);
    if (typeof value !== 'object' || value === null) return value;
    const thing: Coded = Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, coded(inner)]),
    );
    if (thing.code === undefined) return thing;
    if (thing.title) thing.title = say(thing.code, thing.title);
    if (thing.text) thing.text = say(thing.code, thing.text);
    if (thing.subject) thing.subject = say(`${thing.code}.subject`, thing.subject);
    const purpose = say(`${thing.code}.purpose`, thing.purpose);
    return purpose ? { ...thing, purpose } : thing;
  };
  const tools = instrument.tools.map((tool) => ({
    ...tool,
    title: say(tool.code, tool.title),
    indicators: coded(tool.indicators),
    ...(tool.kind === 'survey' && {
      parts: tool.parts.map((part) => ({ ...part, title: say(part.code ?? '', part.title) })),
    }),
  })) as Instrument['tools'];
  const optionSets = Object.fromEntries(
    Object.entries(instrument.optionSets).map(([name, set]) => [
      name,
      { ...set, labels: set.labels.map((label, i) => say(`${name}.${i + 1}`, label) ?? label) },
    ]),
  );
  return { ...instrument, tools, optionSets };
}

interface Coded {
  code?: string;
  title?: Text | undefined;
  text?: Text | undefined;
  subject?: Text | undefined;
  purpose?: Text | undefined;
}
