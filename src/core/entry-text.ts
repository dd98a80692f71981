import { type ByteText, pieceOf } from '../kit/byte-text.ts';
import type { EntryAgency } from './edition.ts';
import { type Channel, channelsOf, type Instrument } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { NO_SCORE, type ReleasedFigures, type ReleasedScores } from './release.ts';
import { itemsInOrder, keysInOrder, placesOf } from './score-plan.ts';

/** An entry whose figures are numbers still. */
export interface ScoredEntry extends ReleasedScores {
  readonly agency: EntryAgency;
  readonly sealed: string;
}

/**
 * The very bytes that are hashed: of what `makeEntry` gives of the same, in canonical order. Made
 * for a nation, in which building each entry first and then its text would take twice as long.
 */
export function writeEntry(text: ByteText, instrument: Instrument, entry: ScoredEntry): Buffer {
  const { agency, channels, level, scores, sealed, verdicts } = entry;
  const { figures, items } = layoutOf(instrument);
  // Names alone are more than plain letters, and a text with them in it is slower throughout.
  text.write(`{"agency":${JSON.stringify(agency)},"channels":`);
  writeChannels(text, instrument, channels);
  text.write(`,"level":${JSON.stringify(level)},"sealed":"${sealed}","values":{`);
  let comma = NOTHING;
  for (const { piece, at } of figures) {
    const score = scores[at]!;
    if (score === NO_SCORE) continue;
    text.put(comma);
    text.put(piece);
    text.hundredths(score);
    comma = NEXT_FIGURE;
  }
  text.put(comma === NOTHING ? VERDICTS : FIGURES_END);
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

function writeChannels(
  text: ByteText,
  instrument: Instrument,
  channels: ScoredEntry['channels'],
): void {
  let opening = '{';
  for (const channel of Object.keys(channels) as Channel[]) {
    const released = channels[channel]!;
    text.write(`${opening}"${channel}":`);
    if (released.release === 'figures') writeFigures(text, instrument, channel, released);
    else text.write(JSON.stringify(released));
    opening = ',';
  }
  text.write('}');
}

function writeFigures(
  text: ByteText,
  instrument: Instrument,
  channel: Channel,
  { minimum, respondents, sums }: ReleasedFigures,
): void {
  text.write(`{"minimum":${minimum},"release":"figures","respondents":${respondents},"sums":{`);
  let comma = NOTHING;
  for (const { piece, code } of layoutOf(instrument).cells.get(channel)!) {
    const [sum, answers] = sums[code]!;
    text.put(comma);
    text.put(piece);
    text.number(sum);
    text.put(COMMA);
    text.number(answers);
    comma = NEXT_CELL;
  }
  text.put(CELLS_END);
}

const NOTHING = pieceOf('');
const COMMA = pieceOf(',');
const NEXT_CELL = pieceOf('],');
const CELLS_END = pieceOf(']}}');
const NEXT_FIGURE = pieceOf('",');
const FIGURES_END = pieceOf('"},"verdicts":{');
const VERDICTS = pieceOf('},"verdicts":{');
const END = pieceOf('}}');

interface Layout {
  /** In the order in which they are hashed, with their places in the plan. */
  readonly figures: readonly { readonly piece: Uint8Array; readonly at: number }[];
  readonly items: readonly { readonly piece: Uint8Array; readonly item: string }[];
  readonly cells: ReadonlyMap<Channel, readonly { piece: Uint8Array; code: string }[]>;
}

const layouts = new WeakMap<Instrument, Layout>();

function layoutOf(instrument: Instrument): Layout {
  let layout = layouts.get(instrument);
  if (!layout) {
    const places = placesOf(instrument);
    layout = {
      figures: keysInOrder(instrument).map((key) => ({
        piece: pieceOf(`"${key}":"`),
        at: places.get(key)!,
      })),
      items: itemsInOrder(instrument).map((item) => ({ piece: pieceOf(`"${item}":`), item })),
      cells: new Map(
        channelsOf(instrument).map((channel) => [
          channel,
          cellsOf(instrument, channel)
            .map(({ code }) => ({ piece: pieceOf(`"${code}":[`), code }))
            .sort((a, b) => (a.code < b.code ? -1 : 1)),
        ]),
      ),
    };
    layouts.set(instrument, layout);
  }
  return layout;
}
