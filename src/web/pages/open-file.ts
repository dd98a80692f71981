import { openBatches, readOpenData, seeOpenData } from '../../actions/open-data.ts';
import { OPEN_FILES, type OpenFileName } from '../../core/open-file.ts';
import { Problem } from '../../core/problem.ts';
import { openFilePieces, openFileType } from '../../reports/open-file.ts';
import { type Answer, lasting } from '../answer.ts';
import { streamed } from '../streamed.ts';
import type { Handler, Visit } from '../visit.ts';
import { openKey } from './open-data.tsx';

export const openFile: Handler = async (visit) => {
  const name = OPEN_FILES.find((one) => one === visit.params.file);
  if (!name) throw new Problem('notFound', { what: 'page' });
  return sent(visit, name);
};

/** The same file as among the open data, where the results are. */
export const resultBundle: Handler = (visit) => sent(visit, 'bundle.json');

/** One file of an edition, made while it is sent: the edition that was found, to its end. */
async function sent(visit: Visit, name: OpenFileName): Promise<Answer> {
  const { edition, instrument } = await visit.perform(seeOpenData, openKey(visit));
  const ofEdition = { ...edition, instrument };
  const { cycleId, number, head } = edition;
  const read = (after: string) =>
    visit.perform(readOpenData, { cycleId, edition: String(number), after });
  const pieces = openFilePieces(ofEdition, name, openBatches(read));
  const as = `ITA-${head.cycle.fiscalYear}-edition-${number}-${name}`;
  const answer = streamed(visit, as, openFileType(ofEdition, name), pieces);
  return lasting(answer, `${name} ${edition.hash}`);
}
