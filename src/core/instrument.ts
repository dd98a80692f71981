import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { canonical } from './audit.ts';
import type { instrumentSchema } from './instrument-schema.ts';

export type { Text } from './instrument-schema.ts';

/**
 * An instrument is one year's rules of one family as data: what is asked, what each answer is
 * worth, what must be published, how figures are made of counts, rounded and rated. It is read
 * from a YAML file (`readInstrument`), never changes once a cycle has opened with it, and is known
 * by the hash of everything in it, wording included.
 */
export type Instrument = z.infer<typeof instrumentSchema>;
export type Tool = Instrument['tools'][number];
export type SurveyTool = Extract<Tool, { kind: 'survey' }>;
export type DisclosureTool = Extract<Tool, { kind: 'disclosure' }>;
export type Part = SurveyTool['parts'][number];
export type Channel = Part['channel'];
export type SurveyIndicator = SurveyTool['indicators'][number];
export type Question = SurveyIndicator['questions'][number];
export type DisclosureIndicator = DisclosureTool['indicators'][number];
export type Section = DisclosureIndicator['sections'][number];
export type DisclosureItem = Section['items'][number];
export type SampleRule = Part['sample'];
export type Rating = Instrument['rating'];
export type Level = Rating['levels'][number];

/** 64 hexadecimal digits over rules and wording, whatever the file's order and comments. */
export function instrumentHash(instrument: Instrument): string {
  return createHash('sha256').update(canonical(instrument)).digest('hex');
}

/** `nacc/2568`. */
export function instrumentName(instrument: Instrument): string {
  return `${instrument.family}/${instrument.year}`;
}

export function surveyTools(instrument: Instrument): SurveyTool[] {
  return instrument.tools.filter((tool) => tool.kind === 'survey');
}

export function disclosureTools(instrument: Instrument): DisclosureTool[] {
  return instrument.tools.filter((tool) => tool.kind === 'disclosure');
}

const partsByInstrument = new WeakMap<Instrument, readonly Part[]>();

/** Listed once, as the items are. */
export function partsOf(instrument: Instrument): readonly Part[] {
  const known =
    partsByInstrument.get(instrument) ?? surveyTools(instrument).flatMap((tool) => tool.parts);
  partsByInstrument.set(instrument, known);
  return known;
}

export function channelsOf(instrument: Instrument): Channel[] {
  return partsOf(instrument).map((part) => part.channel);
}

const itemsByInstrument = new WeakMap<Instrument, readonly DisclosureItem[]>();

/** Listed once: every agency of a nation is asked about them. */
export function itemsOf(instrument: Instrument): readonly DisclosureItem[] {
  const known =
    itemsByInstrument.get(instrument) ??
    disclosureTools(instrument)
      .flatMap((tool) => tool.indicators)
      .flatMap((indicator) => indicator.sections)
      .flatMap((section) => section.items);
  itemsByInstrument.set(instrument, known);
  return known;
}

/** The channel's tool and questions, in the order they are asked. */
export function questionsOf(instrument: Instrument, channel: Channel): Question[] {
  return toolOfChannel(instrument, channel).indicators.flatMap((indicator) => indicator.questions);
}

export function toolOfChannel(instrument: Instrument, channel: Channel): SurveyTool {
  const tool = surveyTools(instrument).find((t) => t.parts.some((p) => p.channel === channel));
  if (!tool) throw new RangeError(`${instrumentName(instrument)} has no channel ${channel}`);
  return tool;
}
