import { type ByteText, pieceOf } from '../kit/byte-text.ts';
import type { EntryAgency } from './edition.ts';
import { type Channel, channelsOf, type Instrument } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { NO_SCORE, type ReleasedChannel, type ReleasedScores } from './release.ts';
import { itemsInOrder, keysInOrder, placesOf } from './score-plan.ts';
import type { Verdicts } from './verdict.ts';

/** An entry whose figures are numbers still. */
export interface ScoredEntry extends ReleasedScores {
  readonly agency: EntryAgency;
  readonly sealed: string;
}

type Channels = ReleasedScores['channels'];
type ReleasedFigures = Extract<ReleasedChannel, { readonly release: 'figures' }>;

/**
 * The very bytes that are hashed: of what `makeEntry` gives of the same, in canonical order. Made
 * for a nation, in which building each entry first and then its text would take twice as long.
 */
export function writeEntry(text: ByteText, instrument: Instrument, entry: ScoredEntry): Buffer {
  const { agency, channels, level, scores, sealed, verdicts } = entry;
  text.put(AGENCY);
  text.write(JSON.stringify(agency));
  text.put(CHANNELS);
  writeChannels(text, instrument, channels);
  text.write(`,"level":${JSON.stringify(level)},"sealed":"${sealed}","values":`);
  let isFirst = true;
  for (const { first, next, at } of layoutOf(instrument).figures) {
    const score = scores[at]!;
    if (score === NO_SCORE) continue;
    text.put(isFirst ? first : next);
    text.hundredths(score);
    isFirst = false;
  }
  text.put(isFirst ? NO_FIGURES : VERDICTS);
  writeVerdicts(text, instrument, verdicts);
  text.put(END);
  return text.take();
}

/** In the order in which they are hashed. */
export function writeVerdicts(text: ByteText, instrument: Instrument, verdicts: Verdicts): void {
  let isFirst = true;
  for (const { first, next, item } of layoutOf(instrument).items) {
    const verdict = verdicts[item];
    if (verdict === undefined) continue;
    text.put(isFirst ? first : next);
    text.number(verdict);
    isFirst = false;
  }
  text.put(isFirst ? NOTHING : END);
}

const AGENCY = pieceOf('{"agency":');
const CHANNELS = pieceOf(',"channels":');
const NO_FIGURES = pieceOf('{},"verdicts":');
const VERDICTS = pieceOf('"},"verdicts":');
const NOTHING = pieceOf('{}');
const END = pieceOf('}');

/** As they are in memory: channels and their keys are made in the order in which they are hashed. */
function writeChannels(text: ByteText, instrument: Instrument, channels: Channels): void {
  let opening = '{';
  for (const channel of Object.keys(channels) as Channel[]) {
    const own = channels[channel]!;
    text.write(`${opening}"${channel}":`);
    if (own.release === 'figures') writeFigures(text, layoutOf(instrument).cells, own);
    else text.write(JSON.stringify(own));
    opening = ',';
  }
  text.put(opening === '{' ? NOTHING : END);
}

function writeFigures(
  text: ByteText,
  cells: Layout['cells'],
  { minimum, respondents, sums }: ReleasedFigures,
): void {
  text.write(`{"minimum":${minimum},"release":"figures","respondents":${respondents},"sums":`);
  let isFirst = true;
  for (const cell in sums) {
    const [sum, answers] = sums[cell]!;
    const { first, next } = cells.get(cell)!;
    text.put(isFirst ? first : next);
    text.number(sum);
    text.put(COMMA);
    text.number(answers);
    isFirst = false;
  }
  text.put(isFirst ? NO_SUMS : SUMS_END);
}

const COMMA = pieceOf(',');
const NO_SUMS = pieceOf('{}}');
const SUMS_END = pieceOf(']}}');

/** What is written before a value: where it is the first, and where another stands before it. */
interface Before {
  readonly first: Uint8Array;
  readonly next: Uint8Array;
}

interface Layout {
  /** In the order in which they are hashed, with their places in the plan. */
  readonly figures: readonly (Before & { readonly at: number })[];
  readonly items: readonly (Before & { readonly item: string })[];
  /** Before the sums of an answer cell. */
  readonly cells: ReadonlyMap<string, Before>;
}

const layouts = new WeakMap<Instrument, Layout>();

function layoutOf(instrument: Instrument): Layout {
  let layout = layouts.get(instrument);
  if (!layout) {
    const places = placesOf(instrument);
    const cells = channelsOf(instrument).flatMap((channel) => cellsOf(instrument, channel));
    layout = {
      figures: keysInOrder(instrument).map((key) => ({
        ...before(key, '"', '"'),
        at: places.get(key)!,
      })),
      items: itemsInOrder(instrument).map((item) => ({ ...before(item, '', ''), item })),
      cells: new Map(cells.map(({ code }) => [code, before(code, '[', ']')])),
    };
    layouts.set(instrument, layout);
  }
  return layout;
}

/** Of values that are written between such signs. */
function before(key: string, opening: string, closing: string): Before {
  const own = `"${key}":${opening}`;
  return { first: pieceOf(`{${own}`), next: pieceOf(`${closing},${own}`) };
}
