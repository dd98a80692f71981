import { compare, parseDecimal } from '../kit/decimal.ts';
import type { Entry } from './edition.ts';
import {
  type Channel,
  channelsOf,
  type Instrument,
  itemsOf,
  surveyTools,
  toolOfChannel,
} from './instrument.ts';
import { type Cell, cellsOf } from './instrument-cells.ts';
import { type CellSums, scoreAgency, valuesOf } from './score.ts';
import type { Known } from './what-if-case.ts';
import { strideOf } from './what-if-line.ts';

/**
 * What of a released result changes can be reckoned with. A published one has its sums of answers.
 * A printed one has means: with a number of respondents only one sum may print so, and then it is
 * known; where several do, or none, the figure above stays a figure.
 */
export function knownOf(instrument: Instrument, entry: Entry): Known {
  const sums: Partial<Record<Channel, CellSums>> = {};
  for (const channel of channelsOf(instrument)) {
    const own = sumsOf(instrument, entry, channel);
    if (own) sums[channel] = own;
  }
  const items = itemsOf(instrument);
  const isDecided = items.every(({ code }) => entry.verdicts[code] !== undefined);
  const verdicts = isDecided ? entry.verdicts : {};
  return reconciled({ instrument, sums, verdicts, printed: {} }, entry);
}

function sumsOf(instrument: Instrument, entry: Entry, channel: Channel): CellSums | undefined {
  const released = entry.channels[channel];
  if (released?.release === 'figures') {
    return Object.values(released.sums).every(([, n]) => n > 0) ? released.sums : undefined;
  }
  if (released?.release !== 'printed' || released.respondents === null) return undefined;
  const prefix = toolOfChannel(instrument, channel).parts.length > 1 ? `${channel}.` : '';
  const sums: Record<string, readonly [number, number]> = {};
  for (const cell of cellsOf(instrument, channel)) {
    const mean = entry.values[prefix + cell.code];
    const sum = mean === undefined ? undefined : onlySum(cell, mean, released.respondents);
    if (sum === undefined) return undefined;
    sums[cell.code] = [sum, released.respondents];
  }
  return sums;
}

/** The one sum of so many answers that is printed as this mean, halves going up. */
function onlySum(cell: Cell, mean: string, answers: number): number | undefined {
  const { least, most, top } = strideOf(cell);
  const value = parseDecimal(mean);
  if (least !== most || !value || answers < 1) return undefined;
  const hundredths = Number((value.over * 100n) / value.under);
  const lowest = top - least * (cell.scores.length - 1);
  const first = Math.ceil((answers * (2 * hundredths - 1)) / 200);
  const end = Math.ceil((answers * (2 * hundredths + 1)) / 200);
  const bottom = lowest * answers;
  const found = bottom + Math.max(0, Math.ceil((first - bottom) / least)) * least;
  if (found >= end || found > top * answers || found + least < Math.min(end, top * answers + 1)) {
    return undefined;
  }
  return found;
}

/**
 * Figures stand in for what is not known below them; and what does not give the printed figure
 * above it is not used.
 */
function reconciled(known: Known, entry: Entry): Known {
  const { instrument } = known;
  const sums = { ...known.sums };
  const printed: Record<string, string> = {};
  let { verdicts } = known;
  const values = valuesOf(scoreAgency(instrument, known));
  const differs = (key: string) => {
    const given = parseDecimal(entry.values[key] ?? '');
    const own = parseDecimal(values[key] ?? '');
    return given !== undefined && (!own || compare(given, own) !== 0);
  };
  for (const tool of instrument.tools) {
    const parts = tool.kind === 'survey' ? tool.parts : [];
    for (const { code, channel } of parts) {
      if (differs(code ?? tool.code)) delete sums[channel];
      const figure = entry.values[code ?? tool.code];
      if (!sums[channel] && figure !== undefined) printed[code ?? tool.code] = figure;
    }
    if (tool.kind === 'disclosure' && differs(tool.code)) verdicts = {};
  }
  for (const tool of surveyTools(instrument).filter(({ parts }) => parts.length > 1)) {
    const figure = entry.values[tool.code];
    const isKnown = tool.parts.every(({ code = '', channel }) => sums[channel] || printed[code]);
    if (isKnown || figure === undefined) continue;
    // What a change of one part does to the tool hangs on the other; what it is now is still known.
    for (const { channel, code = '' } of tool.parts) {
      delete sums[channel];
      const own = entry.values[code];
      if (own !== undefined) printed[code] = own;
    }
    printed[tool.code] = figure;
  }
  for (const tool of instrument.tools) {
    const isDisclosed = tool.kind === 'disclosure' && Object.keys(verdicts).length === 0;
    const figure = entry.values[tool.code];
    if (isDisclosed && figure !== undefined) printed[tool.code] = figure;
  }
  return { instrument, sums, verdicts, printed };
}
