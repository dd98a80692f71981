import type { Door } from './hostile.ts';
import { HOSTILE_EXPECTED } from './hostile-expected.ts';

/** The reader's thread (144 MB), PDFium's own memory (256 MB), and what is held of the file on the way. */
const MOST_MB = 500;

/** Why what happened at a door is not as it must be; nothing when it is. */
export function whyNot({
  thing,
  door,
  said,
  found,
  kept,
  pages,
  failedPages,
  peakMb,
}: Door): string {
  if (failedPages > 0 || pages === 0)
    return `${failedPages} of ${pages + failedPages} pages failed`;
  if (!/[ก-๙]{4}/.test(said) || said.startsWith('5')) return 'no sentence';
  if (!kept) return `what was typed at ${door} is lost`;
  if (peakMb > MOST_MB) return `more than ${MOST_MB} MB`;
  const expected = HOSTILE_EXPECTED[thing]?.[door];
  return found === expected ? '' : `“${found}” and not “${expected}”`;
}
