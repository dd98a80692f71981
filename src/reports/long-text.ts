/**
 * Pieces of a text that goes on for pages: between its lines where it has any, else between words.
 * Typst sets one cell or paragraph of a hundred pages in minutes, and a hundred of one page in
 * seconds.
 */
export function piecesOf(text: string, most = MOST): string[] {
  if (text.length <= most) return [text];
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = breakIn(rest, most);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).replace(/^[ \n]/, '');
  }
  return [...pieces, rest];
}

const MOST = 1500;

function breakIn(text: string, most: number): number {
  const within = text.slice(0, most + 1);
  const at = Math.max(within.lastIndexOf('\n'), within.lastIndexOf(' '));
  if (at > most / 2) return at;
  // Not between a letter and its marks, nor within a character of two parts.
  const letters = within.slice(0, most).replace(/[เ-ไ]?.\p{M}*$/su, '');
  return letters.length || most;
}
