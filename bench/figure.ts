/**
 * One measured figure, as every bench prints it. An aim is meant for the ratio where there is one:
 * the machine of a reader is not the machine of the writer.
 */
export interface Figure {
  readonly bench: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
  readonly aim: string | null;
  readonly holds: boolean | null;
}

export interface Measured {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly against?: string;
  readonly ratio?: number;
  /** `<=2.5` or `>=1000`. */
  readonly aim?: string;
}

/** Each `bench/NAME.ts` exports this as `measure`. */
export type Measure = () => AsyncIterable<Measured>;

export function figureOf(bench: string, measured: Measured): Figure {
  const { name, value, unit, against = null, ratio = null, aim = null } = measured;
  return {
    bench,
    name,
    value: round(value),
    unit,
    against,
    ratio: round(ratio),
    aim,
    holds: holds(ratio ?? value, aim),
  };
}

function holds(found: number | null, aim: string | null): boolean | null {
  if (aim === null) return null;
  const [, sign, limit] = /^(<=|>=)(\d+(?:\.\d+)?)$/.exec(aim) ?? [];
  if (sign === undefined) throw new Error(`not an aim: ${aim}`);
  if (found === null) return false;
  return sign === '<=' ? found <= Number(limit) : found >= Number(limit);
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
