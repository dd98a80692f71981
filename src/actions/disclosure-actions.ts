import { seeBoard } from './disclosure.ts';
import { answerItem, reuseAnswer, seeItem } from './item-answer.ts';
import { attachToItem, openItemFile } from './item-file.ts';
import { eraseItemFile } from './item-file-erasure.ts';
import { seeItemFile, seeItemFiles } from './item-file-found.ts';
import { checkItemTable, seeItemTable } from './item-table.ts';
import { assignItem, checkItem, commentItem, listItemComments } from './item-work.ts';
import { seeJudgedLinks } from './judged-links.ts';
import { pasteLinks, previewPaste } from './link-paste.ts';
import { approveItems, findReceipt, seeReceipt, submitDisclosure } from './submission.ts';
import {
  checkLinkAgain,
  compareLink,
  openPicture,
  openSnapshot,
  seeItemLinks,
  seeLink,
  seeLinks,
} from './web-link.ts';

/** All that is done about disclosure items. */
export const disclosureActions = [
  seeBoard,
  seeItem,
  answerItem,
  reuseAnswer,
  attachToItem,
  openItemFile,
  eraseItemFile,
  seeItemFiles,
  seeItemFile,
  previewPaste,
  pasteLinks,
  assignItem,
  listItemComments,
  commentItem,
  checkItem,
  approveItems,
  submitDisclosure,
  seeReceipt,
  findReceipt,
  seeItemTable,
  checkItemTable,
  seeItemLinks,
  seeJudgedLinks,
  seeLinks,
  seeLink,
  compareLink,
  openPicture,
  openSnapshot,
  checkLinkAgain,
];
