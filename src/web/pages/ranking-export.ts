import { yearOf } from '../../actions/published-year.ts';
import { rankingBatches, readRanking } from '../../actions/ranking.ts';
import { rankingStream } from '../../reports/ranking.ts';
import { FILE_TYPES, type FileForm } from '../../reports/rows-file.ts';
import { rankingText } from '../../text/ranking.ts';
import { download } from '../answer.ts';
import type { Handler } from '../visit.ts';
import { askedFor } from './ranking.tsx';

/** A ranking for saving, as it is searched, filtered and sorted. */
const exportAs =
  (form: FileForm): Handler =>
  async (visit) => {
    const { language } = visit;
    const { cycleId } = visit.params;
    const { page: _page, ...asked } = askedFor(visit);
    const first = await visit.perform(readRanking, { cycleId, ...asked });
    const { edition, instrument, before } = first;
    // What is sent is of one edition, also when another is published meanwhile.
    const read = (page: number) =>
      visit.perform(readRanking, { cycleId, ...asked, edition: edition.number, page });
    const file = {
      year: yearOf(edition),
      beforeYear: before?.isComparable ? yearOf(before.edition) : null,
      instrument,
      batches: () => rankingBatches(first, read),
    };
    const [ending, type] = FILE_TYPES[form];
    const name = `${rankingText[language].fileName(file.year)}.${ending}`;
    return download(name, type, await rankingStream(file, form, language));
  };

export const rankingCsv = exportAs('csv');
export const rankingWindows874 = exportAs('tis620');
export const rankingXlsx = exportAs('xlsx');
