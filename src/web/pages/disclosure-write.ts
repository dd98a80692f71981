import { answerItem, reuseAnswer, seeItem } from '../../actions/item-answer.ts';
import { attachToItem } from '../../actions/item-file.ts';
import { LARGEST_EVIDENCE } from '../../core/evidence.ts';
import { EMPTY_ANSWER, mergedAnswer } from '../../core/item-answer.ts';
import { isProblem } from '../../core/problem.ts';
import { redirect } from '../answer.ts';
import { readUploadForm } from '../upload.ts';
import { type Handler, Typed, type Visit } from '../visit.ts';
import { itemOf, itemPath } from './disclosure.tsx';
import { showItem } from './disclosure-item.tsx';
import {
  type Again,
  answerFrom,
  answerInput,
  atRows,
  linkRows,
  typedAnswer,
} from './disclosure-typed.ts';

/** Writing an item's answer, and beginning it from last year's. */
/** Words are saved first, then the file: one that is refused takes no words with it. */
export const postItem: Handler = async (visit) => {
  const isUpload = (visit.header('content-type') ?? '').startsWith('multipart/form-data');
  const sent = isUpload ? await readUploadForm(visit, 'file', LARGEST_EVIDENCE) : undefined;
  const typed = sent ? new Typed(sent.fields) : await visit.form();
  if (typed.get('more')) {
    return showItem(visit, { typed, form: 'answer', rows: linkRows(typed) + 3 });
  }
  if (typed.get('merge')) return showItem(visit, await merged(visit, typed));
  try {
    const input = { ...itemOf(visit), ...answerInput(typed), version: typed.get('version') };
    await visit.perform(answerItem, input);
  } catch (error) {
    if (!isProblem(error) || error.kind === 'notFound') throw error;
    return showItem(visit, { typed, form: 'answer', problem: atRows(error) });
  }
  if (!sent?.upload && !sent?.refusal) return redirect(`${itemPath(visit)}?saved`);
  try {
    if (!sent.upload) throw sent.refusal;
    const { fileName, bytes } = sent.upload;
    const file = { fileName: fileName.slice(0, 1000), file: bytes };
    await visit.perform(attachToItem, { ...itemOf(visit), ...file });
    return redirect(`${itemPath(visit)}?saved`);
  } catch (error) {
    if (!isProblem(error)) throw error;
    const { versions } = await visit.perform(seeItem, itemOf(visit));
    const saved = typedAnswer(versions[0]?.body ?? EMPTY_ANSWER);
    return showItem(visit, { typed: saved, form: 'answer', problem: error });
  }
};

async function merged(visit: Visit, typed: Typed): Promise<Again> {
  const { versions } = await visit.perform(seeItem, itemOf(visit));
  const mine = answerFrom(typed);
  if (!mine) return { typed, form: 'answer' };
  const theirs = versions[0]?.body ?? EMPTY_ANSWER;
  return { typed: typedAnswer(mergedAnswer(theirs, mine)), form: 'answer' };
}

export const postReuse: Handler = async (visit) => {
  const { version } = (await visit.form()).object();
  await visit.perform(reuseAnswer, { ...itemOf(visit), version });
  return redirect(`${itemPath(visit)}?saved`);
};
