import { openItemFile } from '../../actions/item-file.ts';
import { eraseItemFile } from '../../actions/item-file-erasure.ts';
import { assignItem, checkItem, commentItem } from '../../actions/item-work.ts';
import { download, redirect } from '../answer.ts';
import { type Handler, submit } from '../visit.ts';
import { boardKey, itemOf, itemPath } from './disclosure.tsx';
import { showItem } from './disclosure-item.tsx';

/** What is done about an item beside writing it, and its files. */
export const postItemAssign: Handler = (visit) =>
  submit(
    visit,
    assignItem,
    (typed) => ({ ...typed.object(), ...itemOf(visit), people: typed.all('people') }),
    () => redirect(`${itemPath(visit)}?saved`),
    (typed, problem) => showItem(visit, { typed, form: 'assign', problem }),
  );

export const postItemCheck: Handler = (visit) =>
  submit(
    visit,
    checkItem,
    (typed) => ({ ...typed.object(), ...itemOf(visit) }),
    () => redirect(`${itemPath(visit)}?saved`),
    (typed, problem) => showItem(visit, { typed, form: 'check', problem }),
  );

export const postItemComment: Handler = (visit) =>
  submit(
    visit,
    commentItem,
    (typed) => ({ ...itemOf(visit), text: typed.get('text') }),
    () => redirect(`${itemPath(visit)}#comments`),
    (typed, problem) => showItem(visit, { typed, form: 'comment', problem }),
  );

export const postItemErase: Handler = (visit) =>
  submit(
    visit,
    eraseItemFile,
    (typed) => ({ ...typed.object(), ...itemOf(visit) }),
    () => redirect(`${itemPath(visit)}?erased`),
    (typed, problem) => showItem(visit, { typed, form: 'erase', problem }),
  );

export const itemFile: Handler = async (visit) => {
  const input = { ...boardKey(visit), id: visit.params.id };
  const { name, contentType, bytes } = await visit.perform(openItemFile, input);
  return download(name, contentType, new Uint8Array(bytes));
};
