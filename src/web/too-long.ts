import { frameText } from '../text/frame.ts';

/** What an address says that is too long to be read: in both languages, since nothing is known of who asked. */
export function tooLongPage(): string {
  const [th, en] = [frameText.th, frameText.en];
  return `<!doctype html><html lang="th"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${th.tooLong}</title>
<h1>${th.tooLong}</h1><p>${th.tooLongAdvice}</p>
<p lang="en">${en.tooLong}. ${en.tooLongAdvice}</p>
<p><a href="/">${th.toHome} · ${en.toHome}</a></p></html>`;
}
