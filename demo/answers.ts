import type { Channel, Instrument } from '../src/core/instrument.ts';
import { cellsOf } from '../src/core/instrument-cells.ts';

/**
 * Made-up answers, the same for the same seed. Each question gets a level of its own around the
 * agency's tendency, so that a demo agency has strong and weak sides, as real ones do.
 */
export function madeUpAnswers(
  instrument: Instrument,
  channel: Channel,
  tendency: number,
  respondents: number,
  seed: string,
): Uint8Array[] {
  const random = seeded(`${seed} ${channel}`);
  const cells = cellsOf(instrument, channel).map((cell) => ({
    scores: cell.scores,
    level: tendency / 100 + (random() - 0.5) * 0.16,
  }));
  return Array.from({ length: respondents }, () =>
    Uint8Array.from(cells, ({ scores, level }) => 1 + optionFor(scores, level, random)),
  );
}

/** The option whose score lies nearest to a draw around the level. */
function optionFor(scores: readonly number[], level: number, random: () => number): number {
  const spread = (random() + random() - 1) * 0.45;
  const target = scores.length === 2 ? (random() < level ? 100 : 0) : (level + spread) * 100;
  let best = 0;
  scores.forEach((score, option) => {
    if (Math.abs(score - target) < Math.abs(scores[best]! - target)) best = option;
  });
  return best;
}

/** A small generator of numbers in [0, 1) from a text (FNV-1a, then mulberry32). */
export function seeded(text: string): () => number {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
