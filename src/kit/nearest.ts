/** The word among those known that is most like the one typed; undefined where none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.slice(0, MOST_LETTERS);
  const far = Math.max(1, Math.ceil(wanted.length / 2));
  let found: { readonly word: string; readonly apart: number } | undefined;
  for (const word of known) {
    const apart = lettersApart(wanted, word);
    if (apart <= far && apart < (found?.apart ?? far + 1)) found = { word, apart };
  }
  return found?.word;
}

const MOST_LETTERS = 60;

/** How many letters must be put in, left out or changed. */
function lettersApart(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      line.push(Math.min(line[column - 1]! + 1, above[column]! + 1, above[column - 1]! + change));
    }
    above = line;
  }
  return above.at(-1)!;
}
