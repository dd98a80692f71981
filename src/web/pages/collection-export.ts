import { readCollection } from '../../actions/collection.ts';
import { Problem } from '../../core/problem.ts';
import { collectionStream } from '../../reports/collection.ts';
import { FILE_TYPES, type FileForm } from '../../reports/rows-file.ts';
import { collectionText } from '../../text/collection.ts';
import { download } from '../answer.ts';
import type { Handler } from '../visit.ts';
import { collectionAsked } from './collection.tsx';

/** How far each agency's surveys are, for saving, as it is searched, filtered and sorted. */
const exportAs =
  (form: FileForm): Handler =>
  async (visit) => {
    const { language } = visit;
    const { page: _page, by: _by, ...asked } = collectionAsked(visit);
    const found = await visit.perform(readCollection, asked);
    if (found.cycle === null) throw new Problem('notFound', { what: 'cycle' });
    const [ending, type] = FILE_TYPES[form];
    const name = `${collectionText[language].fileName(found.cycle.fiscalYear)}.${ending}`;
    return download(name, type, await collectionStream(found, form, language));
  };

export const collectionCsv = exportAs('csv');
export const collectionWindows874 = exportAs('tis620');
export const collectionXlsx = exportAs('xlsx');
