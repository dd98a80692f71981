/** An indicator by its number, as officials write it; anything else by its code. */
export function codeAndTitle(code: string, title = ''): string {
  const number = /^ind(\d+)$/.exec(code)?.[1];
  return number ? `${number}. ${title}` : `${code} ${title}`.trim();
}
