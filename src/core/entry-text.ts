import { type ByteText, pieceOf } from '../kit/byte-text.ts';
import { hundredthsText } from '../kit/decimal.ts';
import type { EntryAgency } from './edition.ts';
import type { Instrument } from './instrument.ts';
import { NO_SCORE, type ReleasedScores } from './release.ts';
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
  text.write(`{"agency":${JSON.stringify(agency)}`);
  text.write(`,"channels":${JSON.stringify(channels)},"level":${JSON.stringify(level)}`);
  text.write(`,"sealed":"${sealed}","values":{`);
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

const NOTHING = pieceOf('');
const COMMA = pieceOf(',');
const VERDICTS = pieceOf('},"verdicts":{');
const END = pieceOf('}}');

interface Layout {
  /** In the order in which they are hashed, with their places in the plan. */
  readonly figures: readonly { readonly piece: Uint8Array; readonly at: number }[];
  readonly items: readonly { readonly piece: Uint8Array; readonly item: string }[];
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
