import type { Entry } from './edition.ts';
import type { Instrument, Level, Tool } from './instrument.ts';

/** Why a result has its level, or what keeps it from having one. */
export type LevelReason =
  | {
      readonly kind: 'holds';
      readonly level: Level;
      readonly total: string;
      /** Figures that are known to be what the level asks of each. */
      readonly sides: readonly string[];
      /** Figures that are not there, and still cannot be below it. */
      readonly unseen: readonly string[];
    }
  | { readonly kind: 'noTotal'; readonly lacking: readonly Lacking[] }
  /** The total is there; these decide and are not. */
  | { readonly kind: 'open'; readonly total: string; readonly unseen: readonly string[] };

/** A tool or part without a figure. */
export interface Lacking {
  readonly key: string;
  readonly because: 'nobody' | 'belowSample' | 'undecided' | 'absent';
}

export function levelReason(instrument: Instrument, entry: Entry): LevelReason | undefined {
  const { rating, tools } = instrument;
  const { total } = entry.values;
  if (total === undefined) {
    const lacking = tools.flatMap((tool) => lackingOf(tool, entry));
    return lacking.length > 0 ? { kind: 'noTotal', lacking } : undefined;
  }
  const unseen = rating.sides.filter((key) => entry.values[key] === undefined);
  const level = rating.levels.find(({ code }) => code === entry.level);
  if (!level) return unseen.length > 0 ? { kind: 'open', total, unseen } : undefined;
  const asks = level.eachFrom !== undefined;
  const sides = asks ? rating.sides.filter((key) => !unseen.includes(key)) : [];
  return { kind: 'holds', level, total, sides, unseen: asks ? unseen : [] };
}

function lackingOf(tool: Tool, { values, channels, printed }: Entry): Lacking[] {
  if (values[tool.code] !== undefined) return [];
  if (tool.kind === 'disclosure') {
    return [{ key: tool.code, because: printed === undefined ? 'undecided' : 'absent' }];
  }
  const parts = tool.parts.map(({ channel, code }) => ({ channel, key: code ?? tool.code }));
  const own = parts.filter(({ key }) => values[key] === undefined);
  if (own.length === 0) return [{ key: tool.code, because: 'absent' }];
  return own.map(({ channel, key }) => {
    const release = channels[channel]?.release ?? 'nobody';
    const isSaid = release === 'nobody' || release === 'belowSample';
    return { key, because: isSaid && printed === undefined ? release : 'absent' };
  });
}
