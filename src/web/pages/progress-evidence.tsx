import { attachEvidence, openEvidence, takeBackEvidence } from '../../actions/evidence.ts';
import { LARGEST_EVIDENCE } from '../../core/evidence.ts';
import { isProblem } from '../../core/problem.ts';
import { download, redirect } from '../answer.ts';
import { readUpload } from '../upload.ts';
import { type Handler, onlyFor, submit } from '../visit.ts';
import { measureOf, measurePath } from './progress.tsx';
import { showMeasure } from './progress-measure.tsx';

/** A file goes out only to who may see it, and only to be saved. */
export const postEvidence: Handler = async (visit) => {
  onlyFor(visit, attachEvidence);
  const { until = '', step = '' } = visit.params;
  try {
    const { fileName, bytes } = await readUpload(visit, 'file', LARGEST_EVIDENCE);
    await visit.perform(attachEvidence, {
      ...measureOf(visit),
      until,
      step,
      fileName: fileName.slice(0, 1000),
      file: bytes,
    });
    return redirect(`${measurePath(visit)}?until=${until}&done=attached#done`);
  } catch (error) {
    if (!isProblem(error, 'badInput') && !isProblem(error, 'tooLarge')) throw error;
    return showMeasure(visit, { problem: error, step: Number(step), until });
  }
};

export const postWithdraw: Handler = (visit) =>
  submit(
    visit,
    takeBackEvidence,
    (typed) => ({ ...measureOf(visit), id: visit.params.id, reason: typed.get('reason') }),
    () => redirect(`${measurePath(visit)}?done=withdrawn#done`),
    (_typed, problem) => showMeasure(visit, { problem }),
  );

export const evidenceFile: Handler = async (visit) => {
  const { code, id } = visit.params;
  const { name, contentType, bytes } = await visit.perform(openEvidence, { agency: code, id });
  return download(name, contentType, new Uint8Array(bytes));
};
