import { compare, exact, parseDecimal } from '../kit/decimal.ts';
import type { Instrument, Level } from './instrument.ts';

/** What keeps a result from the next level: figures that are below what it asks for. */
export interface LevelStep {
  readonly to: Level;
  readonly unmet: readonly {
    readonly key: string;
    readonly value: string;
    readonly needs: number;
  }[];
  /** What it asks for and nobody can see: withheld, or not printed. */
  readonly unknown: readonly { readonly key: string; readonly needs: number }[];
}

/** Undefined for the best level, or where the figures that decide are not there. */
export function nextLevel(
  { rating }: Instrument,
  values: Readonly<Record<string, string>>,
  level: string | null,
): LevelStep | undefined {
  const to = rating.levels[rating.levels.findIndex((one) => one.code === level) - 1];
  if (!to) return undefined;
  const asked = [
    { key: 'total', needs: to.from },
    ...(to.eachFrom === undefined
      ? []
      : rating.sides.map((key) => ({ key, needs: to.eachFrom as number }))),
  ];
  const unmet = asked.flatMap(({ key, needs }) => {
    const value = values[key];
    const number = value === undefined ? undefined : parseDecimal(value);
    if (value === undefined || !number || compare(number, exact(needs)) >= 0) return [];
    return [{ key, value, needs }];
  });
  const unknown = asked.filter(({ key }) => values[key] === undefined);
  return { to, unmet, unknown };
}
