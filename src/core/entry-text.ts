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
export function entryBytes(instrument: Instrument, entry: ScoredEntry): Buffer {
  const { agency, channels, level, scores, sealed, verdicts } = entry;
  const { figures, items } = layoutOf(instrument);
  let text = `,"channels":${JSON.stringify(channels)},"level":${JSON.stringify(level)}`;
  text += `,"sealed":"${sealed}","values":{`;
  let comma = '';
  for (const { piece, at } of figures) {
    const score = scores[at]!;
    if (score === NO_SCORE) continue;
    text += comma + piece + printed(score);
    comma = ',';
  }
  text += '},"verdicts":{';
  comma = '';
  for (const { piece, item } of items) {
    const verdict = verdicts[item];
    if (verdict === undefined) continue;
    text += comma + piece + verdict;
    comma = ',';
  }
  // Names alone are more than plain letters, and a text with them in it is slower throughout.
  const names = Buffer.from(`{"agency":${JSON.stringify(agency)}`);
  return Buffer.concat([names, Buffer.from(`${text}}}`)]);
}

interface Layout {
  /** In the order in which they are hashed, with their places in the plan. */
  readonly figures: readonly { readonly piece: string; readonly at: number }[];
  readonly items: readonly { readonly piece: string; readonly item: string }[];
}

const layouts = new WeakMap<Instrument, Layout>();

function layoutOf(instrument: Instrument): Layout {
  let layout = layouts.get(instrument);
  if (!layout) {
    const places = placesOf(instrument);
    layout = {
      figures: keysInOrder(instrument).map((key) => ({ piece: `"${key}":`, at: places.get(key)! })),
      items: itemsInOrder(instrument).map((item) => ({ piece: `"${item}":`, item })),
    };
    layouts.set(instrument, layout);
  }
  return layout;
}

/** Every figure there can be, written once. */
const PRINTED = Array.from({ length: 10_001 }, (_, score) => `"${hundredthsText(score)}"`);

function printed(score: number): string {
  return PRINTED[score] ?? `"${hundredthsText(score)}"`;
}
