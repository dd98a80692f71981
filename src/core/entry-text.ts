import { type ByteText, pieceOf } from '../kit/byte-text.ts';
import { hundredthsText } from '../kit/decimal.ts';
import type { EntryAgency } from './edition.ts';
import { type Channel, channelsOf, type Instrument } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { NO_SCORE, type ReleasedChannel, type ReleasedScores } from './release.ts';
import { itemsInOrder, keysInOrder, placesOf } from './score-plan.ts';

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
  const { figures, items } = layoutOf(instrument);
  // Names alone are more than plain letters, and a text with them in it is slower throughout.
  text.write(`{"agency":${JSON.stringify(agency)}`);
  text.write(',"channels":');
  writeChannels(text, instrument, channels);
  text.write(`,"level":${JSON.stringify(level)},"sealed":"${sealed}","values":{`);
  let comma = NOTHING;
  for (const { piece, at } of figures) {
    const score = scores[at]!;
    if (score === NO_SCORE) continue;
    text.put(comma);
    text.put(piece);
    text.put(printed(score));
    comma = COMMA;
  }
  text.put(VERDICTS);
  comma = NOTHING;
  for (const { piece, item } of items) {
    const verdict = verdicts[item];
    if (verdict === undefined) continue;
    text.put(comma);
    text.put(piece);
    text.number(verdict);
    comma = COMMA;
  }
  text.put(END);
  return text.take();
}

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
  text.write(opening === '{' ? '{}' : '}');
}

function writeFigures(
  text: ByteText,
  cells: ReadonlyMap<string, Uint8Array>,
  { minimum, respondents, sums }: ReleasedFigures,
): void {
  text.write(`{"minimum":${minimum},"release":"figures","respondents":${respondents},"sums":`);
  let opening = OPENING;
  for (const cell in sums) {
    const [sum, answers] = sums[cell]!;
    text.put(opening);
    text.put(cells.get(cell)!);
    text.number(sum);
    text.put(COMMA);
    text.number(answers);
    text.put(CLOSING_CELL);
    opening = COMMA;
  }
  text.write(opening === OPENING ? '{}}' : '}}');
}

const NOTHING = pieceOf('');
const OPENING = pieceOf('{');
const CLOSING_CELL = pieceOf(']');
const COMMA = pieceOf(',');
const VERDICTS = pieceOf('},"verdicts":{');
const END = pieceOf('}}');

interface Layout {
  /** In the order in which they are hashed, with their places in the plan. */
  readonly figures: readonly { readonly piece: Uint8Array; readonly at: number }[];
  readonly items: readonly { readonly piece: Uint8Array; readonly item: string }[];
  /** What is written before the sums of an answer cell. */
  readonly cells: ReadonlyMap<string, Uint8Array>;
}

const layouts = new WeakMap<Instrument, Layout>();

function layoutOf(instrument: Instrument): Layout {
  let layout = layouts.get(instrument);
  if (!layout) {
    const places = placesOf(instrument);
    const piece = (key: string) => pieceOf(`"${key}":`);
    layout = {
      figures: keysInOrder(instrument).map((key) => ({ piece: piece(key), at: places.get(key)! })),
      items: itemsInOrder(instrument).map((item) => ({ piece: piece(item), item })),
      cells: new Map(
        channelsOf(instrument)
          .flatMap((channel) => cellsOf(instrument, channel))
          .map(({ code }) => [code, pieceOf(`"${code}":[`)]),
      ),
    };
    layouts.set(instrument, layout);
  }
  return layout;
}

/** Every figure there can be, written once. */
const PRINTED = Array.from({ length: 10_001 }, (_, score) => printedPiece(score));

function printed(score: number): Uint8Array {
  return PRINTED[score] ?? printedPiece(score);
}

function printedPiece(score: number): Uint8Array {
  return pieceOf(`"${hundredthsText(score)}"`);
}
