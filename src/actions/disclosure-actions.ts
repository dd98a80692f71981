import { seeBoard } from './disclosure.ts';
import { answerItem, reuseAnswer, seeItem } from './item-answer.ts';
import { attachToItem, openItemFile } from './item-file.ts';
import { assignItem, checkItem, commentItem, listItemComments } from './item-work.ts';
import {
  approveItems,
  findReceipt,
  seeDisclosed,
  seeReceipt,
  submitDisclosure,
} from './submission.ts';

/** All that is done about disclosure items. */
export const disclosureActions = [
  seeBoard,
  seeItem,
  answerItem,
  reuseAnswer,
  attachToItem,
  openItemFile,
  assignItem,
  listItemComments,
  commentItem,
  checkItem,
  approveItems,
  submitDisclosure,
  seeReceipt,
  seeDisclosed,
  findReceipt,
];
