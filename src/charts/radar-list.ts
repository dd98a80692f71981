import { LABEL_SIZE } from './radar-labels.ts';
import { linesWithin, widestWord, widthOf } from './text-width.ts';

/** The names of a ring's axes below it, each with its number before and its score at the end. */
export interface ListedLine {
  readonly name: string;
  /** Only where a name begins. */
  readonly value: string;
}

/** Of the lines that go on with a name. */
export const INDENT = 18;

export function listNames(
  named: readonly { readonly name: string; readonly value: string }[],
  width: number,
): ListedLine[] {
  const values = Math.max(0, ...named.map(({ value }) => widthOf(value, LABEL_SIZE)));
  return named.flatMap(({ name, value }) =>
    linesWithin(name, LABEL_SIZE, width - values - INDENT - 8).map((line, i) => ({
      name: line,
      value: i === 0 ? value : '',
    })),
  );
}

/** Whether a name keeps its words whole and its number beside the first of them. */
export function isReadable(name: string, number: string, lines: readonly string[]): boolean {
  const widest = Math.max(0, ...lines.map((line) => widthOf(line, LABEL_SIZE)));
  return lines[0] !== number && widestWord(name, LABEL_SIZE) <= widest;
}
